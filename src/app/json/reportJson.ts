import type { Bounds } from '../../core/assess/Assessment';
import type { Decimal } from '../../core/values/decimal';
import type { Report, ReportedIndicator } from '../reportBook';
import { findingJson } from './findingJson';
import { unitJson } from './unitJson';

/**
 * A report as `annex report --json` prints it; the order of the keys is part of it. Percentages are
 * fractions; null stands where there is no figure, and for a side without bound.
 */
export function reportJson(report: Report) {
  const { period, expected, reported, missing, indicators, findings } = report;
  return {
    period: { year: period.year, month: period.month },
    expected,
    reported,
    missing: missing.map(unitJson),
    indicators: indicators.map(indicatorJson),
    findings: findings.map(findingJson),
  };
}

function indicatorJson({ assessment, explained }: ReportedIndicator) {
  const { code, value, numerator, denominator, bounds, target, status, gap } = assessment;
  return {
    code,
    value: typeof value === 'string' ? value : numberOrNull(value),
    numerator: numberOrNull(numerator),
    denominator: numberOrNull(denominator),
    bounds: bounds === undefined ? null : boundsJson(bounds),
    target: numberOrNull(target),
    status,
    gap: numberOrNull(gap),
    missingCount: numberOrNull(assessment.missingCount),
    explained,
  };
}

function boundsJson({ lower, upper }: Bounds) {
  return { lower: numberOrNull(lower), upper: numberOrNull(upper) };
}

function numberOrNull(value: Decimal | undefined): number | null {
  return value === undefined ? null : value.toNumber();
}
