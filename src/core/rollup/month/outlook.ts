import type { Assessment } from '../../assess/Assessment';
import { targetNumber } from '../../assess/target';
import type { Catalogue, Indicator } from '../../catalogue/Catalogue';
import type { Parameters } from '../../entries/book';
import type { Period } from '../../entries/identity';
import { judged, type Decimal } from '../../values/decimal';

/** What a year's number still asks for. */
export interface Ahead {
  readonly year: number;
  readonly target: Decimal;
  /** T − v, greater than 0. */
  readonly gap: Decimal;
  /** Months from the book's month to the end of that year; 0 in its December. */
  readonly months: number;
  /** Gap ÷ months; absent where no month is left. */
  readonly needed?: Decimal;
}

/** How far an indicator still has to go, as arithmetic and nothing else. */
export interface Outlook {
  readonly code: string;
  readonly value: Decimal;
  /** (v − b) ÷ m; absent where there is no baseline. */
  readonly pace?: Decimal;
  /** This year's number, where it is not met yet. */
  readonly thisYear?: Ahead;
  /** The plan's last year's number, where that is another year and not met yet. */
  readonly lastYear?: Ahead;
  /** When the year's number would be reached at the pace so far; absent where it never would. */
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
    const pace = baseline && value.minus(baseline).div(period.month);
    const arrival = thisYear && pace && arrivalOf(thisYear.gap, pace, period);
    return [
      {
        code,
        value,
        ...(pace === undefined ? {} : { pace }),
        ...(thisYear === undefined ? {} : { thisYear }),
        ...(lastYear === undefined ? {} : { lastYear }),
        ...(arrival === undefined ? {} : { arrival }),
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
  const target = targetNumber(indicator, year, parameters);
  if (target === undefined || judged(value).gte(judged(target))) return undefined;
  const gap = target.minus(value);
  const months = (year - period.year) * 12 + 12 - period.month;
  return { year, target, gap, months, ...(months === 0 ? {} : { needed: gap.div(months) }) };
}

function arrivalOf(gap: Decimal, pace: Decimal, { year, month }: Period): Period | undefined {
  if (pace.lte(0)) return undefined;
  const months = gap.div(pace).round(0, 3).toNumber();
  if (months > FAR * 12) return undefined;
  const number = year * 12 + month - 1 + months;
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}
