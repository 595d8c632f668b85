import type { Catalogue, Township } from '../../catalogue/Catalogue';
import { kindByName, townshipKind } from '../../catalogue/townshipKind';
import type { Book } from '../../entries/book';
import { numberOf } from '../../entries/months';
import type { PlannedChange, RosterChange } from '../../entries/rosterChange';
import { READ_SHEETS } from '../../entries/readSheets';
import { changeFault, monthWord, OUT, OUT_WORDS } from '../../messages/rosterChanges';
import type { Place, Said } from '../../messages/place';
import type { CellValue } from '../../values/cell';
import { Decimal } from '../../values/decimal';
import { nearestOf } from '../../values/nearest';
import { comparable, plain } from '../../values/normaliseText';
import { rosterAfter } from './rosterAfter';
import { shareText } from './shareText';
import { typedDate } from '../../values/typedDate';

/** A line of 区划调整 that cannot be carried out, and why. */
export interface ChangeFault {
  readonly line: PlannedChange;
  readonly place: Place;
  readonly said: Said;
}

export interface UnderstoodChanges {
  /** Lines whose month has come, with what they mean. */
  readonly due: readonly RosterChange[];
  /** Lines that wait for a later month. */
  readonly waiting: readonly RosterChange[];
  /** Lines that stay as they were typed: those that wait, and those that cannot be carried out. */
  readonly left: readonly PlannedChange[];
  readonly faults: readonly ChangeFault[];
}

interface Line {
  readonly typed: PlannedChange;
  readonly place: Place;
}

interface Dated extends Line {
  readonly date: string;
}

/**
 * What the typed lines of 区划调整 mean. The lines of one day are carried out together or not at all, and those
 * of a later day only after those of an earlier one.
 */
export function understandChanges(book: Book, catalogue: Catalogue): UnderstoodChanges {
  const faults: ChangeFault[] = [];
  const blame = ({ typed, place }: Line, say: (place: Place) => Said): void => {
    faults.push({ line: typed, place, said: say(place) });
  };
  const lines = (book.rosterChanges?.planned ?? []).map((typed): Line => ({
    typed,
    place: { orgName: '', sheet: READ_SHEETS.rosterChanges.name, cell: typed.at?.cell ?? '' },
  }));
  const dated = lines.flatMap((line) => datedLine(line, book, catalogue, blame));
  const days = [...new Set(dated.map(({ date }) => date))].sort();
  const due: RosterChange[] = [];
  const waiting: RosterChange[] = [];
  const taken = new Set<PlannedChange>();
  let { roster } = book;
  // A line that cannot be read may belong to any day.
  let isStopped = faults.length > 0;
  for (const day of days) {
    const ofDay = dated.filter(({ date }) => date === day);
    const before = faults.length;
    const changes = dayOf(ofDay, roster, blame);
    const isDue = day.slice(0, 7) === firstDay(book).slice(0, 7);
    if (faults.length === before) roster = checked(ofDay, changes, roster, book, isDue, blame);
    isStopped ||= faults.length > before;
    if (isStopped) continue;
    (isDue ? due : waiting).push(...changes);
    if (isDue) for (const { typed } of ofDay) taken.add(typed);
  }
  const left = (book.rosterChanges?.planned ?? []).filter((typed) => !taken.has(typed));
  return { due, waiting, left, faults };
}

type Blame = (line: Line, say: (place: Place) => Said) => void;

function firstDay({ period: { year, month } }: Book): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function datedLine(line: Line, book: Book, { plan }: Catalogue, blame: Blame): readonly Dated[] {
  const date = typedDate(line.typed.date);
  const found = textIn(line.typed.date);
  if (date === undefined) blame(line, (place) => changeFault.date(place, found));
  else if (date < firstDay(book))
    blame(line, (place) => changeFault.closed(place, date, firstDay(book)));
  else if (!plan.years.includes(Number(date.slice(0, 4))) && !isNextMonth(date, book))
    blame(line, (place) => changeFault.outside(place, date, plan.years));
  else return [{ ...line, date }];
  return [];
}

/** It takes effect when the month is closed, whatever plan goes on then. */
function isNextMonth(date: string, { period }: Book): boolean {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return numberOf({ year, month }) === numberOf(period) + 1;
}

/** The lines of one day, read one by one and together. */
function dayOf(
  lines: readonly Dated[],
  roster: readonly Township[],
  blame: Blame,
): readonly RosterChange[] {
  const named = lines.map((line) => {
    const from = found(roster, textIn(line.typed.from));
    if (from === undefined) {
      const text = textIn(line.typed.from);
      blame(line, (place) => changeFault.unknown(place, text, nearest(roster, text)));
    }
    return { line, from };
  });
  const read = named.flatMap(({ line, from }) => {
    if (from === undefined) return [];
    const to = targetOf(line, from, roster, blame);
    const isOnly = named.filter((each) => each.from === from).length === 1;
    const share = shareOf(line.typed.share, isOnly);
    if (share === undefined)
      blame(line, (place) => changeFault.share(place, textIn(line.typed.share)));
    return [{ line, from, to, share }];
  });
  for (const from of new Set(read.map((each) => each.from)))
    checkShares(
      read.filter((each) => each.from === from),
      blame,
    );
  const changes = read.flatMap(({ line, from, to, share }) => {
    if (to === undefined || share === undefined) return [];
    const change = { date: line.date, from, share, ...(to === 'out' ? {} : { to }) };
    return [{ line, change }];
  });
  for (const { line, change } of changes)
    if (isNothing(change)) blame(line, (place) => changeFault.nothing(place, change.from.name));
  return changes.map(({ change }) => change);
}

