import type { Catalogue } from '../../core/catalogue/Catalogue';
import { draw, shuffled } from '../../sample/draw';
import type { Book } from '../../core/entries/book';
import { entryKey, type EntryKey } from '../../core/entries/entry';
import type { Form } from '../../core/entries/form';
import { denominatorOf, elementsOf } from '../../core/formula/parts';
import { demoReason } from '../../sample/messages';
import { previousOf } from '../../core/rollup/lastMonth';
import { dueDate } from '../../core/rollup/townshipSet';
import { elementKey } from '../../core/rollup/term';
import { typeInto } from '../fillForm';

/** A form that a unit sends on a day; a unit may send more than one. */
export interface Sending {
  readonly form: Form;
  /** ISO date. */
  readonly day: string;
  /** Whether the unit has sent one before. */
  readonly isAgain: boolean;
}

/** Days after the due day on which the late township's form comes. */
const LATE = 3;
/** It is late every third month. */
const LATE_EVERY = 3;
/** 人 typed where the column counts 万人, or the other way round. */
const SLIP = 10_000;
/** A figure that has a course, so that its fall is noticed. */
const VISIBLE = 50;
/** Shares of last month's figure that are typed first, and after it was looked into. */
const [FIRST, THEN] = [0.7, 0.74];

/**
 * When each unit sends its form of the month, the earliest first: most within the time, a township after
 * it; one whose figure is ten thousand times too large has to send again, and one corrects a figure but
 * leaves its 说明 as it was, which is void then.
 */
export function sendingsOf(
  book: Book,
  catalogue: Catalogue,
  forms: readonly Form[],
  seed: number,
): readonly Sending[] {
  const [late, slipping, changing] = figures(book, seed);
  const dayOf = firstDay(book, seed);
  const due = dueDate(book.period, book.parameters.dueDay);
  return forms
    .flatMap((form): Sending[] => {
      const { org } = form.identity;
      if (org === late) return [{ form, day: laterDay(due, LATE), isAgain: false }];
      const versions =
        org === slipping
          ? slipped(form, catalogue)
          : org === changing
            ? changed(book, form, catalogue)
            : undefined;
      if (versions === undefined) return [{ form, day: dayOf(form), isAgain: false }];
      const [before, after] = versions;
      return [
        { form: before, day: dayOf(form), isAgain: false },
        { form: after, day: due, isAgain: true },
      ];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The day on which a form of an archived month came in first; the late township's is late now and then. */
export function firstDay(book: Book, seed: number): (form: Form) => string {
  const [late] = figures(book, seed);
  const due = dueDate(book.period, book.parameters.dueDay);
  const days = Math.max(1, Number(due.slice(8)) - 1);
  return ({ identity: { org } }) => {
    if (org === late && book.period.month % LATE_EVERY === 0) return laterDay(due, LATE);
    const day = 1 + Math.floor(draw(seed, `day:${org}`) * days);
    return `${due.slice(0, 8)}${String(day).padStart(2, '0')}`;
  };
}

/** Codes of the townships that something happens to, the same all year. */
function figures({ roster }: Book, seed: number): readonly (string | undefined)[] {
  return shuffled(seed, roster, ({ code }) => `story:${code}`).map(({ code }) => code);
}

function laterDay(due: string, days: number): string {
  const [year = 0, month = 1, day = 1] = due.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

type Versions = readonly [before: Form, after: Form];

/** A part that stands above its whole by a slip of its unit, and the form as it is right. */
function slipped(form: Form, catalogue: Catalogue): Versions | undefined {
  for (const { parts, whole } of catalogue.relations) {
    const [part, over] = [parts, whole].map(([code = '', ...more]) =>
      more.length === 0 ? figureOf(form, elementKey(code)) : undefined,
    );
    const [code = ''] = parts;
    if (part === undefined || over === undefined || part * SLIP <= over) continue;
    return [typeInto(form, new Map([[elementKey(code), part * SLIP]]), catalogue), form];
  }
  return undefined;
}

/** A figure that falls, explained, and corrected afterwards under the same 说明. */
function changed(book: Book, form: Form, catalogue: Catalogue): Versions | undefined {
  const previous = previousOf(book, form.identity.org);
  const candidates = catalogue.elements.flatMap(({ code, type, periodKind }) => {
    const before = previous.get(elementKey(code));
    const isCourse =
      type.kind === 'count' && periodKind === 'instant' && !isDivisor(catalogue, code);
    if (!isCourse || before?.kind !== 'number' || before.value.lt(VISIBLE)) return [];
    return [{ code, before: before.value }];
  });
  const [largest] = candidates.sort((a, b) => b.before.cmp(a.before));
  if (largest === undefined) return undefined;
  const { code, before } = largest;
  const note = demoReason('largeChange', 0);
  const typed = (share: number): Form => {
    const cells = new Map<EntryKey, number | string>([
      [elementKey(code), before.times(share).round(0, 3).toNumber()],
      [entryKey(`el:${code}`, 'note'), note],
    ]);
    return typeInto(form, cells, catalogue);
  };
  return [typed(FIRST), typed(THEN)];
}

/** Whether other figures are judged by it: a whole of parts, or what something is divided by. */
function isDivisor({ relations, indicators }: Catalogue, code: string): boolean {
  return (
    relations.some(({ whole }) => whole.includes(code)) ||
    indicators.some(({ formula }) => {
      const below = denominatorOf(formula);
      return below !== undefined && elementsOf(below).includes(code);
    })
  );
}

function figureOf(form: Form, key: EntryKey): number | undefined {
  const value = form.entries.get(key)?.value;
  return value?.kind === 'number' && value.value.gt(0) ? value.value.toNumber() : undefined;
}
