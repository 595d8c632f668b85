import type { Finding, RuleId, Severity } from './Finding';

/**
 * What a finding asks of people. hard: to be mended. soft: to be mended or explained. reminder: asked for, but
 * no month waits for it, since nothing about the figures is to be explained.
 */
export type FindingKind = Severity | 'reminder';

const REMINDERS: ReadonlySet<RuleId> = new Set([
  'signerMissing',
  'reuseEnding',
  'ourText',
  'ourLook',
  'ourSheetName',
  'contentAdded',
]);

/** A finding, with what it asks of people. */
export interface ToldFinding extends Finding {
  readonly kind: FindingKind;
}

export function findingKind({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): FindingKind {
  return REMINDERS.has(rule) ? 'reminder' : severity;
}
