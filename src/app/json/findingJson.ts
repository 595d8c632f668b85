import type { Finding } from '../../core/validate/Finding';

/** A finding as JSON shows it; the order of the keys is part of it. */
export function findingJson(finding: Finding) {
  const { rule, severity, code, org, sheet, cell, found, expected, message } = finding;
  return { rule, severity, code, org, sheet, cell, found, expected, message };
}
