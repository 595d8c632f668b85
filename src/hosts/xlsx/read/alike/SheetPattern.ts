import type { CellValue } from '../../../../core/values/cell';
import { areasAround, isCoveredBy } from '../cells/areas';
import type { CellBudget, Spent } from '../cells/budget';
import type { WorksheetContext } from '../cells/collector';
import { couldHide, seenUnder } from '../cells/conditions';
import { MAX_COLUMNS } from '../cells/reference';
import type { StoredText } from '../parts/richText';
import type { CellFormat } from '../parts/styles';
import { isUtf8 } from '../xml/decode';
import type { FoundRule } from '../ReadBefore';
import type { PlainSheet, WorksheetPart } from '../cells/worksheet';

/** A sheet that was read, with what it takes to read others by it. */
export interface KnownSheet extends PlainSheet {
  readonly bytes: Uint8Array;
  readonly rules: readonly FoundRule[];
  readonly spent: Spent;
  readonly context: Pick<WorksheetContext, 'sharedStrings' | 'formats' | 'differentials'>;
}

/** Such a sheet as a pattern of others: the same bytes, but for what stands in cells. */
export interface SheetPattern extends KnownSheet {
  /** Where each cell begins, where its value's text does (0 where it has none), and where it ends, in the bytes. */
  readonly starts: Int32Array;
  readonly valuesAt: Int32Array;
  readonly ends: Int32Array;
  /** Cells that name a shared text, by number. */
  readonly named: readonly { readonly no: number; readonly text: number }[];
  /** The texts that they name, by the cell's number. */
  readonly says: readonly (StoredText | undefined)[];
  /** How many cells that count stand on each border of the used rectangle. */
  readonly borders: Borders;
  /** Whether a value of a cell is seen as it is, under merged cells and conditional formats. */
  readonly shows: (index: number, value: CellValue, format: CellFormat) => boolean;
}

interface Borders {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const ENCODER = new TextEncoder();
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Undefined where the XML is not what the bytes say letter by letter, as with a byte order mark or lines that end otherwise. */
export function patternOf(sheet: KnownSheet): SheetPattern | undefined {
  const { bytes, xml, cells, spans, context } = sheet;
  if (!isUtf8(bytes)) return undefined;
  const starts = new Int32Array(cells.length);
  const valuesAt = new Int32Array(cells.length);
  const ends = new Int32Array(cells.length);
  const named: { no: number; text: number }[] = [];
  const says: (StoredText | undefined)[] = [];
  let [letters, length] = [0, 0];
  const to = (place: number): number => {
    length += bytesIn(xml.slice(letters, place));
    letters = place;
    return length;
  };
  cells.forEach((cell, no) => {
    const [start, end] = [spans[no * 2]!, spans[no * 2 + 1]!];
    starts[no] = to(start);
    const value = xml.indexOf('<v>', start);
    if (value >= 0 && value < end) valuesAt[no] = to(value + '<v>'.length);
    ends[no] = to(end);
    const text = cell.type === 's' ? Number(cell.text ?? '-') : Number.NaN;
    const said = context.sharedStrings[text];
    says.push(said);
    if (said !== undefined) named.push({ no, text });
  });
  if (to(xml.length) !== bytes.length) return undefined;
  const borders = bordersOf(sheet);
  return { ...sheet, starts, valuesAt, ends, named, says, borders, shows: sightIn(sheet) };
}

function bytesIn(text: string): number {
  return BEYOND_ASCII.test(text) ? ENCODER.encode(text).length : text.length;
}

function bordersOf({ cells, part }: PlainSheet): Borders {
  const borders: Borders = { top: 0, bottom: 0, left: 0, right: 0 };
  for (const { index, formula } of cells)
    if (formula !== undefined || valueIn(part, index) !== null) count(borders, part, index, 1);
  return borders;
}

/** Areas that are looked at from exchanged cells; what the whole sheet costs is spent apart. */
const FREE: CellBudget = {
  spendCells: () => undefined,
  spendFormula: () => undefined,
  spendArea: () => undefined,
  spendLooks: () => undefined,
};

function sightIn({ merges, conditions }: KnownSheet): SheetPattern['shows'] {
  const merged = areasAround(merges, '', FREE);
  const under = areasAround(conditions, '', FREE);
  /** Cells that show whatever stands in them; a cell's format is always the same. */
  const open = new Set<number>();
  return (index, value, format) => {
    if (value === null || open.has(index)) return true;
    if (merged(index).some((area) => isCoveredBy(area, index))) return false;
    const around = under(index);
    if (!couldHide(around, format)) open.add(index);
    return value === '' || seenUnder(around, value, format) === undefined;
  };
}

/** What a sheet holds at an index; null outside of its used rectangle too. */
export function valueIn({ values, firstRow, firstColumn }: WorksheetPart, index: number) {
  const row = Math.floor(index / MAX_COLUMNS) - firstRow;
  return values[row]?.[(index % MAX_COLUMNS) - firstColumn] ?? null;
}

/** Counts a cell that comes or goes. */
export function count(
  borders: Borders,
  { values, firstRow, firstColumn }: WorksheetPart,
  index: number,
  by: 1 | -1,
): void {
  const row = Math.floor(index / MAX_COLUMNS) - firstRow;
  const column = (index % MAX_COLUMNS) - firstColumn;
  if (row === 0) borders.top += by;
  if (row === values.length - 1) borders.bottom += by;
  if (column === 0) borders.left += by;
  if (column === (values[0]?.length ?? 0) - 1) borders.right += by;
}
