import type { TableCell } from '../entries/tables';
import type { PictureCell } from '../plan/picture/Picture';
import type { WantedSheet } from './WantedSheet';

/**
 * Cells that say how things stood when the program wrote last. What people typed since then makes them late,
 * not wrong.
 */
const STATES: Readonly<Record<string, readonly string[]>> = {
  findings: ['=state'],
  explanations: [
    '=name',
    '=unit',
    '=code',
    '=message',
    '=state',
    'rule',
    'org',
    'code',
    'values',
    'by',
  ],
  units: ['=state', '=file', '=received', '=reason', '=sha'],
};

export function isOfLastWriting(cell: {
  readonly wanted: WantedSheet;
  readonly row: number;
  readonly column: number;
  readonly ours: PictureCell;
  readonly found: TableCell;
}): boolean {
  const { wanted, row, column } = cell;
  const { block, key } = wanted.rows.get(row) ?? { block: '', key: '' };
  const field = wanted.field(row, column);
  if (field === '=origin') return true;
  return !key.startsWith('#') && (STATES[block]?.includes(field) ?? false);
}
