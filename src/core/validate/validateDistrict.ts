import type { DistrictFact, DistrictInput } from '../rules/district/facts';
import { DISTRICT_RULES } from '../rules/districtRules';
import { DISTRICT_SEVERITY } from '../rules/ruleGroups';
import type { DistrictRuleId } from '../rules/ruleGroups';
import type { Finding } from './Finding';

/**
 * Checks the district's figures, in the order of the catalogue. Findings belong to the department that
 * leads the indicator, which explains them.
 */
export function validateDistrict(input: DistrictInput): readonly Finding[] {
  const rules = Object.keys(DISTRICT_RULES) as DistrictRuleId[];
  return factsOf(input).flatMap((fact) => rules.flatMap((rule) => findingsOf(rule, fact)));
}

function factsOf(input: DistrictInput): readonly DistrictFact[] {
  const assessments = new Map(input.assessments.map((each) => [each.code, each]));
  const figures = new Map(input.figures.map((each) => [each.code, each]));
  return input.catalogue.indicators.flatMap((indicator) => {
    const assessment = assessments.get(indicator.code);
    const figure = figures.get(indicator.code);
    if (assessment === undefined) return [];
    const at = figure === undefined ? undefined : input.placeOf?.(figure);
    const place = { orgName: indicator.lead, sheet: at?.sheet ?? '', cell: at?.cell ?? '' };
    return [{ indicator, assessment, figure, period: input.period, place }];
  });
}

function findingsOf(rule: DistrictRuleId, fact: DistrictFact): readonly Finding[] {
  const hit = DISTRICT_RULES[rule](fact);
  if (hit === undefined) return [];
  const { indicator, place } = fact;
  return [
    {
      rule,
      severity: DISTRICT_SEVERITY[rule],
      code: indicator.code,
      org: indicator.lead,
      sheet: place.sheet,
      cell: place.cell,
      ...hit.said,
      values: hit.values,
    },
  ];
}
