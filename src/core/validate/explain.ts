import type { Explanation, Waiver } from '../entries/book';
import { entryKey } from '../entries/entry';
import type { Entries, Entry, RowKey } from '../entries/entry';
import type { Period } from '../entries/identity';
import { sameValue } from '../entries/valueText';
import type { Finding } from './Finding';
import { findingKind } from './findingKind';

/**
 * Soft findings that nobody has explained or waived. A 说明 or 豁免 holds for its rule, unit, code and month
 * and for the values it was written for; it is void where they changed.
 */
export function unexplained(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  waivers: readonly Waiver[],
  period: Period,
): readonly Finding[] {
  const settled = new Set([
    ...explanations.filter(({ text }) => text.trim() !== '').map(bond),
    ...waivers.filter(isComplete).map(bond),
  ]);
  return findings.filter(
    (finding) => isToExplain(finding) && !settled.has(bond({ ...finding, period })),
  );
}

/** Wants a 说明 or 豁免, whether it has one or not. */
export function isToExplain(finding: Finding): boolean {
  return findingKind(finding) === 'soft';
}

type Bound = Pick<Explanation, 'rule' | 'org' | 'code' | 'period' | 'values'>;

function bond({ rule, org, code, period, values }: Bound): string {
  return JSON.stringify([rule, org, code, period.year, period.month, values]);
}

function isComplete({ name, reason, date }: Waiver): boolean {
  return [name, reason, date].every((part) => part.trim() !== '');
}

export interface NotesInput {
  readonly period: Period;
  /** Who explains: the unit's name. */
  readonly by: string;
  readonly entries: Entries;
  /** The unit's findings; district findings too, for its lead indicators. */
  readonly findings: readonly Finding[];
  /** What the unit submitted before for the same month. */
  readonly previous?: Entries;
  /** Explanations already known. */
  readonly former?: readonly Explanation[];
}

/**
 * Turns the notes typed on rows into explanations of those rows' soft findings. A note that was left as
 * it was while the values changed, since the unit's previous submission or since it explained
 * other values, does not explain the new ones.
 */
export function explanationsFrom(input: NotesInput): readonly Explanation[] {
  const { entries, findings, period, by, previous, former = [] } = input;
  const rowAt = rowsByPlace(entries);
  return findings.flatMap((finding) => {
    if (!isToExplain(finding)) return [];
    const key = rowOf(finding, entries, rowAt);
    const text = key === undefined ? '' : noteOf(entries, key);
    if (key === undefined || text === '') return [];
    if (previous !== undefined && isStale(key, text, entries, previous)) return [];
    const { rule, org, code, values } = finding;
    const explanation: Explanation = { rule, org, code, period, values, text, by };
    return explainsOther(explanation, former) ? [] : [explanation];
  });
}

/** The row a finding is about: by its code, or by its place where it is about the whole form. */
function rowOf(
  { code, sheet, cell }: Finding,
  entries: Entries,
  rowAt: ReadonlyMap<string, RowKey>,
): RowKey | undefined {
  if (code === '') return rowAt.get(`${sheet}!${cell}`);
  const keys: readonly RowKey[] = [`el:${code}`, `ind:${code}`];
  return keys.find((key) => entries.has(entryKey(key, 'note')));
}

function rowsByPlace(entries: Entries): ReadonlyMap<string, RowKey> {
  return new Map(
    [...entries.values()]
      .filter(({ at }) => at.cell !== '')
      .map(({ key, at }) => [`${at.sheet}!${at.cell}`, key]),
  );
}

function noteOf(entries: Entries, key: RowKey): string {
  const value = entries.get(entryKey(key, 'note'))?.value;
  return value?.kind === 'text' ? value.text.trim() : '';
}

function isStale(key: RowKey, text: string, entries: Entries, previous: Entries): boolean {
  if (noteOf(previous, key) !== text) return false;
  return [...entries.values()].some(
    (entry) => entry.key === key && entry.field !== 'note' && !isUnchanged(entry, previous),
  );
}

function isUnchanged({ key, field, value }: Entry, previous: Entries): boolean {
  return sameValue(value, previous.get(entryKey(key, field))?.value ?? { kind: 'missing' });
}

/** The same words already explain the same finding with other values. */
function explainsOther(explanation: Explanation, former: readonly Explanation[]): boolean {
  const same = former.filter(
    ({ rule, org, code, period, text }) =>
      rule === explanation.rule &&
      org === explanation.org &&
      code === explanation.code &&
      period.year === explanation.period.year &&
      period.month === explanation.period.month &&
      text.trim() === explanation.text,
  );
  return same.length > 0 && !same.some(({ values }) => values === explanation.values);
}
