import type { Finding } from '../core/validate/Finding';
import { findingKind, type FindingKind } from '../core/validate/findingKind';

/** How many findings there are of each kind. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<FindingKind, number>> {
  const counts = { hard: 0, soft: 0, reminder: 0 };
  for (const finding of findings) counts[findingKind(finding)] += 1;
  return counts;
}
