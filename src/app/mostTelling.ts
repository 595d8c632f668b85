import type { Finding } from '../core/validate/Finding';
import { findingKind, type ToldFinding } from '../core/validate/findingKind';

/**
 * Hard findings first; among them what was filled in wrongly before what was left empty, so that a list
 * that is cut short still shows the mistakes; reminders last. Otherwise in the order of the form.
 */
export function mostTelling(findings: readonly Finding[]): readonly ToldFinding[] {
  const told = findings.map((finding) => ({ ...finding, kind: findingKind(finding) }));
  return told.sort((one, other) => rank(one) - rank(other));
}

function rank({ kind, rule }: ToldFinding): number {
  if (kind === 'hard') return rule === 'required' ? 1 : 0;
  return kind === 'soft' ? 2 : 3;
}
