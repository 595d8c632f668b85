import type { OwnSheets } from '../entries/ownSheets';
import { readTables } from '../entries/readTables';
import type { SheetSnapshot, WorkbookSnapshot } from '../entries/SheetSnapshot';
import { FIELDS_MARK } from '../entries/tables';
import type { WantedSheet } from './WantedSheet';

/** A wanted sheet and the one that stands for it. */
export interface SheetPair {
  readonly wanted: WantedSheet;
  readonly standing?: SheetSnapshot;
}

/**
 * Finds every sheet of ours: those from which the book is read as they were decided, others by name, or by
 * their first table where the name is gone.
 */
export function matchSheets(
  { sheets }: WorkbookSnapshot,
  { listedAs }: Pick<OwnSheets, 'listedAs'>,
  wanted: readonly WantedSheet[],
): readonly SheetPair[] {
  const decided = new Map([...listedAs].map(([name, listed]) => [listed, name]));
  const names = new Set(wanted.map(({ name }) => name));
  const free = sheets.filter(({ name }) => !names.has(name) && !listedAs.has(name));
  return wanted.map((each): SheetPair => {
    const name = decided.get(each.name) ?? each.name;
    const byName = sheets.find((sheet) => sheet.name === name && listedAs.get(name) !== undefined);
    const isRead = decided.has(each.name);
    const standing =
      byName ??
      (isRead
        ? undefined
        : sheets.find((sheet) => sheet.name === each.name && !listedAs.has(each.name))) ??
      alike(each, free);
    return standing === undefined ? { wanted: each } : { wanted: each, standing };
  });
}

/** The only free sheet that begins with the same table. */
function alike(wanted: WantedSheet, free: readonly SheetSnapshot[]): SheetSnapshot | undefined {
  const mark = firstKeys(wanted);
  if (mark === undefined) return undefined;
  const same = free.filter((sheet) => {
    const [table] = readTables(sheet).tables;
    return table !== undefined && `${table.block}|${table.rows[0]?.key ?? ''}` === mark;
  });
  return same.length === 1 ? same[0] : undefined;
}

function firstKeys({ rows }: WantedSheet): string | undefined {
  const keyed = [...rows.values()].filter(({ key }) => key !== '' && !key.startsWith(FIELDS_MARK));
  const [first] = rows.values();
  if (first === undefined) return undefined;
  const row = keyed.find(({ key, block }) => block === first.block && !key.startsWith('#'));
  return `${first.block}|${row?.key ?? ''}`;
}
