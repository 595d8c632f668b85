import type { Assessment, Status } from '../../core/assess/Assessment';
import type { Catalogue, Indicator } from '../../core/catalogue/Catalogue';
import type { Book } from '../../core/entries/book';
import { limitUse } from '../../core/assess/limitUse';
import { tellsReported } from '../../core/assess/tellsReported';
import { boundsText, gapText, limitText, openText, spreadText } from '../../core/messages/assess';
import { indicatorText } from '../../core/messages/district';
import { gapFacts } from '../../core/rollup/gapFacts';
import { isShort, statusCounts, type StatusCounts } from '../../core/rollup/statusCounts';
import { comparableArchive } from '../../core/rollup/roster/comparableIndicators';
import { trend } from '../../core/rollup/trend';
import { Decimal } from '../../core/values/decimal';
import { reportBook, type Report } from '../reportBook';

/** One indicator of the 通报, in words. */
export interface ReportRow {
  readonly code: string;
  readonly annex: number;
  readonly name: string;
  readonly lead: string;
  readonly status: Status;
  /** 推: the status is what both bounds have in common. */
  readonly inferred: boolean;
  /** Empty where there is no value. */
  readonly actual: string;
  /** As the plan prints it. */
  readonly target: string;
  /** What is still missing, or what keeps it from being judged. */
  readonly gap: string;
  /** What is still missing by township; empty where nothing is. */
  readonly spread: string;
  /** 缺 n 个镇街 and the bounds; empty where everybody reported. */
  readonly missing: string;
  readonly short: boolean;
  readonly explained: boolean;
}

/** Indicators of one month that go as they should, of those that are judged. */
export interface TrendPoint {
  readonly month: number;
  readonly good: number;
  readonly total: number;
}

/** One indicator's values over the year, oldest first, as fractions, per thousand or counts. */
export interface ValuePoint {
  readonly month: number;
  readonly value: number;
  readonly text: string;
}

export interface ReportView {
  readonly report: Report;
  readonly counts: StatusCounts;
  readonly rows: readonly ReportRow[];
  /** Shortfalls, the worst status first. */
  readonly shortfalls: readonly ReportRow[];
  readonly trend: readonly TrendPoint[];
  /** By indicator code; those with values in fewer than two months are left out. */
  readonly courses: ReadonlyMap<string, readonly ValuePoint[]>;
}

const GOOD: readonly Status[] = ['met', 'nearlyMet', 'onTrack'];
const WORST_FIRST: readonly Status[] = ['notMet', 'farBehind', 'behind'];

export function reportView(book: Book, catalogue: Catalogue): ReportView {
  const report = reportBook(book, catalogue);
  const assessments = report.indicators.map(({ assessment }) => assessment);
  const indicators = new Map(catalogue.indicators.map((each) => [each.code, each]));
  const names = new Map(report.book.roster.map(({ code, name }) => [code, name]));
  const rows = report.indicators.flatMap(({ assessment, explained }) => {
    const indicator = indicators.get(assessment.code);
    if (!indicator) return [];
    const words = wordsOf(assessment, indicator, catalogue, report.book, names);
    return [{ ...words, ...factsOf(assessment, indicator, report), explained }];
  });
  const months = trend(comparableArchive(report.book, catalogue), assessments);
  return {
    report,
    counts: statusCounts(assessments),
    rows,
    shortfalls: rows
      .filter(({ short }) => short)
      .sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status)),
    trend: months.map(({ period, counts }) => ({
      month: period.month,
      good: GOOD.reduce((sum, status) => sum + counts[status], 0),
      total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    })),
    courses: coursesOf(catalogue.indicators, months),
  };
}

function factsOf(assessment: Assessment, indicator: Indicator, { period }: Report) {
  const { code, annex, shortName: name, lead, targets } = indicator;
  const { status, inferred } = assessment;
  const target = targets[String(period.year)]?.text ?? '';
  return { code, annex, name, lead, status, inferred, target, short: isShort(status) };
}

function wordsOf(
  assessment: Assessment,
  indicator: Indicator,
  catalogue: Catalogue,
  { parameters }: Book,
  names: ReadonlyMap<string, string>,
) {
  const facts = gapFacts(catalogue, indicator, parameters);
  const { value, status, spread } = assessment;
  const limit = limitUse(assessment, indicator);
  const shares = spread.map(({ org, count }) => ({ name: names.get(org) ?? org, count }));
  return {
    actual: value === undefined ? '' : indicatorText(indicator, value),
    gap: [
      openText(assessment, facts) || (tellsReported(assessment) ? gapText(assessment, facts) : ''),
      ...(limit === undefined ? [] : [limitText(limit)]),
    ].join('，'),
    spread: spreadText(shares, facts),
    missing: status === 'insufficient' || status === 'missing' ? '' : boundsText(assessment, facts),
  };
}

function coursesOf(
  indicators: readonly Indicator[],
  months: ReturnType<typeof trend>,
): ReportView['courses'] {
  const courses = indicators.map((indicator): [string, readonly ValuePoint[]] => [
    indicator.code,
    months.flatMap(({ period, values }) => {
      const value = values.get(indicator.code);
      if (!(value instanceof Decimal)) return [];
      const text = indicatorText(indicator, value);
      return [{ month: period.month, value: value.toNumber(), text }];
    }),
  ]);
  return new Map(courses.filter(([, points]) => points.length > 1));
}
