import type { Cell, ColumnDef, RowDef, WriteSheet } from 'hucre';
import type { CellValue } from '../../../core/values/cell';
import { isCellError } from '../../../core/values/cell';
import { quoteSheet, toA1 } from '../../../core/values/address';
import type { CellDraft, SheetDraft } from './draft';
import { ERROR_RESULT } from './fix/sheet';
import { fileWidth } from './pixels';
import type { StyleCache } from './toHucreStyle';
import { fileText } from './text';

/** Character width of a hidden column, should anybody show it. */
const HIDDEN_WIDTH = 12;

/** The finished sheet as the library takes it. */
export function toHucreSheet(draft: SheetDraft, styles: StyleCache): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, cell } of draft.cells.all())
    cells.set(`${row},${column}`, cellOf(cell, styles));
  return {
    ...draft.out,
    cells,
    columns: columnsOf(draft),
    // A row without cells is written only where the sheet is at least that long.
    rows: Array.from({ length: lastRow(draft) + 1 }, () => []),
    rowDefs: rowsOf(draft),
  };
}

function cellOf(cell: CellDraft, styles: StyleCache): Partial<Cell> {
  const { target, tooltip } = cell.link ?? {};
  return {
    ...(cell.formula === undefined ? constantOf(cell.value) : formulaOf(cell.formula, cell.value)),
    ...(cell.style === 0 ? {} : { style: styles.get(cell.style) }),
    ...(cell.note !== undefined && { comment: { author: '', text: fileText(cell.note) } }),
    ...(target && {
      hyperlink: {
        target: '',
        location: `${quoteSheet(target.sheet)}!${toA1(target.row, target.column)}`,
        ...(typeof cell.value === 'string' && cell.value !== '' && { display: cell.value }),
        ...(tooltip !== undefined && { tooltip }),
      },
    }),
  };
}

/** What the library would take for an error value. */
const LIKE_ERROR = /^#[A-Z0-9_/]+[!?]?$/;

/** Empty text is no text. Text that looks like an error goes in as a run, to stay text. */
function constantOf(value: CellValue): Partial<Cell> {
  if (isCellError(value)) return { value: value.error };
  if (typeof value !== 'string') return { value: finite(value) };
  if (value === '') return { value: null };
  const text = fileText(value);
  return LIKE_ERROR.test(text) ? { value: null, richText: [{ text }] } : { value: text };
}

function formulaOf(text: string, value: CellValue): Partial<Cell> {
  const formula = fileText(text);
  if (isCellError(value)) return { formula, formulaResult: ERROR_RESULT + value.error };
  return { formula, formulaResult: typeof value === 'string' ? fileText(value) : finite(value) };
}

function finite<T>(value: T): T {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`A cell cannot hold the number ${value}.`);
  return value;
}

function columnsOf({ widths, hiddenColumns }: SheetDraft): ColumnDef[] {
  const last = Math.max(-1, ...widths.keys(), ...hiddenColumns);
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = widths.get(column);
    const hidden = hiddenColumns.has(column);
    if (width === undefined && !hidden) return {};
    return { width: fileWidth(width ?? HIDDEN_WIDTH), ...(hidden && { hidden }) };
  });
}

function rowsOf({ heights, hiddenRows }: SheetDraft): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [row, height] of heights) rows.set(row, { height });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function lastRow({ heights, hiddenRows }: SheetDraft): number {
  return Math.max(-1, ...heights.keys(), ...hiddenRows);
}
