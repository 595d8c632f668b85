import type { Finding, RuleId, Severity } from '../validate/Finding';
import type { Place, Said } from '../messages/place';
import { fingerprint } from '../values/fingerprint';

/** Findings on a file as a file, before any figure is judged. */
export const FILE_RULES = {
  unknownFile: 'hard',
  laterVersion: 'hard',
  identityMismatch: 'hard',
  wrongPeriod: 'hard',
  issueMismatch: 'hard',
  keyMissing: 'hard',
  keyRepeated: 'hard',
  executableContent: 'hard',
  textTooLong: 'hard',
  identityLost: 'hard',
  rowMismatch: 'hard',
  unitChanged: 'hard',
  headingMoved: 'hard',
  unclear: 'hard',
  labelChanged: 'soft',
  headingChanged: 'soft',
  columnRecovered: 'soft',
  lockedChanged: 'soft',
  shownOtherwise: 'soft',
  textOutside: 'soft',
  hiddenChanged: 'soft',
  longNote: 'soft',
  formulaChanged: 'soft',
  formulaInInput: 'soft',
  sheetAdded: 'soft',
  externalLink: 'soft',
  readByFallback: 'soft',
  issueUnproved: 'soft',
  signerMissing: 'soft',
  unitsMissing: 'soft',
} as const satisfies Partial<Record<RuleId, Severity>>;

export type FileRuleId = keyof typeof FILE_RULES;

/** Characters of values that are kept as they are; of longer ones a fingerprint is. */
const VALUES = 500;

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
  const values = about.values.length > VALUES ? fingerprint(about.values) : about.values;
  return { rule, severity: FILE_RULES[rule], ...about, values, sheet, cell, ...said };
}
