import { CellGrid } from '../../../core/plan/picture/CellGrid';
import type { CellContent } from '../../../core/plan/picture/Changes';
import type { FoundSheet } from '../../../core/plan/picture/found/FoundSheet';
import type { CellLink } from '../../../core/plan/picture/Picture';
import { parseReference, type Area } from '../../../core/values/address';
import { GENERAL, styleOf, type PlainLook } from '../looks';
import { charactersOf, pointsOf } from '../write/lines';

/** Excel keeps sizes in whole pixels. */
const PIXEL = 0.75;

/** A row or a column; points. */
interface Line {
  readonly size: number | undefined;
  readonly isHidden: boolean | undefined;
}

/** What a sheet held just before it was written, as far as it was looked at. */
export class Before {
  readonly contents = new CellGrid<CellContent>();
  /** Links inside the workbook; null where there is none. */
  readonly links = new CellGrid<CellLink | null>();
  readonly numberFormats = new CellGrid<string>();
  readonly looks = new CellGrid<Excel.CellProperties>();
  readonly rows = new Map<number, Line>();
  readonly columns = new Map<number, Line>();
  /** All that is used, where the sheet is emptied or goes. */
  used: Area | undefined;
  /** The request that read it was carried out. */
  taken = false;

  /** The same in words of ours. What agrees with what is expected is said as that says it. */
  found(plain: PlainLook): FoundSheet {
    const { contents, links, looks, numberFormats, rows, columns, used } = this;
    return {
      contentAt: (row, column) => contents.get(row, column),
      linkAt: (row, column) => links.get(row, column),
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
      height: (index, expected) => sizeSeen(rows.get(index), expected) ?? expected,
      width(index, expected) {
        const points = sizeSeen(columns.get(index), pointsOf(expected));
        return points === undefined ? expected : charactersOf(points);
      },
      isRowHidden: (index) => rows.get(index)?.isHidden,
      isColumnHidden: (index) => columns.get(index)?.isHidden,
      used,
    };
  }
}

/** Points of a line, where they are not as expected. */
function sizeSeen(line: Line | undefined, expected: number): number | undefined {
  if (line?.size === undefined || line.isHidden === true) return undefined;
  return Math.abs(line.size - expected) <= PIXEL ? undefined : line.size;
}

/** `'幸福街道'!G6`; what leads elsewhere is none of ours. */
export function linkOf(found: Excel.RangeHyperlink | null): CellLink | null {
  const leads = parseReference(found?.documentReference ?? '');
  if (!found || !leads) return null;
  const target = { sheet: leads.sheet, row: leads.area.row, column: leads.area.column };
  return { target, ...(found.screenTip ? { tooltip: found.screenTip } : {}) };
}
