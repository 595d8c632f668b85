import type { Catalogue, Element, Township } from '../../core/catalogue/Catalogue';
import type { Book } from '../../core/entries/book';
import type { Entry, EntryKey } from '../../core/entries/entry';
import { fileFinding } from '../../core/entries/fileFinding';
import { tablesByBlock } from '../../core/entries/hiddenTables';
import type { Identity, Period } from '../../core/entries/identity';
import type { WorkbookSnapshot } from '../../core/entries/SheetSnapshot';
import { READ_SHEETS } from '../../core/entries/readSheets';
import { rollupName } from '../../core/plan/sheets/rollupCells';
import { upward } from '../../core/messages/upward';
import { previousOf } from '../../core/rollup/lastMonth';
import { rollUpContext } from '../../core/rollup/rollUp';
import { archivedReturns } from '../../core/rollup/roster/archivedReturns';
import { comparableHistory } from '../../core/rollup/roster/likeWithLike';
import { elementKey } from '../../core/rollup/term';
import { sumBelow } from '../../core/rollup/upward/sumBelow';
import type { Finding, RuleId } from '../../core/validate/Finding';
import { validateUnit } from '../../core/validate/validateUnit';
import { comparable } from '../../core/values/normaliseText';
import { openBook, type OpenedBook } from '../planWorkbook';
import { expectedUnits } from '../expectedUnits';
import { reviewBook } from '../reviewBook';
import { standingFindings } from '../standingFindings';
import type { ReviewedForm } from '../reviewForm';

export type BookAsReturn =
  | { readonly ok: true; readonly reviewed: ReviewedForm }
  /** Why it cannot be taken, in a sentence. */
  | { readonly ok: false; readonly reason: string };

/** What a sheet shows does not count here: every sum is worked out anew from what the units returned. */
const SHOWN_ONLY: readonly RuleId[] = ['ourFormula', 'shownDiffers'];

/**
 * A district's book as what the district returns to the level above: of every data item that is asked there the
 * district's figure, with what it is a sum of, who was missing, and the bounds that follow.
 * @param unit of the book above that the district is
 * @param above the book and the plan that ask
 */
export function bookAsReturn(
  content: WorkbookSnapshot,
  unit: Identity,
  township: Township,
  above: { readonly book: Book; readonly catalogue: Catalogue },
): BookAsReturn {
  const opened = openBook(content, above.catalogue);
  if (opened === undefined) return { ok: false, reason: upward.unread() };
  const month = bookOfMonth(opened, above.book.period);
  if (month === undefined) return { ok: false, reason: wrongMonth(opened, above.book) };
  if (month.returns.size === 0) return { ok: false, reason: upward.nobody() };
  const changed = standingFindings(content, opened).filter(
    ({ severity, rule }) => severity === 'hard' && !SHOWN_ONLY.includes(rule),
  );
  const own = reviewBook(month, opened.catalogue);
  const hard = [...changed, ...own.findings.filter(({ severity }) => severity === 'hard')];
  if (hard.length > 0)
    return { ok: false, reason: upward.hard(hard.map(({ message }) => message)) };
  const entries = entriesOf(content, { ...opened, book: own }, above.catalogue);
  const previous = previousOf(above.book, unit.org);
  const form = {
    identity: unit,
    township,
    parameters: above.book.parameters,
    baselines: new Map(),
    previous,
    entries,
  };
  const findings = [
    ...missingFinding(own, opened.catalogue, unit),
    ...validateUnit({
      catalogue: above.catalogue,
      identity: unit,
      township,
      entries,
      ...(previous.size === 0 ? {} : { previous }),
      previousSameYear: above.book.period.month > 1,
      parameters: above.book.parameters,
    }),
  ];
  return { ok: true, reviewed: { form, normalisations: [], findings } };
}

function wrongMonth({ book: { period } }: OpenedBook, above: Book): string {
  return upward.wrongMonth(period, above.period);
}

/** The district's book of the month: its own, or what the next month's book has archived of it. */
function bookOfMonth({ book }: OpenedBook, { year, month }: Period): Book | undefined {
  if (book.period.year === year && book.period.month === month) return book;
  const rows = comparableHistory(book).filter(
    ({ period }) => period.year === year && period.month === month,
  );
  if (rows.length === 0) return undefined;
  return {
    ...book,
    period: { year, month },
    returns: archivedReturns(rows),
    history: book.history.filter(
      ({ period }) => period.year < year || (period.year === year && period.month < month),
    ),
    explanations: [],
    waivers: [],
    findings: [],
  };
}

function entriesOf(
  content: WorkbookSnapshot,
  { book, catalogue }: OpenedBook,
  above: Catalogue,
): ReadonlyMap<EntryKey, Entry> {
  const context = rollUpContext(book, catalogue);
  const totals = new Map(
    (tablesByBlock(content).get('rollup')?.rows ?? []).map(({ key, cells }) => [
      key,
      cells.get('=total')?.cell ?? '',
    ]),
  );
  return new Map(
    above.elements
      .filter(({ scope }) => scope === 'township')
      .flatMap((asked): [EntryKey, Entry][] => {
        const element = sameElement(asked, catalogue.elements);
        if (element === undefined) return [];
        const { value, below } = sumBelow(context, catalogue, element);
        const at =
          element.scope === 'township'
            ? { sheet: rollupName(catalogue.plan), cell: totals.get(`el:${element.code}`) ?? '' }
            : { sheet: READ_SHEETS.departments.name, cell: '' };
        const raw = value.kind === 'number' ? value.value.toNumber() : null;
        const key = elementKey(asked.code);
        return [[key, { key: `el:${asked.code}`, field: 'value', value, raw, at, below }]];
      }),
  );
}

/** By its code, else by its name, as long as both count the same. */
function sameElement(asked: Element, elements: readonly Element[]): Element | undefined {
  const named = (each: Element): boolean => comparable(each.name) === comparable(asked.name);
  return [
    elements.find((each) => each.code === asked.code && each.unit === asked.unit),
    elements.find((each) => named(each) && each.unit === asked.unit),
  ].find((each) => each !== undefined);
}

/** Units that had not reported in the district: the figures above lack them, and it is to be explained. */
function missingFinding(
  book: Book,
  catalogue: Catalogue,
  { org, orgName }: Identity,
): readonly Finding[] {
  const sheet = rollupName(catalogue.plan);
  const expected = expectedUnits(book, catalogue);
  const missing = expected.filter((each) => !book.returns.has(each.org)).map(({ name }) => name);
  if (missing.length === 0) return [];
  const place = { orgName, sheet, cell: '' };
  const about = { code: '', org, values: missing.join('、') };
  return [
    fileFinding('unitsMissing', about, place, upward.missing(place, missing, expected.length)),
  ];
}
