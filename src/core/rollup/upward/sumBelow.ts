import type { Catalogue, Element, Township } from '../../catalogue/Catalogue';
import { appliesTo } from '../../entries/askedOfTownship';
import type { Book } from '../../entries/book';
import type { Entry, EntryKey, EntryValue, SumBelow } from '../../entries/entry';
import { valueText } from '../../entries/valueText';
import { Decimal } from '../../values/decimal';
import { departmentPlace } from '../departmentPlace';
import { figureBounds, type BoundsContext } from '../missingBounds';
import { lacksOf } from './partlyReported';
import { elementKey, entryTerm, townshipTerm, type Term } from '../term';

/** What a whole district has of an element. */
export interface WholeFigure {
  readonly value: EntryValue;
  readonly below: SumBelow;
}

const MISSING: EntryValue = { kind: 'missing' };
const ZERO = new Decimal(0);

/**
 * A district's figure of an element, as the level above takes it: the sum over its townships, or what its
 * department says. Where townships are missing there is none, but the bounds in which it lies. A choice is met
 * where every township's is.
 */
export function sumBelow(
  context: BoundsContext,
  catalogue: Catalogue,
  element: Element,
): WholeFigure {
  return element.scope === 'district'
    ? saidByDepartment(context.book, catalogue, element)
    : summedOver(context, element);
}

function saidByDepartment(book: Book, catalogue: Catalogue, element: Element): WholeFigure {
  const { org, key } = departmentPlace(catalogue, element);
  const entry = book.returns.get(org)?.entries.get(key);
  const term = entryTerm(element, entry);
  if (term.kind === 'missing')
    return { value: MISSING, below: { parts: [], missing: [org], lower: ZERO } };
  const below = { parts: [partOf(book, org, org, key, entry)], missing: [] };
  return { value: entry?.value ?? MISSING, below };
}

function summedOver(context: BoundsContext, element: Element): WholeFigure {
  const { book } = context;
  const key = elementKey(element.code);
  const units = book.roster
    .filter((township) => appliesTo(element, township))
    .map((township) => {
      const entry = book.returns.get(township.code)?.entries.get(key);
      return {
        township,
        entry,
        term: townshipTerm(element, township, book.returns.get(township.code)?.entries),
      };
    });
  const parts = units.flatMap(({ township, entry, term }) =>
    term.kind === 'missing'
      ? (entry?.below?.parts ?? []).map((part) => ({ ...part, name: township.name + part.name }))
      : [partOf(book, township.code, township.name, key, entry)],
  );
  const open = units.filter(({ term }) => term.kind === 'missing');
  const missing = open.flatMap(({ township: { code, name } }) => {
    const lacks = lacksOf(book, code, element.code);
    return lacks.length === 0 ? [name] : lacks.map((each) => name + each);
  });
  const terms = units.map(({ term }) => term);
  if (open.length === 0) return { value: valueOf(element, terms), below: { parts, missing } };
  const bounds = boundsOf(
    context,
    element,
    units.map(({ township }) => township),
  );
  return { value: MISSING, below: { parts, missing, ...bounds } };
}

function valueOf({ type }: Element, terms: readonly Term[]): EntryValue {
  const given = terms.filter(({ kind }) => kind !== 'notApplicable');
  if (given.length === 0) return { kind: 'notApplicable' };
  if (type.kind === 'choice') {
    const isMet = given.every((term) => term.kind === 'choice' && term.value === type.met);
    const other = type.choices.find((choice) => choice !== type.met) ?? type.met;
    return { kind: 'text', text: isMet ? type.met : other };
  }
  const value = given.reduce(
    (sum, term) => (term.kind === 'number' ? sum.plus(term.value) : sum),
    ZERO,
  );
  const decimals = /\.(\d+)/.exec(value.toFixed())?.[1]?.length ?? 0;
  return { kind: 'number', value, decimals, percent: false };
}

function boundsOf(
  context: BoundsContext,
  element: Element,
  townships: readonly Township[],
): Pick<SumBelow, 'lower' | 'upper'> {
  const all = townships.flatMap((township) => figureBounds(context, township, element) ?? []);
  const lower = all.reduce((sum, bounds) => sum.plus(bounds.lower), ZERO);
  const uppers = all.flatMap(({ upper }) => upper ?? []);
  if (uppers.length < all.length) return { lower };
  return { lower, upper: uppers.reduce((sum, upper) => sum.plus(upper), ZERO) };
}

function partOf(
  book: Book,
  org: string,
  name: string,
  key: EntryKey,
  entry: Entry | undefined,
): SumBelow['parts'][number] {
  return {
    name,
    text: valueText(entry?.value),
    file: book.returns.get(org)?.receipt.file ?? '',
    at: entry?.at ?? { sheet: '', cell: '' },
  };
}
