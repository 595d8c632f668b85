import type { Area } from '../../../values/address';
import type { CellStyle } from '../../style';
import type { CellContent } from '../Changes';
import type { CellLink } from '../Picture';

/**
 * What stood on a sheet when it was written, as far as a host looked at it. What was not looked at is as
 * expected, or undefined.
 */
export interface FoundSheet {
  readonly contentAt: (row: number, column: number) => CellContent | undefined;
  readonly linkAt: (row: number, column: number) => CellLink | null | undefined;
  readonly formatAt: (row: number, column: number, expected: string | null) => string | null;
  readonly styleAt: (row: number, column: number, expected: CellStyle) => CellStyle;
  readonly lockAt: (
    row: number,
    column: number,
    expected: 'locked' | 'unlocked',
  ) => 'locked' | 'unlocked';
  /** Points of a row, and characters of a column. */
  readonly height: (index: number, expected: number) => number;
  readonly width: (index: number, expected: number) => number;
  readonly isRowHidden: (index: number) => boolean | undefined;
  readonly isColumnHidden: (index: number) => boolean | undefined;
  /** All that was used, where the sheet was emptied or went. */
  readonly used?: Area | undefined;
}
