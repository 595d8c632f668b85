import { XlsxError } from '../../../../core/entries/XlsxError';
import type { SeenCell } from '../../../../core/entries/seenText';
import type { CellLook, HiddenBy, SheetSnapshot } from '../../../../core/entries/SheetSnapshot';
import { isDateFormat } from '../../../../core/values/dateFormat';
import type { StoredText } from '../parts/richText';
import type { Differential } from '../parts/differential';
import { PLAIN_FORMAT, type CellFormat } from '../parts/styles';
import type { Attributes } from '../xml/walk';
import { areasAround, isCoveredBy, type CellArea } from './areas';
import type { CellBudget } from './budget';
import { seenUnder, type Condition } from './conditions';
import { collectFormulas } from './formulas';
import { cellAt, layOutCells, type PlacedCell } from './grid';
import type { RuleFormula } from './ruleFormulas';
import { seenCell } from './seen';
import { decodeValue, type DecodedValue } from './value';

/** What the cells of a sheet need from the rest of the file. */
export interface WorksheetContext {
  readonly sheet: string;
  readonly sharedStrings: readonly StoredText[];
  /** Cell formats by their index (attribute `s` of a cell). */
  readonly formats: readonly CellFormat[];
  /** What conditional formats may lay over them, by their index. */
  readonly differentials: readonly Differential[];
  readonly budget: CellBudget;
  /** Told of formulas of conditional formats, input rules and charts within cells. */
  readonly onRule?: RuleFormula;
}

export type SheetCells = Pick<
  SheetSnapshot,
  'firstRow' | 'firstColumn' | 'values' | 'formulas' | 'formats' | 'looks'
>;

/** A cell as it is stored. */
export interface StoredCell {
  /** `row * MAX_COLUMNS + column`. */
  readonly index: number;
  /** Attributes `t` and `s`, where present. */
  readonly type: string | undefined;
  readonly style: string | undefined;
  readonly text: string | undefined;
  /** The text that stands in the cell itself, in place of a stored value. */
  readonly inline?: StoredText | undefined;
  /** As it stands: spreadsheet programs calculate with `_x0041_` in a formula as with these seven characters. */
  readonly formula: string | undefined;
  readonly formulaAttributes: Attributes;
}

export interface CellCollector {
  readonly add: (cell: StoredCell) => void;
  readonly finish: (merges: readonly CellArea[], conditions: readonly Condition[]) => SheetCells;
}

/** The format of cells that hold a date as ISO text. */
const ISO_DATE = 'yyyy-mm-dd';
/** A format that writes something around a text, or hides it. */
const CHANGES_TEXT = /@|;.*;.*;/s;

/** Decodes stored cells; those that hold neither value nor formula, and show nothing, do not count. */
export function collectCells(context: WorksheetContext): CellCollector {
  const { sheet, budget } = context;
  const cells: PlacedCell[] = [];
  const formats = new Map<string, string>();
  const looks = new Map<string, CellLook>();
  const formulas = collectFormulas(sheet, budget);
  const hide = (index: number, hiddenBy: HiddenBy): void => {
    const own = looks.get(cellAt(index));
    if (own?.hiddenBy === undefined) looks.set(cellAt(index), { ...own, hiddenBy });
  };
  function underMerges(merges: readonly CellArea[]): void {
    if (merges.length === 0) return;
    const around = areasAround(merges, sheet, budget);
    for (const { index, value } of cells)
      if (value !== null && around(index).some((area) => isCoveredBy(area, index)))
        looks.set(cellAt(index), { ...looks.get(cellAt(index)), hiddenBy: 'merge' });
  }
  function underConditions(conditions: readonly Condition[]): void {
    if (conditions.length === 0) return;
    const around = areasAround(conditions, sheet, budget);
    for (const [at, cell] of cells.entries()) {
      const { index, value, format } = cell;
      if (value === null || value === '') continue;
      const seen = seenUnder(around(index), value, format);
      if (seen === 'hidden') hide(index, 'condition');
      else if (typeof seen === 'object') formats.set(cellAt(index), seen.code);
      if (seen !== 'struck') continue;
      const struck = typeof value === 'object' ? value.error : String(value);
      looks.set(cellAt(index), { struck });
      cells[at] = { ...cell, value: null };
    }
  }
  return {
    add(cell) {
      const { index, formula } = cell;
      const { value, look, format, code } = seenIn(cell, context);
      if (formula !== undefined) {
        formulas.add(index, cell.formulaAttributes, formula);
      } else if (value === null && look === undefined) return;
      cells.push({ index, value, format });
      if (look !== undefined) looks.set(cellAt(index), look);
      if (code !== undefined) formats.set(cellAt(index), code);
    },
    finish(merges, conditions) {
      underConditions(conditions);
      underMerges(merges);
      return { ...layOutCells(sheet, cells, budget), formulas: formulas.finish(), formats, looks };
    },
  };
}

/** What a cell says in its look, and the number format that shows it where it is one that tells more. */
export function seenIn(
  cell: StoredCell,
  context: Pick<WorksheetContext, 'sheet' | 'sharedStrings' | 'formats'>,
): SeenCell & Pick<PlacedCell, 'format'> & { readonly code: string | undefined } {
  const format = context.formats[Number(cell.style ?? 0)] ?? PLAIN_FORMAT;
  const { value: stored, isNumber } = inCommonDays(decode(cell, context), cell, format);
  const seen = seenCell(stored, format);
  const code = cell.type === 'd' && !isDateFormat(format.code) ? ISO_DATE : format.code;
  const isTold =
    code !== 'General' &&
    code !== '@' &&
    (isNumber ||
      (typeof seen.value === 'string' && CHANGES_TEXT.test(code)) ||
      (cell.formula !== undefined && stored === null));
  return { ...seen, format, code: isTold ? code : undefined };
}

/** A day as other files keep it, where this one counts days otherwise; a date that is written out is always the same. */
function inCommonDays(
  decoded: DecodedValue,
  { type }: StoredCell,
  { laterBy }: CellFormat,
): DecodedValue {
  const { value } = decoded;
  if (laterBy === undefined || typeof value !== 'number' || type === 'd') return decoded;
  return { ...decoded, value: value + laterBy };
}

function decode(
  stored: StoredCell,
  { sheet, sharedStrings }: Pick<WorksheetContext, 'sheet' | 'sharedStrings'>,
): DecodedValue {
  if (stored.inline !== undefined) return { value: stored.inline, isNumber: false };
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
