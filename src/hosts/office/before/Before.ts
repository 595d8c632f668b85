import { CellGrid } from '../../../core/plan/picture/CellGrid';
import type { CellContent } from '../../../core/plan/picture/Changes';
import type { FoundSheet } from '../../../core/plan/picture/found/FoundSheet';
import type { CellLink } from '../../../core/plan/picture/Picture';
import { parseReference, type Area } from '../../../core/values/address';
import { GENERAL } from '../write/numberFormats';
import { charactersOf, pointsOf } from '../write/lines';
import type { PlainLook } from '../write/Writer';
import { styleOf } from './cellLooks';

/** Excel keeps sizes in whole pixels. */
const PIXEL = 0.75;

/** What a sheet held just before it was written, as far as it was looked at. */
export class Before {
  readonly contents = new CellGrid<CellContent>();
  /** Links inside the workbook; null where there is none. */
  readonly links = new CellGrid<Excel.RangeHyperlink | null>();
  readonly numberFormats = new CellGrid<string>();
  readonly looks = new CellGrid<Excel.CellProperties>();
  /** Points, by row and by column. */
  readonly heights = new Map<number, number>();
  readonly widths = new Map<number, number>();
  readonly hiddenRows = new Map<number, boolean>();
  readonly hiddenColumns = new Map<number, boolean>();
  /** All that is used, where the sheet is emptied or goes. */
  used: Area | undefined;
  /** The request that read it was carried out. */
  taken = false;

  /** The same in words of ours. What agrees with what is expected is said as that says it. */
  found(plain: PlainLook): FoundSheet {
    const { contents, links, looks, numberFormats } = this;
    return {
      contentAt: (row, column) => contents.get(row, column),
      linkAt(row, column) {
        const link = links.get(row, column);
        return link === undefined ? undefined : linkOf(link);
      },
      formatAt(row, column, expected) {
        const format = numberFormats.get(row, column) ?? expected;
        return format === GENERAL && expected === null ? null : format;
      },
      styleAt(row, column, expected) {
        const look = looks.get(row, column);
        return look ? styleOf(look, expected, plain) : expected;
      },
      lockAt(row, column, expected) {
        const locked = looks.get(row, column)?.format?.protection?.locked;
        return locked === undefined ? expected : locked ? 'locked' : 'unlocked';
      },
      height: (index, expected) => {
        const points = this.hiddenRows.get(index) === true ? undefined : this.heights.get(index);
        return points === undefined || isNear(points, expected) ? expected : points;
      },
      width: (index, expected) => {
        const points = this.hiddenColumns.get(index) === true ? undefined : this.widths.get(index);
        return points === undefined || isNear(points, pointsOf(expected))
          ? expected
          : charactersOf(points);
      },
      isRowHidden: (index) => this.hiddenRows.get(index),
      isColumnHidden: (index) => this.hiddenColumns.get(index),
      used: this.used,
    };
  }
}

function isNear(points: number, others: number): boolean {
  return Math.abs(points - others) <= PIXEL;
}

/** `'幸福街道'!G6`; what leads elsewhere is none of ours. */
function linkOf(found: Excel.RangeHyperlink | null): CellLink | null {
  const leads = parseReference(found?.documentReference ?? '');
  if (!found || !leads) return null;
  const target = { sheet: leads.sheet, row: leads.area.row, column: leads.area.column };
  return { target, ...(found.screenTip ? { tooltip: found.screenTip } : {}) };
}
