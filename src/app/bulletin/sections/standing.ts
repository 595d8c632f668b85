import { bulletin } from '../../../core/messages/bulletin';
import { changes, chartWords } from '../../../core/messages/bulletinWork';
import type { Period } from '../../../core/entries/identity';
import type { Compared } from '../../../core/rollup/month/comparison';
import { isGood, isShort, statusCounts } from '../../../core/rollup/statusCounts';
import type { MonthFacts } from '../../month/monthFacts';
import { paragraph, type Block } from '../Block';
import { namesOf, type Section } from '../Section';

/** 总体情况: counts by status and by annex, and how they changed. */
export const standing: Section = (facts) => {
  const { lines, catalogue, span, before, beforePeriod, yearBefore, yearBeforePeriod } = facts;
  const annexes = catalogue.plan.annexes.flatMap(({ no, title }) => {
    const own = lines.filter((line) => line.annex === no);
    if (own.length === 0) return [];
    const count = (is: typeof isGood): number => own.filter(({ status }) => is(status)).length;
    return [bulletin.byAnnex(`《${title}》`, own.length, count(isGood), count(isShort))];
  });
  const word = span === 'quarter' ? changes.lastQuarter : changes.lastMonth;
  return [
    paragraph(bulletin.standing(lines.length, statusCounts(lines)), ...annexes),
    paragraph(
      ...since(facts, word, beforePeriod, before),
      ...since(facts, changes.lastYear, yearBeforePeriod, yearBefore),
    ),
    ...chart(facts),
  ];
};

function since(
  facts: MonthFacts,
  word: string,
  period: Period,
  compared: Compared,
): readonly string[] {
  if (compared === 'gap') return [changes.gap(word, period)];
  if (compared === 'none') return [changes.none(word)];
  const { worse, better } = compared;
  const name = namesOf(facts);
  const list = (moved: typeof worse): readonly string[] =>
    moved.map((each) => changes.moved(name(each.code), each));
  return [
    changes.since(word, compared),
    ...(worse.length > 0 ? [changes.worse(list(worse))] : []),
    ...(better.length > 0 ? [changes.better(list(better))] : []),
  ];
}

function chart({ months, report, lines }: MonthFacts): readonly Block[] {
  if (months.length < 2) return [];
  const points = months.map(({ period: { month }, counts }) => ({
    month,
    count: counts.met + counts.nearlyMet + counts.onTrack,
  }));
  const words = points.map(({ month, count }) => chartWords.point(month, count));
  return [
    {
      kind: 'chart',
      chart: { title: chartWords.title, points, most: lines.length },
      alt: chartWords.alt(report.period.year, words),
    },
  ];
}
