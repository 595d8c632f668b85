import type { Finding } from './Finding';

/**
 * Findings on a file and on what it says, as one list. A figure whose row or column is gone from the
 * file is not called missing a second time.
 */
export function joinFindings(
  onFile: readonly Finding[],
  onEntries: readonly Finding[],
): readonly Finding[] {
  const rowsGone = onFile.some(({ rule }) => rule === 'keyMissing');
  const isTold = ({ rule, cell }: Finding): boolean =>
    rowsGone && rule === 'required' && cell === '';
  return [...onFile, ...onEntries.filter((finding) => !isTold(finding))];
}
