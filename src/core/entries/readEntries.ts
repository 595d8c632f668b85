import { withStruck } from '../messages/looks';
import type { Finding } from '../validate/Finding';
import type { AskedField } from './AskedField';
import type { IsCircular } from './circular';
import { doubtFindings, type DoubtedCell } from './doubtFindings';
import { entryKey } from './entry';
import type { Entries, Entry, EntryKey, Normalisation } from './entry';
import type { FileOwner } from './fileFinding';
import { measureTexts, told } from './measureTexts';
import { missingFindings } from './missingFindings';
import { doubtsOf } from './seeing';
import { indexTables } from './tableIndex';
import type { SheetTables } from './tables';
import { typedEntry } from './typedEntry';
import { valueText } from './valueText';

export interface ReadEntries {
  /** Everything asked whose cell was found, blanks too. */
  readonly entries: Entries;
  readonly normalisations: readonly Normalisation[];
  /** keyMissing, keyRepeated, readByFallback; unclear, shownOtherwise, formulaInInput, textTooLong. */
  readonly findings: readonly Finding[];
}

/**
 * Takes what a form asks out of the tables of a returned file; nothing else is looked at.
 * @param isCircular of cells that hold a formula
 */
export function readEntries(
  sheets: readonly SheetTables[],
  asked: readonly AskedField[],
  owner: FileOwner,
  isCircular: IsCircular = () => false,
): ReadEntries {
  const index = indexTables(sheets);
  const entries = new Map<EntryKey, Entry>();
  const normalisations: Normalisation[] = [];
  const doubted: DoubtedCell[] = [];
  const lengths = measureTexts(owner);
  for (const field of asked) {
    const key = entryKey(field.key, field.field);
    const found = index.cells.get(key)?.[0];
    if (found === undefined) continue;
    const { sheet, cell } = found;
    const at = { sheet, cell: cell.cell };
    const { entry: typed, change } = typedEntry(field, cell.value, at, cell.format);
    const entry = lengths.within(field, typed);
    entries.set(key, entry);
    const struck = cell.look?.struck;
    const to = valueText(entry.value);
    if (struck !== undefined) {
      normalisations.push({ ...at, from: told(withStruck(to, struck)), to: told(to) });
    } else if (change) {
      normalisations.push({ ...at, from: told(change.from), to: told(change.to) });
    }
    const circles = cell.formula !== undefined && isCircular(sheet, cell.cell);
    const place = { ...at, orgName: owner.orgName };
    for (const doubt of doubtsOf(field, cell, entry, place, circles)) {
      doubted.push({ field, found, doubt });
    }
  }
  return {
    entries,
    normalisations,
    findings: [
      ...missingFindings(sheets, asked, index, owner),
      ...doubtFindings(doubted, owner),
      ...lengths.findings(),
    ],
  };
}
