import type { Finding, RuleId } from './Finding';

/** What a rule on entries says of a cell whose content nobody can tell. */
const OF_UNCLEAR: readonly RuleId[] = ['required', 'notANumber', 'notAChoice', 'notADate'];

/**
 * Findings on a file and on what it says, as one list. A figure whose row or column is gone from the
 * file is not called missing a second time, nor is one that is there but unclear.
 */
export function joinFindings(
  onFile: readonly Finding[],
  onEntries: readonly Finding[],
): readonly Finding[] {
  const rowsGone = onFile.some(({ rule }) => rule === 'keyMissing');
  const unclear = new Set(onFile.filter(({ rule }) => rule === 'unclear').map(placeOf));
  const isTold = (finding: Finding): boolean =>
    (rowsGone && finding.rule === 'required' && finding.cell === '') ||
    (OF_UNCLEAR.includes(finding.rule) && unclear.has(placeOf(finding)));
  return [...onFile, ...onEntries.filter((finding) => !isTold(finding))];
}

function placeOf({ sheet, cell }: Finding): string {
  return `${sheet}!${cell}`;
}
