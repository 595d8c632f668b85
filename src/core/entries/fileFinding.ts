import type { Finding, RuleId, Severity } from '../validate/Finding';
import type { Place, Said } from '../messages/place';

/** Findings on a file as a file, before any figure is judged. */
export const FILE_RULES = {
  unknownFile: 'hard',
  identityMismatch: 'hard',
  wrongPeriod: 'hard',
  issueMismatch: 'hard',
  keyMissing: 'hard',
  keyRepeated: 'hard',
  labelChanged: 'soft',
  formulaChanged: 'soft',
  formulaInInput: 'soft',
  sheetAdded: 'soft',
  externalLink: 'soft',
  readByFallback: 'soft',
  issueUnproved: 'soft',
} as const satisfies Partial<Record<RuleId, Severity>>;

export type FileRuleId = keyof typeof FILE_RULES;

/** Unit whose file it is. */
export interface FileOwner {
  readonly org: string;
  readonly orgName: string;
}

/** @param values fingerprint of what was found, to which an explanation is bound */
export function fileFinding(
  rule: FileRuleId,
  about: { readonly code: string; readonly org: string; readonly values: string },
  place: Place,
  said: Said,
): Finding {
  const { sheet, cell } = place;
  return { rule, severity: FILE_RULES[rule], ...about, sheet, cell, ...said };
}
