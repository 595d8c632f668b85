import { inPlan } from '../../../core/catalogue/planWords';
import { countUnit, spreadText } from '../../../core/messages/assess';
import { bulletin, monthText, targetText } from '../../../core/messages/bulletin';
import { outlookWords } from '../../../core/messages/bulletinProjection';
import { numberText } from '../../../core/messages/quantity';
import type { Outlook } from '../../../core/rollup/month/outlook';
import { gapFacts } from '../../../core/rollup/gapFacts';
import type { GapFacts } from '../../../core/messages/assess';
import type { Decimal } from '../../../core/values/decimal';
import type { MonthFacts } from '../../month/monthFacts';
import { paragraph, table } from '../Block';
import { namesOf, type Section } from '../Section';

/** 年度目标进度测算表: what is missing, what each month would have to bring, what it brought, when that arrives. */
export const outlook: Section = (facts) => {
  const open = facts.outlooks.filter(({ thisYear }) => thisYear !== undefined);
  if (open.length === 0) return [paragraph(outlookWords.empty)];
  return [
    paragraph(outlookWords.intro),
    table(
      outlookWords.headers.map((text) => inPlan(text, facts.catalogue.plan)),
      open.map((each) => rowOf(facts, each)),
    ),
  ];
};

function rowOf(facts: MonthFacts, each: Outlook): readonly string[] {
  const { report, catalogue } = facts;
  const { code, pace, thisYear, arrival } = each;
  const words = factsOf(facts, code);
  const assessment = report.indicators.find((one) => one.assessment.code === code)?.assessment;
  const indicator = catalogue.indicators.find((one) => one.code === code);
  const goal = indicator?.targets[String(report.period.year)];
  const roster = new Map(report.book.roster.map((one) => [one.code, one.name]));
  if (words === undefined || thisYear === undefined) return [];
  const shares = (assessment?.spread ?? []).map(({ org, count }) => ({
    name: roster.get(org) ?? org,
    count,
  }));
  const count = assessment?.missingCount;
  return [
    namesOf(facts)(code),
    goal === undefined ? bulletin.dash : targetText(goal.text, indicator?.unit ?? ''),
    amountText(thisYear.gap, words, count),
    neededText(facts, code, 'both') || bulletin.dash,
    pace === undefined ? outlookWords.noBase : amountText(pace, words),
    pace === undefined
      ? bulletin.dash
      : arrival === undefined
        ? pace.gt(0)
          ? outlookWords.never
          : outlookWords.flat
        : monthText(arrival),
    spreadText(shares, words).replace(/^其中：/, '') || bulletin.dash,
  ];
}

function factsOf({ report, catalogue }: MonthFacts, code: string): GapFacts | undefined {
  const indicator = catalogue.indicators.find((each) => each.code === code);
  return indicator && gapFacts(catalogue, indicator, report.book.parameters);
}

/**
 * What each month of the year that is left would have to bring; empty where nothing is to be said.
 * @param as `both`: the count and the difference that it comes to; else the count alone where there is one
 */
export function neededText(
  facts: MonthFacts,
  code: string,
  as: 'both' | 'count' = 'count',
): string {
  const thisYear = facts.outlooks.find((each) => each.code === code)?.thisYear;
  const words = factsOf(facts, code);
  if (thisYear?.needed === undefined || words === undefined) return '';
  const missing = facts.report.indicators.find(({ assessment }) => assessment.code === code)
    ?.assessment.missingCount;
  const count = missing?.div(thisYear.months).round(1, 3);
  if (as === 'count' && count !== undefined) return countText(count, words);
  return amountText(thisYear.needed, words, count);
}

/** A difference of values: percentage points for rates, and the count that it comes to where there is one. */
function amountText(value: Decimal, facts: GapFacts, count?: Decimal): string {
  const isRate = facts.form === 'rate';
  const decimals = Math.max(2, facts.decimals);
  const rounded = (isRate ? value.times(100) : value).round(decimals);
  const isTiny = rounded.eq(0) && value.gt(0);
  const shown = isTiny ? outlookWords.lessThan(decimals) : numberText(rounded);
  const difference = `${shown}${isRate ? '个百分点' : facts.unit}`;
  if (count === undefined) return difference;
  const units = countText(count, facts);
  return facts.form === 'count' ? units : outlookWords.amount(difference, units);
}

function countText(count: Decimal, facts: GapFacts): string {
  return `${numberText(count)}${countUnit(facts)}`;
}
