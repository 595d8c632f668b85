import type { FileOwner } from '../fileFinding';
import type { Found, TableIndex } from '../tableIndex';
import type { PlannedTable, TableCell } from '../tables';
import { shownIn } from '../../values/shownFigure';

/** Sheets may be moved; the one the table was issued on counts first. */
export function foundIn(
  table: PlannedTable,
  index: TableIndex,
  cellKey: string,
): Found | undefined {
  const found = index.cells.get(cellKey) ?? [];
  return found.find(({ sheet }) => sheet === table.sheet) ?? found[0];
}

export function placeOf({ sheet, cell }: Found, { orgName }: FileOwner) {
  return { orgName, sheet, cell: cell.cell };
}

/** `el:bed.total` -> `bed.total`; tasks and projects keep their row key. */
export function codeOf(key: string): string {
  return key.replace(/^(?:el|ind):/, '');
}

/** `el:bed.total/value` -> `el:bed.total` and `value`. */
export function splitCellKey(cellKey: string): { readonly key: string; readonly field: string } {
  const slash = cellKey.lastIndexOf('/');
  return { key: cellKey.slice(0, slash), field: cellKey.slice(slash + 1) };
}

/** The text that a person reads in a cell: as its number format shows it; empty where it holds none. */
export function seenText({ value, format }: TableCell): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return ((format === undefined ? undefined : shownIn(format, value)) ?? String(value)).trim();
}
