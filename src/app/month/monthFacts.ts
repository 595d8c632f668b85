import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Period } from '../../core/entries/identity';
import { compareWith, type Compared } from '../../core/rollup/month/comparison';
import { outlooks, type Outlook } from '../../core/rollup/month/outlook';
import { workOutlooks, type WorkOutlook } from '../../core/rollup/month/workOutlook';
import { placeTownships, type PlacedTownship } from '../../core/rollup/month/placed';
import {
  projectStandings,
  projectTotal,
  type ProjectStanding,
  type ProjectTotal,
} from '../../core/rollup/month/projects';
import { reuseStandings, type ReuseStanding } from '../../core/validate/reuseStandings';
import { quarterOf } from '../../core/rollup/month/quarter';
import { taskStandings, type TaskStanding } from '../../core/rollup/month/tasks';
import { comparableArchive } from '../../core/rollup/roster/comparableIndicators';
import { trend, type TrendMonth } from '../../core/rollup/trend';
import { indicatorLines, type IndicatorLine } from '../bulletin/indicatorLine';
import { reportBook, type Report } from '../reportBook';
import { filingFacts, type FilingFacts } from './filingFacts';
import { explanationFacts, type LeadExplanations } from './explanationFacts';
import { monthsBefore } from '../../core/entries/months';

/** Whether the figures are those of the month, or those of the quarter that ends with it. */
export type Span = 'month' | 'quarter';

/** Everything that is told of a month or a quarter; every number of a bulletin or page is one of these. */
export interface MonthFacts {
  readonly span: Span;
  readonly report: Report;
  readonly catalogue: Catalogue;
  readonly lines: readonly IndicatorLine[];
  /** Against the month before, or the end of the quarter before. */
  readonly before: Compared;
  readonly beforePeriod: Period;
  /** Against the same month of the year before. */
  readonly yearBefore: Compared;
  readonly yearBeforePeriod: Period;
  readonly months: readonly TrendMonth[];
  readonly tasks: readonly TaskStanding[];
  readonly projects: readonly ProjectStanding[];
  readonly projectTotal: ProjectTotal;
  /** 存量改造, as the ledger has it. */
  readonly reuse: readonly ReuseStanding[];
  /** The best first. */
  readonly townships: readonly PlacedTownship[];
  readonly filings: FilingFacts;
  readonly explanations: readonly LeadExplanations[];
  readonly outlooks: readonly Outlook[];
  /** Of tasks and projects by their dates. */
  readonly workOutlooks: readonly WorkOutlook[];
  /** Of a quarter: months without an archive, and the indicators that are summed over it. */
  readonly gaps: readonly Period[];
  readonly summed: readonly string[];
}

/** @param span `quarter` only in a quarter's last month */
export function monthFacts(month: Report, catalogue: Catalogue, span: Span): MonthFacts {
  const quarter = span === 'quarter' ? quarterOf(month.book, catalogue) : undefined;
  const report: Report =
    quarter === undefined
      ? month
      : { ...month, indicators: reportBook(quarter.book, catalogue).indicators };
  const { book, period } = month;
  const assessments = report.indicators.map(({ assessment }) => assessment);
  const beforePeriod = monthsBefore(period, span === 'quarter' ? 3 : 1);
  const yearBeforePeriod = monthsBefore(period, 12);
  const archived = comparableArchive(book, catalogue);
  const projects = projectStandings(book, catalogue);
  const tasks = taskStandings(book, catalogue);
  return {
    span,
    report,
    catalogue,
    lines: indicatorLines(report, catalogue),
    before: compareWith(archived, assessments, beforePeriod),
    beforePeriod,
    yearBefore: compareWith(archived, assessments, yearBeforePeriod),
    yearBeforePeriod,
    months: trend(archived, assessments),
    tasks,
    projects,
    projectTotal: projectTotal(projects),
    reuse: reuseStandings(book, catalogue),
    townships: placeTownships(quarter?.book ?? book, catalogue),
    filings: filingFacts(book, catalogue),
    explanations: explanationFacts(report, catalogue),
    outlooks: outlooks(assessments, catalogue, period, book.parameters),
    workOutlooks: workOutlooks(tasks, projects, period),
    gaps: quarter?.missing ?? [],
    summed: quarter?.summed ?? [],
  };
}
