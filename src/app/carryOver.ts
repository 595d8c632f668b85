import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book, HistoryRow } from '../core/entries/book';
import type { EntryKey } from '../core/entries/entry';
import { notCarried } from '../core/messages/close';
import { reuseGuide } from '../core/catalogue/guideInUse';
import { comparable } from '../core/values/normaliseText';

export type Carried = Pick<Book, 'history' | 'indicatorHistory' | 'filings' | 'signers'>;

export interface CarriedOver {
  readonly carried: Carried;
  /** Sentences about what the other plan does not go on with. */
  readonly lost: readonly string[];
}

/**
 * What a book knows of earlier months, as another plan goes on with it. Data items and indicators are
 * found again by their codes and names; an indicator whose code is no more than its place in an annex
 * is the same only where its name or its formula is. Units are found by code, else by name; those of the book's
 * own roster, and those that 区划调整 tells of, stay as they are.
 * @param units of the book
 */
export function carryOver(
  from: Carried,
  before: Catalogue,
  after: Catalogue,
  units: Pick<Book, 'roster' | 'rosterChanges' | 'reuse'>,
): CarriedOver {
  const elements = pairs(
    before.elements,
    after.elements,
    ({ code }) => code,
    () => true,
  );
  const indicators = pairs(
    before.indicators,
    after.indicators,
    ({ code }) => code,
    (one, other) => !isPlace(one.code) || one.formulaText === other.formulaText,
  );
  const tasks = pairs(
    before.tasks.map((task) => ({ code: task.code, name: task.text })),
    after.tasks.map((task) => ({ code: task.code, name: task.text })),
    ({ code }) => code,
    () => false,
  );
  const projects = pairs(
    before.projects,
    after.projects,
    ({ code }) => code,
    () => false,
  );
  const orgs = pairs(
    before.townships,
    after.townships,
    ({ code }) => code,
    () => true,
  );
  const known = new Set(before.townships.map(({ code }) => code));
  const changes = units.rosterChanges?.done ?? [];
  const changed = changes.flatMap((change) => [change.from, ...(change.to ? [change.to] : [])]);
  const own = new Set([
    ...changed.map(({ code }) => code),
    ...units.roster.flatMap(({ code }) => (known.has(code) ? [] : [code])),
  ]);
  const departments = new Set(after.departments);
  const orgOf = (org: string): string | undefined =>
    orgs.get(org) ?? (own.has(org) || (!known.has(org) && departments.has(org)) ? org : undefined);
  const goals = goalPairs(before, after, tasks);
  const maps = { el: elements, ind: indicators, task: tasks, goal: goals, proj: projects };
  const keyOf = (key: EntryKey): EntryKey | undefined => {
    const [, kind = '', code = '', field = ''] =
      /^(el|ind|task|goal|proj):(.*)\/(\w+)$/.exec(key) ?? [];
    const next = (maps as Readonly<Record<string, ReadonlyMap<string, string> | undefined>>)[
      kind
    ]?.get(code);
    return next === undefined ? undefined : (`${kind}:${next}/${field}` as EntryKey);
  };
  const isSettled = before.plan.district.code === after.plan.district.code;
  return {
    carried: {
      history: from.history.flatMap((row): readonly HistoryRow[] => {
        const [org, key] = [orgOf(row.org), keyOf(row.key)];
        return org === undefined || key === undefined ? [] : [{ ...row, org, key }];
      }),
      indicatorHistory: from.indicatorHistory.flatMap((row) => {
        const code = indicators.get(row.code);
        return code === undefined ? [] : [{ ...row, code }];
      }),
      filings: from.filings.flatMap((row) => {
        const org = orgOf(row.org);
        return org === undefined ? [] : [{ ...row, org }];
      }),
      signers: new Map(
        [...from.signers].flatMap(([org, signers]) => {
          const next = orgOf(org);
          return next === undefined ? [] : [[next, signers] as const];
        }),
      ),
    },
    lost: [
      ...(isSettled ? [] : [notCarried.district(before.plan.district.name)]),
      ...gone(before.indicators, indicators, notCarried.indicators),
      ...gone(before.elements, elements, notCarried.elements),
      ...gone(
        before.townships.filter(({ code }) => !own.has(code)),
        orgs,
        notCarried.townships,
      ),
      ...gone(
        before.departments.map((name) => ({ code: name, name })),
        new Map(after.departments.map((name) => [name, name])),
        notCarried.departments,
      ),
      ...reuseLost(units, before, after),
      ...fresh(after.indicators, indicators, notCarried.newIndicators),
    ],
  };
}

/** The ledger of reused buildings has a sheet only where the plan has its guide. */
export function reuseLost(
  { reuse }: Pick<Book, 'reuse'>,
  before: Catalogue,
  after: Catalogue,
): readonly string[] {
  const lines = (reuse?.cases.length ?? 0) + (reuse?.opinions.length ?? 0);
  const isLost =
    lines > 0 && reuseGuide(before.plan) !== undefined && reuseGuide(after.plan) === undefined;
  return isLost ? [notCarried.reuse(lines)] : [];
}

/** Goals of tasks that go on, where they are named the same. */
function goalPairs(
  before: Catalogue,
  after: Catalogue,
  tasks: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    before.tasks.flatMap(({ code, goals }) => {
      const next = after.tasks.find((task) => task.code === tasks.get(code));
      return goals.flatMap((goal): readonly (readonly [string, string])[] => {
        const same = next?.goals.find(({ name }) => comparable(name) === comparable(goal.name));
        return same === undefined ? [] : [[goal.code, same.code]];
      });
    }),
  );
}

/** `1-01`, made of annex and number. */
function isPlace(code: string): boolean {
  return /^\d-\d{2,}$/.test(code);
}

/** Codes before and after, of what is the same in both. */
function pairs<Item extends { readonly name: string }>(
  before: readonly Item[],
  after: readonly Item[],
  codeOf: (item: Item) => string,
  isSame: (one: Item, other: Item) => boolean,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const take = (one: Item, other: Item | undefined): void => {
    if (!other || found.has(codeOf(one)) || taken.has(codeOf(other))) return;
    found.set(codeOf(one), codeOf(other));
    taken.add(codeOf(other));
  };
  const named = (item: Item) => comparable(item.name);
  for (const one of before)
    take(
      one,
      after.find((each) => codeOf(each) === codeOf(one) && named(each) === named(one)),
    );
  for (const one of before) {
    const same = after.filter((each) => named(each) === named(one));
    if (same.length === 1) take(one, same[0]);
  }
  for (const one of before)
    take(
      one,
      after.find((each) => codeOf(each) === codeOf(one) && isSame(one, each)),
    );
  return found;
}

function gone(
  items: readonly { readonly code: string; readonly name: string }[],
  kept: ReadonlyMap<string, string>,
  say: (names: readonly string[]) => string,
): readonly string[] {
  const names = items.filter(({ code }) => !kept.has(code)).map(({ name }) => name);
  return names.length === 0 ? [] : [say(names)];
}

function fresh(
  items: readonly { readonly code: string; readonly name: string }[],
  kept: ReadonlyMap<string, string>,
  say: (names: readonly string[]) => string,
): readonly string[] {
  const known = new Set(kept.values());
  const names = items.filter(({ code }) => !known.has(code)).map(({ name }) => name);
  return names.length === 0 ? [] : [say(names)];
}
