import type { Assessment } from '../../assess/Assessment';
import { isReached, toGo } from '../../assess/direction';
import { targetNumber } from '../../assess/target';
import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import type { Parameters } from '../../entries/book';
import type { Period } from '../../entries/identity';
import { Decimal } from '../../values/decimal';

/**
 * What a year's number still asks for. What has counted too much since January asks for nothing of the months
 * that are left, since it cannot be taken back; what starts anew every January has a later year's whole number to go.
 */
export interface Ahead {
  readonly year: number;
  readonly target: Decimal;
  /** What is still to go, greater than 0. */
  readonly gap: Decimal;
  /** Months in which it can be closed, from the book's month or that year's January to its end; 0 in its December. */
  readonly months: number;
  /** Gap ÷ months; absent where no month is left, or where nothing that is still done could close it. */
  readonly needed?: Decimal;
}

/** How far an indicator still has to go, as arithmetic and nothing else. */
export interface Outlook {
  readonly code: string;
  readonly value: Decimal;
  /** What each month brought towards the target, (v − b) ÷ m or where less is better (b − v) ÷ m; absent where there is no baseline. */
  readonly pace?: Decimal;
  /** This year's number, where it is not met yet. */
  readonly thisYear?: Ahead;
  /** The plan's last year's number, where that is another year and not met yet. */
  readonly lastYear?: Ahead;
  /** Part of the way from the baseline to this year's number, 0 where it went back; absent where that is met or no way. */
  readonly share?: Decimal;
  /** When the year's number would be reached at the pace so far; absent where it never would, or not before it counts anew. */
  readonly arrival?: Period;
}

/** Years beyond which nothing is said about an arrival. */
const FAR = 10;

/** Indicators with a number that is not met, in the catalogue's order. */
export function outlooks(
  assessments: readonly Assessment[],
  { indicators, plan }: Catalogue,
  period: Period,
  parameters: Parameters,
): readonly Outlook[] {
  const byCode = new Map(indicators.map((each) => [each.code, each]));
  const last = Math.max(...plan.years);
  return assessments.flatMap((assessment): Outlook[] => {
    const { code, value, baseline, missingUnits } = assessment;
    const indicator = byCode.get(code);
    if (indicator === undefined || value === undefined || typeof value === 'string') return [];
    if (missingUnits.length > 0 || assessment.status === 'invalid') return [];
    const ahead = (year: number): Ahead | undefined =>
      aheadOf(indicator, value, year, period, parameters);
    const thisYear = ahead(period.year);
    const lastYear = last > period.year ? ahead(last) : undefined;
    if (thisYear === undefined && lastYear === undefined) return [];
    const pace = baseline && toGo(baseline, value, indicator.better).div(period.month);
    const arrival = thisYear && pace && arrivalOf(thisYear.gap, pace, period);
    const isInTime = !indicator.startsAnew || arrival?.year === period.year;
    const share = thisYear && shareOf(value, baseline, thisYear.target, indicator.better);
    return [
      {
        code,
        value,
        ...(pace === undefined ? {} : { pace }),
        ...(thisYear === undefined ? {} : { thisYear }),
        ...(lastYear === undefined ? {} : { lastYear }),
        ...(share === undefined ? {} : { share }),
        ...(arrival === undefined || !isInTime ? {} : { arrival }),
      },
    ];
  });
}

function aheadOf(
  indicator: Indicator,
  value: Decimal,
  year: number,
  period: Period,
  parameters: Parameters,
): Ahead | undefined {
  const { better, sinceJanuary, startsAnew, byLevel } = indicator;
  const isOver = better === 'less' && sinceJanuary;
  const isAnew = year > period.year && (startsAnew || isOver);
  const from = isAnew ? new Decimal(0) : value;
  const target = targetNumber(indicator, year, parameters);
  if (target === undefined || isReached(from, target, better)) return undefined;
  const gap = toGo(from, target, better);
  const months = isAnew ? 12 : (year - period.year) * 12 + 12 - period.month;
  // A level is no sum of months.
  const isOpen = months > 0 && !isOver && !byLevel;
  return { year, target, gap, months, ...(isOpen ? { needed: gap.div(months) } : {}) };
}

function shareOf(
  value: Decimal,
  baseline: Decimal | undefined,
  target: Decimal,
  better: Indicator['better'],
): Decimal | undefined {
  if (baseline === undefined && better === 'less') return undefined;
  const from = baseline ?? new Decimal(0);
  const way = toGo(from, target, better);
  if (way.lte(0)) return undefined;
  const share = toGo(from, value, better).div(way);
  return share.lt(0) ? new Decimal(0) : share;
}

/** The month in which a gap is closed at a pace a month; undefined where it never is, or in more than ten years. */
export function arrivalOf(
  gap: Decimal,
  pace: Decimal,
  { year, month }: Period,
): Period | undefined {
  if (pace.lte(0)) return undefined;
  const months = gap.div(pace).round(0, 3).toNumber();
  if (months > FAR * 12) return undefined;
  const number = year * 12 + month - 1 + months;
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}
