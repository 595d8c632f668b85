import { XlsxError } from '../../../../core/entries/XlsxError';
import type { SheetSnapshot } from '../../../../core/entries/SheetSnapshot';
import type { Attributes } from '../xml/walk';
import type { CellBudget } from './budget';
import { unescapeText } from './escapes';
import { collectFormulas } from './formulas';
import { cellAt, layOutCells, type PlacedCell } from './grid';
import { decodeValue, type DecodedValue } from './value';

/** What the cells of a sheet need from the rest of the file. */
export interface WorksheetContext {
  readonly sheet: string;
  readonly sharedStrings: readonly string[];
  /** Cell formats (attribute `s` of a cell) that show numbers as dates. */
  readonly dateStyles: ReadonlySet<number>;
  readonly budget: CellBudget;
}

export type SheetCells = Omit<SheetSnapshot, 'name' | 'visibility'>;

/** A cell as it is stored. */
export interface StoredCell {
  /** `row * MAX_COLUMNS + column`. */
  readonly index: number;
  /** Attributes `t` and `s`, where present. */
  readonly type: string | undefined;
  readonly style: string | undefined;
  readonly text: string | undefined;
  readonly formula: string | undefined;
  readonly formulaAttributes: Attributes;
}

export interface CellCollector {
  readonly add: (cell: StoredCell) => void;
  readonly finish: () => SheetCells;
}

/** Decodes stored cells; those that hold neither value nor formula do not count. */
export function collectCells(context: WorksheetContext): CellCollector {
  const { sheet, dateStyles, budget } = context;
  const cells: PlacedCell[] = [];
  const dateCells = new Set<string>();
  const formulas = collectFormulas(sheet, budget);
  return {
    add(cell) {
      const { index, type, style, formula } = cell;
      const { value, isNumber } = decode(cell, context);
      if (formula !== undefined) {
        formulas.add(index, cell.formulaAttributes, unescapeText(formula));
      } else if (value === null) return;
      cells.push({ index, value });
      if (isNumber && (type === 'd' || dateStyles.has(Number(style ?? 0)))) {
        dateCells.add(cellAt(index));
      }
    },
    finish: () => ({
      ...layOutCells(sheet, cells, budget),
      formulas: formulas.finish(),
      dateCells,
    }),
  };
}

function decode(stored: StoredCell, { sheet, sharedStrings }: WorksheetContext): DecodedValue {
  const decoded = decodeValue(stored.type ?? 'n', stored.text, sharedStrings);
  if (decoded === 'bad') {
    const cell = cellAt(stored.index);
    throw new XlsxError({ code: 'badValue', sheet, cell, found: stored.text ?? '' });
  }
  if ('missingString' in decoded) {
    const cell = cellAt(stored.index);
    throw new XlsxError({
      code: 'missingSharedString',
      sheet,
      cell,
      index: decoded.missingString,
    });
  }
  return decoded;
}
