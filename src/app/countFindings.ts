import { isReminder, isToExplain } from '../core/validate/explain';
import type { Finding } from '../core/validate/Finding';

export interface FindingCounts {
  readonly hard: number;
  /** Those that want a 说明, whether they have one or not. */
  readonly soft: number;
  readonly reminders: number;
}

/** How many findings there are, by what they ask for. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  return {
    hard: findings.filter(({ severity }) => severity === 'hard').length,
    soft: findings.filter(isToExplain).length,
    reminders: findings.filter(isReminder).length,
  };
}
