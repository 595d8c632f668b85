import type { CellValue } from '../../values/cell';
import { formTitle } from '../../messages/titles';
import { backToCover } from '../../messages/bookSheets';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { BODY } from '../looks';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { rowHeight } from '../textFit';
import { tableSheet } from './tableSheet';

/** A row of a ledger: its key and its cells from column B. */
export interface LedgerRow {
  readonly key: string;
  readonly cells: readonly CellValue[];
}

export interface LedgerColumn {
  readonly field: string;
  readonly title: string;
  /** In characters; 0 for a column out of sight, kept for reading back. */
  readonly width: number;
}

/** A sheet that lists things, one to a row. */
export function ledgerSheet(
  name: string,
  subtitle: string,
  columns: readonly LedgerColumn[],
  { book, catalogue }: BookContext,
): SheetDraft {
  return tableSheet(name, {
    title: `${formTitle(book.identity, catalogue.plan)}\u3000${name}`,
    subtitle,
    widths: columns.map(({ width }) => width || 4).slice(0, visibleCount(columns)),
    back: { text: backToCover, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
    frozenColumns: 0,
  });
}

/**
 * Writes a ledger's table with its hidden field row at `start`; fields are written as given.
 * Returns the row after its end.
 */
export function planLedger(
  draft: SheetDraft,
  start: number,
  block: string,
  columns: readonly LedgerColumn[],
  rows: readonly LedgerRow[],
  empty?: string,
): number {
  let row = startBlock(draft, start, block, columns);
  columns.forEach(({ width }, index) => {
    if (width === 0) draft.hiddenColumns.add(index + 1);
  });
  if (rows.length === 0 && empty) {
    draft.value(row, 1, empty).style(area(row, 1, 1, columns.length), BODY);
    draft.merge(area(row, 1, 1, columns.length)).height(row, 24);
    row += 1;
  }
  for (const { key, cells } of rows) {
    draft.value(row, KEY_COLUMN, key).row(row, 1, cells);
    const texts = cells.map((cell, index) => ({
      text: typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '',
      width: columns[index]?.width ?? 10,
    }));
    draft.height(
      row,
      rowHeight(
        texts.filter(({ width }) => width > 0),
        10.5,
        21,
      ),
    );
    row += 1;
  }
  if (rows.length > 0) draft.style(area(row - rows.length, 1, rows.length, columns.length), BODY);
  endBlock(draft, row);
  return row + 1;
}

function visibleCount(columns: readonly LedgerColumn[]): number {
  const firstHidden = columns.findIndex(({ width }) => width === 0);
  return firstHidden < 0 ? columns.length : firstHidden;
}
