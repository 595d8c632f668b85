import type { Catalogue } from '../catalogue/Catalogue';
import { STATUSES } from '../messages/status';
import type { Finding, RuleId } from '../validate/Finding';
import { RULE_NAME } from '../messages/ledgers';
import type {
  Book,
  Explanation,
  Filing,
  FilingState,
  HistoryIndicator,
  HistoryRow,
  Receipt,
  UnitReturn,
  Waiver,
} from './book';
import { entryKey, type Entries, type Entry, type EntryKey } from './entry';
import { numberOf, tablesByBlock, textOf, textsInParts } from './hiddenTables';
import type { Identity, Period } from './identity';
import type { OwnSheets } from './ownSheets';
import { readParameters } from './parameters';
import { isTraced, readBookEntries } from './readBookEntries';
import { decisionOf, readReceipts, signersOf, unfiledReceipt } from './readReceipts';
import { readReuse } from './reuse';
import { readRosterChanges } from './readRosterChanges';
import { readScoring, readYearScores, SCORE_BLOCKS } from './scoring';
import { SEALED_BLOCK, asSealed } from './sealed';
import { restoreValue } from './storedValue';
import type { WorkbookSnapshot } from './SheetSnapshot';
import type { TableRow } from './tables';
import { sameValue } from './valueText';

/**
 * Reads a district book of a known identity back from its sheets, by their keys.
 * @param own the sheets that count
 */
export function readBook(
  workbook: WorkbookSnapshot,
  identity: Identity,
  catalogue: Catalogue,
  own: OwnSheets,
): Book {
  const blocks = tablesByBlock(own.workbook);
  const rows = (block: string): readonly TableRow[] =>
    (blocks.get(block)?.rows ?? []).map(asSealed);
  const period: Period = { year: identity.year, month: identity.month };
  const { receipts, current } = readReceipts(rows('receipts'), textsInParts(rows('versions')));
  return {
    identity,
    period,
    parameters: readParameters(
      blocks.get('parameters'),
      blocks.get('delegated'),
      blocks.get(SEALED_BLOCK),
    ),
    roster: own.roster,
    ...readRosterChanges(rows),
    ...readReuse(rows),
    returns: returnsOf(readBookEntries({ catalogue, identity, own }), own, catalogue, current),
    receipts,
    signers: new Map(rows('units').map((row) => [row.key.replace(/^unit:/, ''), signersOf(row)])),
    decisions: rows('decisions').flatMap(decisionOf),
    history: rows('history').flatMap(historyRow),
    indicatorHistory: rows('indicatorHistory').flatMap(indicatorRow),
    filings: rows('filings').flatMap(filingRow),
    explanations: rows('explanations').flatMap((row) => explanationOf(row, period)),
    waivers: rows('explanations').flatMap((row) => waiverOf(row, period)),
    findings: rows('findings').flatMap(findingOf),
    ...(blocks.has(SCORE_BLOCKS.weights) ? { scoring: readScoring(rows, catalogue.plan) } : {}),
    ...yearScoresIn(rows(SCORE_BLOCKS.years)),
    ...secretIn(rows('secret')),
  };
}

function yearScoresIn(rows: readonly TableRow[]): Pick<Book, 'yearScores'> {
  const yearScores = readYearScores(rows);
  return yearScores.length === 0 ? {} : { yearScores };
}

function secretIn([row]: readonly TableRow[]): Pick<Book, 'secret'> {
  const secret = row === undefined ? '' : textOf(row, 'value');
  return /^[0-9a-f]{64}$/.test(secret) ? { secret } : {};
}

/**
 * What every unit reports. Entries typed into the book itself count as a return without a file; where a unit's
 * sheet is gone, what its file brought stands in for it.
 */
function returnsOf(
  read: ReadonlyMap<string, Entries>,
  { roster }: OwnSheets,
  { departments }: Catalogue,
  current: ReadonlyMap<string, Receipt>,
): ReadonlyMap<string, UnitReturn> {
  const names = new Map(roster.map(({ code, name }) => [code, name]));
  const returns = new Map<string, UnitReturn>();
  for (const org of [...names.keys(), ...departments]) {
    const receipt = current.get(org);
    const brought = receipt?.version?.entries ?? new Map<EntryKey, Entry>();
    const entries = withBelow(withPlaces(read.get(org) ?? brought, brought), brought);
    const holds = [...entries.values()].some(
      ({ value, below }) => value.kind !== 'missing' || below !== undefined,
    );
    if (!receipt && !holds) continue;
    returns.set(org, {
      org,
      entries,
      receipt: receipt ?? unfiledReceipt(org, names.get(org) ?? org),
    });
  }
  return returns;
}

