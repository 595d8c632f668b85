import { outlookWords as words } from '../../../core/messages/bulletinProjection';
import { shareText } from '../../../core/messages/quantity';
import { TASK_DONE } from '../../../core/messages/progressStates';
import { elapsedShare } from '../../../core/assess/progress';
import type { Assessment } from '../../../core/assess/Assessment';
import type { Decimal } from '../../../core/values/decimal';
import type { MonthFacts } from '../../month/monthFacts';
import { paragraph, type Block } from '../Block';
import type { Section } from '../Section';
import { indicatorCells, missingText } from './outlookIndicators';
import { unitsText, workCells } from './outlookWork';

/** A row of the table without its number, and how far it is, where that can be drawn. */
interface OutlookLine {
  readonly cells: readonly string[];
  /** What is said below it. */
  readonly below?: string;
  readonly share?: Decimal;
  readonly expected: Decimal;
}

/** 进度测算表: what is missing, what each month would have to bring, what it brought, when that arrives. */
export const outlook: Section = (facts) => {
  const { catalogue, report } = facts;
  const lastYear = Math.max(...catalogue.plan.years);
  const last = lastYear > report.period.year ? lastYear : undefined;
  const lines: readonly OutlookLine[] = [
    ...facts.outlooks.map((each) => ({
      cells: indicatorCells(facts, each, last !== undefined),
      ...optional(missingText(facts, each)),
      expected: elapsedShare(report.period.month),
      ...(each.share === undefined ? {} : { share: each.share }),
    })),
    ...facts.workOutlooks.map((each) => ({
      cells: workCells(each, last !== undefined),
      ...optional(unitsText(each)),
      expected: each.elapsed,
      ...(each.amount === undefined ? {} : { share: each.amount.done.div(each.amount.target) }),
    })),
  ];
  const others = otherTasks(facts);
  if (lines.length === 0) return [paragraph(nothingAhead(facts), others)];
  return [
    paragraph(words.intro, others),
    ...picture(lines),
    {
      kind: 'table',
      headers: words.headers(last),
      rows: lines.map(({ cells }, index) => [String(index + 1), ...cells]),
      below: lines.map(({ below }) => below),
    },
  ];
};

/** Figures that nobody has reported are not targets that are met. */
function nothingAhead({ report, tasks }: MonthFacts): string {
  const unknown = report.indicators.filter(({ assessment }) => isUnknown(assessment));
  if (unknown.length > 0 && unknown.length === report.indicators.length) return words.allUnknown;
  const isAllDone = tasks.every(({ state }) => state === TASK_DONE);
  return isAllDone || unknown.length > 0 ? words.empty(unknown.length) : '';
}

/** Its whole is not known, so that nothing is worked out of what is still to come. */
function isUnknown({ status, missingUnits }: Assessment): boolean {
  return missingUnits.length > 0 || status === 'missing' || status === 'invalid';
}

const optional = (below: string): Pick<OutlookLine, 'below'> => (below === '' ? {} : { below });

/** Bars that a page takes. */
const MOST_BARS = 22;

/** Those that are furthest behind their time, where a page does not take all. */
function picture(lines: readonly OutlookLine[]): readonly Block[] {
  const drawn = lines.flatMap(({ share, expected }, index) =>
    share === undefined ? [] : [{ no: index + 1, share, expected }],
  );
  if (drawn.length === 0) return [];
  const shown = [...drawn]
    .sort((a, b) => a.share.minus(a.expected).cmp(b.share.minus(b.expected)))
    .slice(0, MOST_BARS)
    .sort((a, b) => a.no - b.no);
  const bars = shown.map(({ no, share, expected }) =>
    words.bar(no, shareText(share), shareText(expected)),
  );
  const rows = shown.map(({ no, share, expected }) => ({
    no,
    share: share.toNumber(),
    expected: expected.toNumber(),
  }));
  return [{ kind: 'pace', chart: { title: words.chart, rows }, alt: words.alt(bars) }];
}

/** Tasks that are not done and of which the table has no row. */
function otherTasks({ tasks, workOutlooks }: MonthFacts): string {
  const told = new Set(workOutlooks.flatMap(({ kind, code }) => (kind === 'task' ? [code] : [])));
  const open = tasks.filter(({ task, state }) => state !== TASK_DONE && !told.has(task.code));
  if (open.length === 0) return '';
  return words.others(open.length, open.filter(({ overdue }) => overdue).length);
}
