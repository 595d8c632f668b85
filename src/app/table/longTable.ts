import type { Catalogue, Element, Township } from '../../core/catalogue/Catalogue';
import { appliesTo } from '../../core/entries/askedOfTownship';
import type { Book } from '../../core/entries/book';
import type { Entries, Entry, EntryKey } from '../../core/entries/entry';
import type { Form } from '../../core/entries/form';
import type { Period } from '../../core/entries/identity';
import { comparableHistory } from '../../core/rollup/roster/likeWithLike';
import { departmentPlace } from '../../core/rollup/departmentPlace';
import { boundsBelow } from '../../core/rollup/upward/boundsBelow';
import { lacksOf } from '../../core/rollup/upward/partlyReported';
import { elementKey, entryTerm, valueTerm, type Term } from '../../core/rollup/term';

/**
 * One figure that was asked of a unit in a month. What is not asked of a unit has no row; what it owes has one
 * whose state is `missing`. Where a unit returned a book of its own that lacks units, more rows say what is known of
 * what it owes: `lower`, and `upper` unless nothing bounds it above; `parts`, how many of its units reported it.
 */
export interface LongRow {
  /** Id of the plan. */
  readonly plan: string;
  /** `2025-09`. */
  readonly period: string;
  /** Code of a township, name of a department. */
  readonly org: string;
  /** Code of the element. */
  readonly element: string;
  /** A choice is 1 where it is the one that counts as yes, and 0 where it is another; null where there is none. */
  readonly value: number | null;
  readonly state: 'reported' | 'na' | 'missing' | 'lower' | 'upper' | 'parts';
  /** Where it stood when it came in; empty where it is from the archive, or missing. */
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
}

/** The columns in their order. */
export const LONG_COLUMNS = [
  'plan',
  'period',
  'org',
  'element',
  'value',
  'state',
  'file',
  'sha256',
  'sheet',
  'cell',
] as const satisfies readonly (keyof LongRow)[];

/**
 * Everything that a book holds of its month, and what it archived of the months before.
 * @param without months, as `2025-09`, of which other books tell
 */
export function* longTable(
  book: Book,
  catalogue: Catalogue,
  without: ReadonlySet<string> = new Set(),
): Generator<LongRow> {
  if (!without.has(periodText(book.period))) yield* monthRows(book, catalogue);
  for (const row of archivedRows(book, catalogue)) if (!without.has(row.period)) yield row;
}

export function periodText({ year, month }: Period): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** What one returned form says of what is asked of its unit. */
export function* formRows({ identity, township, entries }: Form, catalogue: Catalogue, from: From) {
  const asked =
    township === undefined
      ? departmentElements(catalogue).filter(({ org }) => org === identity.org)
      : townshipElements(catalogue, township);
  for (const { element, key } of asked)
    yield rowOf(catalogue, identity, { org: identity.org, element, key }, { entries, from });
}

function* monthRows(book: Book, catalogue: Catalogue): Generator<LongRow> {
  const asked = [
    ...book.roster.flatMap((township) => townshipElements(catalogue, township)),
    ...departmentElements(catalogue),
  ];
  for (const each of asked) {
    const { entries, receipt: from } = book.returns.get(each.org) ?? {};
    const row = rowOf(catalogue, book.period, each, { entries, from });
    yield row;
    yield* partlySaid(book, each, { ...row, ...placeOf(entries?.get(each.key), from) });
  }
}

/** What a unit's own book says of a figure that it owes. */
function* partlySaid(book: Book, { org, element, key }: AskedFigure, row: LongRow) {
  const said = (state: LongRow['state'], value: number): LongRow => ({ ...row, state, value });
  const { lower, upper } = boundsBelow(book, org, element) ?? {};
  if (lower) yield said('lower', lower.toNumber());
  if (upper) yield said('upper', upper.toNumber());
  const { parts = [] } = book.returns.get(org)?.entries.get(key)?.below ?? {};
  if (lacksOf(book, org, element.code).length > 0) yield said('parts', parts.length);
}

/** A figure that a unit is asked, and the key of its entry. */
interface AskedFigure {
  readonly org: string;
  readonly element: Element;
  readonly key: EntryKey;
}

/** The file in which figures came in. */
type From = Pick<LongRow, 'file' | 'sha256'>;

function townshipElements({ elements }: Catalogue, township: Township): readonly AskedFigure[] {
  return elements
    .filter((element) => element.scope === 'township' && appliesTo(element, township))
    .map((element) => ({ org: township.code, element, key: elementKey(element.code) }));
}

function departmentElements(catalogue: Catalogue): readonly AskedFigure[] {
  return catalogue.elements
    .filter(({ scope }) => scope === 'district')
    .map((element) => ({ element, ...departmentPlace(catalogue, element) }));
}

function rowOf(
  { plan }: Catalogue,
  period: Period,
  { org, element, key }: AskedFigure,
  returned: { readonly entries: Entries | undefined; readonly from: From | undefined },
): LongRow {
  const entry = returned.entries?.get(key);
  const term = entryTerm(element, entry);
  return {
    plan: plan.id,
    period: periodText(period),
    org,
    element: element.code,
    ...amountOf(element, term),
    ...(term.kind === 'missing' ? NOWHERE : placeOf(entry, returned.from)),
  };
}

function* archivedRows(book: Book, catalogue: Catalogue): Generator<LongRow> {
  const elements = new Map<string, Element>();
  for (const element of catalogue.elements) {
    if (element.scope === 'township') elements.set(elementKey(element.code), element);
    else {
      const { org, key } = departmentPlace(catalogue, element);
      elements.set(`${org} ${key}`, element);
    }
  }
  // Of one month what was archived last counts.
  const last = new Map<string, LongRow>();
  for (const { period, org, key, value } of comparableHistory(book)) {
    const element = elements.get(`${org} ${key}`) ?? elements.get(key);
    const term = element && valueTerm(element, value);
    if (element === undefined || term === undefined || term.kind === 'missing') continue;
    const about = { plan: catalogue.plan.id, period: periodText(period), org };
    last.set(`${about.period} ${org} ${element.code}`, {
      ...about,
      element: element.code,
      ...amountOf(element, term),
      ...NOWHERE,
    });
  }
  yield* last.values();
}

const NOWHERE = { file: '', sha256: '', sheet: '', cell: '' };

function placeOf(entry: Entry | undefined, from: From | undefined) {
  return {
    file: from?.file ?? '',
    sha256: from?.sha256 ?? '',
    sheet: entry?.at.sheet ?? '',
    cell: entry?.at.cell ?? '',
  };
}

function amountOf({ type }: Element, term: Term): Pick<LongRow, 'value' | 'state'> {
  switch (term.kind) {
    case 'missing':
      return { value: null, state: 'missing' };
    case 'notApplicable':
      return { value: null, state: 'na' };
    case 'number':
      return { value: term.value.toNumber(), state: 'reported' };
    case 'choice': {
      const isMet = type.kind === 'choice' && type.met === term.value;
      return { value: isMet ? 1 : 0, state: 'reported' };
    }
  }
}
