import type { Finding } from '../core/validate/Finding';

/**
 * Hard findings first; among them what was filled in wrongly before what was left empty, so that a list
 * that is cut short still shows the mistakes. Otherwise in the order of the form.
 */
export function mostTelling(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity, rule }: Finding): number =>
    severity === 'soft' ? 2 : rule === 'required' ? 1 : 0;
  return [...findings].sort((one, other) => rank(one) - rank(other));
}
