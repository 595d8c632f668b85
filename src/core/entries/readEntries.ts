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
import { indexTables, type Found } from './tableIndex';
import type { SheetTables, TableCell } from './tables';
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
  const read = readAsked(asked, (field) => index.cells.get(keyOf(field))?.[0], owner, isCircular);
  const missing = missingFindings(sheets, asked, index, owner);
  return { ...read, findings: [...missing, ...read.findings] };
}

const keyOf = ({ key, field }: AskedField): EntryKey => entryKey(key, field);

/**
 * Reads what is asked from the cells in which it stands.
 * @param cellOf the cell of a field, by its number among those that are asked; undefined where it stands nowhere
 * @param knownIn the entry in a cell that was read before, a figure or a blank of which nothing is to be said
 * @returns findings on what was found: unclear, shownOtherwise, formulaInInput, textTooLong
 */
export function readAsked(
  asked: readonly AskedField[],
  cellOf: (field: AskedField, no: number) => Found | undefined,
  owner: FileOwner,
  isCircular: IsCircular,
  knownIn: (cell: TableCell) => Entry | undefined = () => undefined,
): ReadEntries {
  const entries = new Map<EntryKey, Entry>();
  const normalisations: Normalisation[] = [];
  const doubted: DoubtedCell[] = [];
  const lengths = measureTexts(owner);
  for (const [no, field] of asked.entries()) {
    const found = cellOf(field, no);
    if (found === undefined) continue;
    const { sheet, cell } = found;
    const known = knownIn(cell);
    if (known !== undefined) {
      entries.set(keyOf(field), known);
      continue;
    }
    const at = { sheet, cell: cell.cell };
    const { entry: typed, change } = typedEntry(field, cell.value, at, cell.format);
    const entry = lengths.within(field, typed);
    entries.set(keyOf(field), entry);
    const struck = cell.look?.struck;
    if (struck !== undefined) {
      const to = valueText(entry.value);
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
    findings: [...doubtFindings(doubted, owner), ...lengths.findings()],
  };
}