/** The lines of one unit on one day: their shares add up, and each goes somewhere else. */
function checkShares(
  lines: readonly {
    readonly line: Dated;
    readonly from: Township;
    readonly to: Township | 'out' | undefined;
    readonly share: Decimal | undefined;
  }[],
  blame: Blame,
): void {
  const [first] = lines;
  if (first === undefined) return;
  const { from, line } = first;
  const shares = lines.flatMap(({ share }) => share ?? []);
  const sum = shares.reduce((total, share) => total.plus(share), new Decimal(0));
  if (shares.length === lines.length && !sum.eq(1))
    blame(line, (place) => changeFault.sum(place, from.name, line.date, shareText(sum)));
  const codes = lines.map(({ to }) => (to === 'out' ? OUT : to?.code));
  lines.forEach((each, index) => {
    const code = codes[index];
    if (code === undefined || codes.indexOf(code) === index) return;
    const name = each.to === 'out' ? OUT : (each.to?.name ?? '');
    blame(each.line, (place) => changeFault.twice(place, from.name, name));
  });
}

/** Of a whole unit, under its own code, name and kind. */
function isNothing({ from, to, share }: RosterChange): boolean {
  return share.eq(1) && to?.code === from.code && to.name === from.name && to.kind === from.kind;
}

/** What stands in the way of the whole day; the roster after it. */
function checked(
  lines: readonly Dated[],
  changes: readonly RosterChange[],
  roster: readonly Township[],
  book: Book,
  isDue: boolean,
  blame: Blame,
): readonly Township[] {
  const after = rosterAfter(roster, changes);
  const [first] = lines;
  if (after.length === 0 && first) blame(first, changeFault.empty);
  const codes = new Set(after.map(({ code }) => code));
  const told = new Set<string>();
  lines.forEach((line, index) => {
    const from = changes[index]?.from;
    if (!isDue || !from || codes.has(from.code) || told.has(from.code)) return;
    told.add(from.code);
    if (book.returns.has(from.code))
      blame(line, (place) => changeFault.reported(place, from.name, monthWord(line.date)));
  });
  return after;
}

/** Where a line's figures go: a unit that is there, one that is new, or out. */
function targetOf(
  line: Line,
  from: Township,
  roster: readonly Township[],
  blame: Blame,
): Township | 'out' | undefined {
  const [name, code] = [textIn(line.typed.to), textIn(line.typed.code)];
  if (name === '' && code === '') {
    blame(line, changeFault.noTarget);
    return undefined;
  }
  if (code === '' && OUT_WORDS.test(name) && found(roster, name) === undefined) return 'out';
  const byName = found(roster, name);
  const byCode = code === '' ? undefined : roster.find((each) => each.code === code);
  if (code === '') {
    if (byName === undefined)
      blame(line, (place) => changeFault.noCode(place, name, nearest(roster, name)));
    return byName;
  }
  if (!/^\d{6}(\d{3})?$/.test(code)) {
    blame(line, (place) => changeFault.badCode(place, code));
    return undefined;
  }
  const kind = townshipKind(textIn(line.typed.kind)) ?? kindByName(name);
  // A unit that keeps its code may take another name and be of another kind.
  if (byCode === from && name !== '' && (byName === undefined || byName === from))
    return { code, name, kind };
  const listed = byCode ?? byName;
  if (listed === undefined && name !== '') return { code, name, kind };
  if (listed === undefined) {
    blame(line, changeFault.noTarget);
    return undefined;
  }
  if (listed.code === code && (name === '' || byName === listed)) return listed;
  blame(line, (place) => changeFault.contradiction(place, `${name}（${code}）`, listed));
  return undefined;
}

function shareOf(value: CellValue, isOnly: boolean): Decimal | undefined {
  const text = textIn(value);
  if (text === '') return isOnly ? new Decimal(1) : undefined;
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const number = new Decimal(digits);
  // 60 and 60% are the same; 0.6 is a share as Excel keeps it.
  const share = percent === '%' || number.gt(1) ? number.div(100) : number;
  return share.gt(0) && share.lte(1) ? share : undefined;
}

function found(roster: readonly Township[], text: string): Township | undefined {
  if (text === '') return undefined;
  return roster.find(({ code, name }) => code === text || comparable(name) === comparable(text));
}

function nearest(roster: readonly Township[], text: string): string | undefined {
  return nearestOf(
    text,
    roster.map(({ name }) => name),
  );
}

function textIn(value: CellValue): string {
  return typeof value === 'string' || typeof value === 'number' ? plain(String(value)) : '';
}
