import type { Area } from '../../values/address';
import type { CellStyle } from '../../workbook/style';
import { CellGrid } from '../CellGrid';
import type { CellContent, PersonsComment } from '../Changes';
import type { CellLink, SheetLook } from '../Picture';
import { styleFound, type FoundStyle, type PlainStyle } from './styleFound';

/** The number format of a cell that nobody gave one. */
export const GENERAL = 'General';

type Lock = 'locked' | 'unlocked';

/** How a cell was found to look. */
export interface FoundLook extends FoundStyle {
  readonly lock?: Lock | undefined;
}

/** A row or a column: points of the one, characters of the other; undefined where a host does not tell. */
export interface FoundLine {
  readonly size: number | undefined;
  readonly isHidden: boolean | undefined;
}

/** Programs keep sizes in whole pixels: points, and characters of the default font, to one. */
const PIXEL = { rows: 0.75, columns: 1 / 7 } as const;

/**
 * What stood on a sheet when it was written, as far as a host looked at it, in words of ours. What was not
 * looked at is as expected, or undefined; what agrees with what is expected is said as that says it.
 */
export class FoundSheet {
  readonly contents = new CellGrid<CellContent>();
  /** Links inside the workbook; null where there is none. */
  readonly links = new CellGrid<CellLink | null>();
  readonly numberFormats = new CellGrid<string>();
  readonly looks = new CellGrid<FoundLook>();
  readonly rows = new Map<number, FoundLine>();
  readonly columns = new Map<number, FoundLine>();
  /** All that was used, where the sheet was emptied or went. */
  used: Area | undefined;
  /** It was looked at; where it was not, nothing was written either. */
  taken = false;

  /** @param look its tab, grid lines and visibility; absent where the sheet is new */
  constructor(
    private readonly plain: PlainStyle,
    readonly look?: SheetLook,
    readonly comments?: readonly PersonsComment[],
  ) {}

  formatAt(row: number, column: number, expected: string | null): string | null {
    const format = this.numberFormats.get(row, column) ?? expected;
    return format === GENERAL && expected === null ? null : format;
  }

  styleAt(row: number, column: number, expected: CellStyle): CellStyle {
    const look = this.looks.get(row, column);
    return look ? styleFound(look, expected, this.plain) : expected;
  }

  lockAt(row: number, column: number, expected: Lock): Lock {
    return this.looks.get(row, column)?.lock ?? expected;
  }

  /** Points of a row, or characters of a column. */
  sizeOf(axis: 'rows' | 'columns', index: number, expected: number): number {
    const line = this[axis].get(index);
    if (line?.size === undefined || line.isHidden === true) return expected;
    return Math.abs(line.size - expected) <= PIXEL[axis] ? expected : line.size;
  }

  isHidden(axis: 'rows' | 'columns', index: number): boolean | undefined {
    return this[axis].get(index)?.isHidden;
  }
}
