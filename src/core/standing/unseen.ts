import type { HiddenBy } from '../entries/SheetSnapshot';
import { leaders } from '../plan/sheets/leadersSheet';
import type { TableCell } from '../entries/tables';
import type { Difference } from './Difference';
import type { Placed } from './Placed';
import { isBlank } from './sameContent';
import type { WantedSheet } from './WantedSheet';

/** Tables that people read figures from; ledgers are filtered while they are worked on. */
const READ = new Set(['annex', 'annexTasks', 'annexProjects', 'rollup', 'indicators', 'elements']);

/**
 * What people put out of sight on the sheets that figures are read from: one difference for each way of hiding on
 * a sheet, at the first cell, with the number of cells.
 */
export function unseenOn({ wanted, sheet, alignment }: Placed): readonly Difference[] {
  const { grid, rowOf, columns } = alignment;
  const first = new Map<HiddenBy, Difference>();
  for (const [row, at] of rowOf) {
    if (!isRead(wanted, row) || wanted.picture.hiddenRows.includes(row)) continue;
    for (const key of Object.keys(wanted.picture.cells[row] ?? {})) {
      const column = Number(key);
      const standing = columns.of(row, column);
      if (standing === undefined || wanted.picture.hiddenColumns.includes(column)) continue;
      const found: TableCell = grid.cellAt(at, standing);
      const by = found.look?.hiddenBy;
      if (by === undefined || isBlank(found.value)) continue;
      const { count } = first.get(by) ?? { count: 0 };
      const place = first.get(by) ?? { cell: found.cell, row, column };
      const about = { kind: 'unseen', wanted, sheet, found: by, ours: '' } as const;
      const { cell, row: firstRow, column: firstColumn } = place;
      first.set(by, { ...about, cell, row: firstRow, column: firstColumn, count: count + 1 });
    }
  }
  return [...first.values()];
}

function isRead(wanted: WantedSheet, row: number): boolean {
  const block = wanted.rows.get(row)?.block;
  return block === undefined ? wanted.name === leaders.name : READ.has(block);
}
