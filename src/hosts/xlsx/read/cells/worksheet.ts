import { XlsxError } from '../../../../core/entries/XlsxError';
import type { SheetSnapshot } from '../../../../core/entries/SheetSnapshot';
import type { CellValue } from '../../../../core/values/cell';
import { richTextNode } from '../parts/richText';
import { badXml } from '../xml/decode';
import { children, walkXml, type Attributes, type XmlNode } from '../xml/walk';
import { unescapeText } from './escapes';
import { collectFormulas } from './formulas';
import type { CellBudget } from './budget';
import { cellAt, layOutCells, type PlacedCell } from './grid';
import { cellIndex, MAX_COLUMNS, MAX_ROWS, rowNumber } from './reference';
import { decodeValue } from './value';

/** What the cells of a sheet need from the rest of the file. */
export interface WorksheetContext {
  readonly sheet: string;
  readonly sharedStrings: readonly string[];
  /** Values of a cell's attribute `s` that show numbers as dates. */
  readonly dateStyles: ReadonlySet<number>;
  readonly budget: CellBudget;
}

export type SheetCells = Omit<SheetSnapshot, 'name' | 'visibility'>;

const NONE: Attributes = {};

/** Reads the cells of a worksheet part; cells that hold neither value nor formula do not count. */
export function readWorksheet(
  part: string,
  bytes: Uint8Array,
  context: WorksheetContext,
): SheetCells {
  const { sheet, sharedStrings, dateStyles, budget } = context;
  const cells: PlacedCell[] = [];
  const dateCells = new Set<string>();
  const formulas = collectFormulas(sheet, budget);

  let row = -1;
  let column = -1;
  let attributes = NONE;
  let stored: string | undefined;
  let inline: string | undefined;
  let formula: string | undefined;
  let formulaAttributes = NONE;

  const decoded = (index: number): { readonly value: CellValue; readonly isNumber: boolean } => {
    const type = attributes['t'] ?? 'n';
    const text = type === 'inlineStr' ? (inline ?? stored) : stored;
    const result = decodeValue(type, text, sharedStrings);
    if (result === 'bad') {
      throw new XlsxError({ code: 'badValue', sheet, cell: cellAt(index), found: text ?? '' });
    }
    if ('missingString' in result) {
      const cell = cellAt(index);
      throw new XlsxError({
        code: 'missingSharedString',
        sheet,
        cell,
        index: result.missingString,
      });
    }
    return result;
  };

  const value: XmlNode = {
    open() {
      if (stored !== undefined) throw badXml(part, 'second value');
      stored = '';
    },
    text: (piece) => (stored = (stored ?? '') + piece),
  };
  const formulaNode: XmlNode = {
    open(found) {
      if (formula !== undefined) throw badXml(part, 'second formula');
      formula = '';
      formulaAttributes = found;
    },
    text: (piece) => (formula = (formula ?? '') + piece),
  };
  const cell: XmlNode = {
    open(found) {
      attributes = found;
      stored = inline = formula = undefined;
      column = nextColumn(sheet, row, column, found['r']);
    },
    children: children({
      'x:v': value,
      'x:f': formulaNode,
      'x:is': richTextNode((text) => (inline = text)),
    }),
    close() {
      const index = row * MAX_COLUMNS + column;
      const { value, isNumber } = decoded(index);
      if (formula !== undefined) formulas.add(index, formulaAttributes, unescapeText(formula));
      else if (value === null) return;
      cells.push({ index, value });
      if (isNumber && isDate(attributes, dateStyles)) dateCells.add(cellAt(index));
    },
  };
  const rowNode: XmlNode = {
    open({ r }) {
      row = r === undefined ? row + 1 : rowNumber(r) - 1;
      if (row < 0 || row >= MAX_ROWS) throw badReference(sheet, r ?? '');
      column = -1;
    },
    children: children({ 'x:c': cell }),
  };
  walkXml(part, bytes, 'x:worksheet', {
    children: children({ 'x:sheetData': { children: children({ 'x:row': rowNode }) } }),
  });
  return { ...layOutCells(sheet, cells, budget), formulas: formulas.finish(), dateCells };
}

/** A cell without a reference follows the one before it; one with a reference must stand in its own row. */
function nextColumn(sheet: string, row: number, before: number, reference?: string): number {
  if (reference === undefined) {
    if (before + 1 >= MAX_COLUMNS) throw badReference(sheet, cellAt(row * MAX_COLUMNS + before));
    return before + 1;
  }
  const index = cellIndex(reference);
  if (index < 0 || Math.floor(index / MAX_COLUMNS) !== row) throw badReference(sheet, reference);
  return index % MAX_COLUMNS;
}

function isDate(attributes: Attributes, dateStyles: ReadonlySet<number>): boolean {
  return attributes['t'] === 'd' || dateStyles.has(Number(attributes['s'] ?? 0));
}

function badReference(place: string, reference: string): XlsxError {
  return new XlsxError({ code: 'badReference', place, reference });
}
