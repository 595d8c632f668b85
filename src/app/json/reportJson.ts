import type { Bounds } from '../../core/assess/Assessment';
import type { Catalogue, Indicator, Plan } from '../../core/catalogue/Catalogue';
import { STATUS_TEXT } from '../../core/messages/status';
import type { Report, ReportedIndicator } from '../reportBook';
import { monthFacts } from '../month/monthFacts';
import { findingJson } from './findingJson';
import { monthJson } from './monthJson';
import { numberOrNull } from './numberOrNull';
import { scoresJson } from './scoresJson';
import { unitJson } from './unitJson';

/**
 * A report as `annex report --json` prints it; the order of the keys is part of it. Percentages are
 * fractions; null stands where there is no figure, and for an upper bound that is 无上限.
 */
export function reportJson(report: Report, catalogue: Catalogue) {
  const { period, expected, reported, missing, indicators, findings, standing } = report;
  const byCode = new Map(catalogue.indicators.map((each) => [each.code, each]));
  return {
    period: { year: period.year, month: period.month },
    expected,
    reported,
    missing: missing.map(unitJson),
    indicators: indicators.map((each) =>
      indicatorJson(each, byCode.get(each.assessment.code), catalogue.plan),
    ),
    findings: [...standing, ...findings].map(findingJson),
    ...monthJson(monthFacts(report, catalogue, 'month')),
    scores: scoresJson(report, catalogue),
    quarter: period.month % 3 === 0 ? quarterJson(report, catalogue) : null,
  };
}

/** What a quarter's figures are where they are not the month's. */
function quarterJson(report: Report, catalogue: Catalogue) {
  const facts = monthFacts(report, catalogue, 'quarter');
  const byCode = new Map(catalogue.indicators.map((each) => [each.code, each]));
  return {
    missingMonths: facts.gaps,
    summed: facts.summed,
    indicators: facts.report.indicators.map((each) =>
      indicatorJson(each, byCode.get(each.assessment.code), catalogue.plan),
    ),
    ...monthJson(facts),
  };
}

/** Beside its code everything by which an indicator can be read without the plan. */
function indicatorJson(
  { assessment, explained }: ReportedIndicator,
  indicator: Indicator | undefined,
  { annexes }: Plan,
) {
  const { code, value, numerator, denominator, bounds, target, gap } = assessment;
  return {
    code,
    name: indicator?.name ?? '',
    annex: annexes.find(({ no }) => no === indicator?.annex)?.name ?? '',
    unit: indicator?.unit ?? '',
    better: indicator?.better ?? 'more',
    lead: indicator?.lead ?? '',
    value: typeof value === 'string' ? value : numberOrNull(value),
    numerator: numberOrNull(numerator),
    denominator: numberOrNull(denominator),
    bounds: bounds === undefined ? null : boundsJson(bounds),
    missingUnits: assessment.missingUnits,
    partlyReported: assessment.partly ?? [],
    target: numberOrNull(target),
    status: assessment.status,
    statusName: STATUS_TEXT[assessment.status].word,
    inferred: assessment.inferred,
    completion: numberOrNull(assessment.completion),
    gap: numberOrNull(gap),
    missingCount: numberOrNull(assessment.missingCount),
    spread: assessment.spread.map(({ org, count }) => ({ org, count: count.toNumber() })),
    explained,
  };
}

function boundsJson({ lower, upper }: Bounds) {
  return { lower: lower.toNumber(), upper: numberOrNull(upper) };
}
