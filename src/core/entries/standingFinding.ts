import type { Place, Said } from '../messages/place';
import type { Finding, RuleId, Severity } from '../validate/Finding';

/**
 * Findings on what stands in a district book, where it is not what the program wrote. Hard where a figure is
 * concerned, soft where looks are.
 */
export const STANDING_RULES = {
  ourSheet: 'hard',
  ourRow: 'hard',
  ourFigure: 'hard',
  ourFormula: 'hard',
  ourParameter: 'hard',
  ourInput: 'hard',
  rosterChange: 'hard',
  shownDiffers: 'hard',
  ourText: 'soft',
  ourLook: 'soft',
  ourSheetName: 'soft',
  contentAdded: 'soft',
} as const satisfies Partial<Record<RuleId, Severity>>;

export type StandingRuleId = keyof typeof STANDING_RULES;

export function isStandingRule(rule: RuleId): rule is StandingRuleId {
  return rule in STANDING_RULES;
}

/** @param about element or indicator, and the township whose sheet it is; both may be empty */
export function standingFinding(
  rule: StandingRuleId,
  about: { readonly code: string; readonly org: string },
  { sheet, cell }: Place,
  said: Said,
): Finding {
  const values = `${sheet}!${cell}=${said.found}`;
  return { rule, severity: STANDING_RULES[rule], ...about, sheet, cell, ...said, values };
}
