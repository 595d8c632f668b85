import type { Township } from '../../catalogue/Catalogue';
import type { RosterChange } from '../../entries/rosterChange';

/** The roster after changes of one day: new units stand where the first of theirs stood. */
export function rosterAfter(
  roster: readonly Township[],
  changes: readonly RosterChange[],
): readonly Township[] {
  const from = new Set(changes.map((change) => change.from.code));
  const placed = new Set<string>();
  const heirs = (code: string): readonly Township[] =>
    changes.flatMap((change) => (change.from.code === code && change.to ? [change.to] : []));
  const staying = new Set(roster.flatMap(({ code }) => (from.has(code) ? [] : [code])));
  return roster.flatMap((township) => {
    if (!from.has(township.code)) return [township];
    return heirs(township.code).filter(({ code }) => {
      if (staying.has(code) || placed.has(code)) return false;
      placed.add(code);
      return true;
    });
  });
}
