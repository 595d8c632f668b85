import { countUnit, spreadText } from '../../../core/messages/assess';
import { bulletin, monthText, targetText } from '../../../core/messages/bulletin';
import { outlookWords } from '../../../core/messages/bulletinProjection';
import { numberText } from '../../../core/messages/quantity';
import type { Outlook } from '../../../core/rollup/month/outlook';
import { gapFacts } from '../../../core/rollup/gapFacts';
import type { GapFacts } from '../../../core/messages/assess';
import type { Decimal } from '../../../core/values/decimal';
import type { MonthFacts } from '../../month/monthFacts';
import { namesOf } from '../Section';

/** The cells of an indicator behind its number. */
export function indicatorCells(
  facts: MonthFacts,
  each: Outlook,
  hasLastYear: boolean,
): readonly string[] {
  const { report, catalogue } = facts;
  const { code, pace, thisYear, lastYear, arrival } = each;
  const words = factsOf(facts, code);
  const assessment = report.indicators.find((one) => one.assessment.code === code)?.assessment;
  const indicator = catalogue.indicators.find((one) => one.code === code);
  const goal = indicator?.targets[String(report.period.year)];
  if (words === undefined) return [];
  const count = assessment?.missingCount;
  return [
    namesOf(facts)(code),
    goal === undefined ? bulletin.dash : targetText(goal.text, indicator?.unit ?? ''),
    thisYear === undefined ? outlookWords.met : amountText(thisYear.gap, words, count),
    neededText(facts, code, 'both') || bulletin.dash,
    indicator?.byLevel === true ? bulletin.dash : paceText(pace, words),
    pace === undefined || thisYear === undefined
      ? bulletin.dash
      : arrival === undefined
        ? pace.gt(0)
          ? indicator?.startsAnew === true
            ? outlookWords.notThisYear
            : outlookWords.never
          : outlookWords.flat[words.better]
        : monthText(arrival),
    ...(hasLastYear
      ? [lastYear?.needed === undefined ? bulletin.dash : lastText(lastYear.needed, words)]
      : []),
  ];
}

function lastText(needed: Decimal, words: GapFacts): string {
  const text = amountText(needed, words);
  return words.better === 'less' ? outlookWords.down(text) : text;
}

function paceText(pace: Decimal | undefined, words: GapFacts): string {
  if (pace === undefined) return outlookWords.noBase;
  return pace.eq(0) ? bulletin.dash : amountText(pace, words);
}

/** Which townships lack how much, so that it comes to what the district lacks; empty where that is not known. */
export function missingText(facts: MonthFacts, { code, thisYear }: Outlook): string {
  const { report } = facts;
  const words = factsOf(facts, code);
  const roster = new Map(report.book.roster.map((one) => [one.code, one.name]));
  const spread = report.indicators.find((one) => one.assessment.code === code)?.assessment.spread;
  const shares = (spread ?? []).map(({ org, count }) => ({ name: roster.get(org) ?? org, count }));
  if (words === undefined || thisYear === undefined || shares.length === 0) return '';
  return outlookWords.missing(spreadText(shares, words).replace(/^其中：/, ''));
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
  const needed =
    as === 'count' && count !== undefined
      ? countText(count, words)
      : amountText(thisYear.needed, words, count);
  return words.better === 'less' ? outlookWords.down(needed) : needed;
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