/** Where figures came from is what their file said, whatever people wrote beside them. */
function withPlaces(entries: Entries, brought: Entries): Entries {
  const others = [...entries.values()].flatMap((entry): Entry[] => {
    const at = isTraced(entry) ? brought.get(entryKey(entry.key, entry.field))?.at : undefined;
    const isSame = at === undefined || (at.sheet === entry.at.sheet && at.cell === entry.at.cell);
    return isSame ? [] : [{ ...entry, at }];
  });
  if (others.length === 0) return entries;
  const all = new Map(entries);
  for (const entry of others) all.set(entryKey(entry.key, entry.field), entry);
  return all;
}

/** What a book of the level below said a figure is a sum of, as long as the figure is the one it brought. */
function withBelow(entries: Entries, brought: Entries): Entries {
  const sums = [...brought.values()].filter(({ below }) => below !== undefined);
  if (sums.length === 0) return entries;
  const all = new Map(entries);
  for (const sum of sums) {
    const key = entryKey(sum.key, sum.field);
    const entry = all.get(key);
    if (entry === undefined) all.set(key, sum);
    else if (sameValue(entry.value, sum.value) && sum.below)
      all.set(key, { ...entry, at: sum.at, below: sum.below });
  }
  return all;
}

function periodOf(row: TableRow): Period | undefined {
  const [year, month] = [numberOf(row, 'year'), numberOf(row, 'month')];
  return year === undefined || month === undefined ? undefined : { year, month };
}

function historyRow(row: TableRow): readonly HistoryRow[] {
  const period = periodOf(row);
  const value = restoreValue(textOf(row, 'kind'), textOf(row, 'text'));
  if (!period || !value) return [];
  return [{ period, org: textOf(row, 'org'), key: textOf(row, 'key') as EntryKey, value }];
}

function indicatorRow(row: TableRow): readonly HistoryIndicator[] {
  const period = periodOf(row);
  const status = STATUSES.find((each) => each === textOf(row, 'status'));
  if (!period || !status) return [];
  const value = textOf(row, 'text');
  return [{ period, code: textOf(row, 'code'), status, ...(value === '' ? {} : { value }) }];
}

function filingRow(row: TableRow): readonly Filing[] {
  const period = periodOf(row);
  const state = FILING_STATES.find((each) => each === textOf(row, 'state'));
  return period && state ? [{ period, org: textOf(row, 'org'), state }] : [];
}

const FILING_STATES: readonly FilingState[] = ['onTime', 'late', 'missing'];

function ruleOf(row: TableRow): RuleId | undefined {
  const text = textOf(row, 'rule');
  return (Object.keys(RULE_NAME) as RuleId[]).find((rule) => rule === text);
}

function bondOf(row: TableRow, period: Period) {
  const rule = ruleOf(row);
  if (!rule) return undefined;
  return {
    rule,
    org: textOf(row, 'org'),
    code: textOf(row, 'code'),
    values: textOf(row, 'values'),
    period,
  };
}

function explanationOf(row: TableRow, period: Period): readonly Explanation[] {
  const bond = bondOf(row, period);
  const text = textOf(row, 'text').trim();
  if (!bond || text === '') return [];
  return [{ ...bond, text, by: textOf(row, 'by') }];
}

function waiverOf(row: TableRow, period: Period): readonly Waiver[] {
  const bond = bondOf(row, period);
  const [name, reason, date] = [textOf(row, 'waiver'), textOf(row, 'reason'), textOf(row, 'date')];
  if (!bond || `${name}${reason}${date}`.trim() === '') return [];
  return [{ ...bond, name, reason, date }];
}

function findingOf(row: TableRow): readonly Finding[] {
  const rule = ruleOf(row);
  if (!rule) return [];
  return [
    {
      rule,
      severity: textOf(row, 'severity') === 'hard' ? 'hard' : 'soft',
      code: textOf(row, 'code'),
      org: textOf(row, 'org'),
      sheet: textOf(row, 'sheet'),
      cell: textOf(row, 'cell'),
      found: textOf(row, 'found'),
      expected: textOf(row, 'expected'),
      message: textOf(row, '=message'),
      values: textOf(row, 'values'),
    },
  ];
}
