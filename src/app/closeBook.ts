import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book, HistoryIndicator, HistoryRow } from '../core/entries/book';
import { holdsSample } from '../core/entries/sample';
import type { Period } from '../core/entries/identity';
import {
  changedOpen,
  changesOpen,
  hardOpen,
  missingUnits,
  noNextYear,
  otherDistrict,
  sampleOpen,
  toExplain,
  type OpenReason,
} from '../core/messages/close';
import { extendPlan, lastTargetYear } from '../core/catalogue/extendPlan';
import { assessBook } from '../core/rollup/assessBook';
import { carryOutChanges } from '../core/rollup/roster/carryOutChanges';
import { understandChanges } from '../core/rollup/roster/understandChanges';
import { scoringUnder } from '../core/entries/scoring';
import { archivedScores } from '../core/rollup/month/scores';
import { archivedFilings } from '../core/rollup/filings';
import { unexplained } from '../core/validate/explain';
import type { Finding } from '../core/validate/Finding';
import { carryOver } from './carryOver';
import { expectedUnits } from './expectedUnits';
import { reviewBook } from './reviewBook';
import { startBook } from './startBook';

export type ClosedBook =
  | {
      readonly ok: true;
      readonly next: Book;
      /** The plan of the next month. */
      readonly catalogue: Catalogue;
      /** Sentences about what the next month's plan does not go on with. */
      readonly lost: readonly string[];
    }
  /** What still stands in the way. */
  | { readonly ok: false; readonly reasons: readonly OpenReason[] };

/**
 * Archives a book's month and prepares the next, in which this month's figures are 上期数. A month can
 * be closed when everybody has returned and every soft finding is explained or waived.
 * @param newSecret for the next book, where this one has none
 * @param standing what stands in the book and is not what the program wrote
 * @param onward the plan of the next month, where that is another one
 */
export function closeBook(
  book: Book,
  catalogue: Catalogue,
  newSecret?: string,
  standing: readonly Finding[] = [],
  onward: Catalogue = catalogue,
): ClosedBook {
  const reviewed = reviewBook(book, catalogue);
  const period = nextPeriod(book.period);
  const sample = holdsSample(book) ? [sampleOpen()] : [];
  const changed = standing.filter(
    ({ severity, rule }) => severity === 'hard' && rule !== 'rosterChange',
  );
  const changes = understandChanges(book, catalogue).faults.map(({ said }) => said.message);
  const reasons = [
    ...sample,
    ...(changed.length > 0 ? [changedOpen(changed.map(({ message }) => message))] : []),
    ...(changes.length > 0 ? [changesOpen(changes)] : []),
    ...openReasons(reviewed, catalogue),
    ...yearReasons(period, onward),
    ...districtReasons(book, onward),
  ];
  if (reasons.length > 0) return { ok: false, reasons };
  const sameYear = period.year === book.period.year;
  const moved = movedTo(onward, catalogue, { ...book, period, returns: new Map() });
  const started = startBook({
    catalogue: onward,
    period,
    roster: rosterOf(moved, catalogue, onward),
    secret: book.secret ?? newSecret,
    parameters: sameYear ? book.parameters : { ...book.parameters, delegated: {} },
  });
  const archived = {
    signers: new Map(
      [...moved.signers].map(([org, each]) => [org, { ...each, date: '' }] as const),
    ),
    filings: [...book.filings, ...archivedFilings(reviewed, expectedUnits(book, catalogue))],
    history: [...book.history, ...archivedEntries(reviewed)],
    indicatorHistory: [...book.indicatorHistory, ...archivedIndicators(reviewed, catalogue)],
  };
  const { carried, lost } =
    onward === catalogue
      ? { carried: archived, lost: [] }
      : carryOver(archived, catalogue, onward, moved);
  const next: Book = {
    ...started,
    ...rosterChangesOf(moved),
    ...(book.reuse === undefined ? {} : { reuse: book.reuse }),
    ...scoringAfter(book, catalogue, onward, sameYear),
    ...yearScoresOf(reviewed, catalogue, sameYear),
    ...carried,
  };
  return {
    ok: true,
    next,
    catalogue: onward,
    lost,
  };
}

/**
 * The book with the lines of 区划调整 carried out whose month has come. A plan that comes with other townships has the
 * new units already; where it lacks one of them, the lines wait.
 */
function movedTo(onward: Catalogue, before: Catalogue, book: Book): Book {
  const moved = carryOutChanges(book, onward);
  const known = new Set([...book.roster, ...onward.townships].map(({ code }) => code));
  const isAsked = moved.roster.every(({ code }) => known.has(code));
  return hasSameUnits(before, onward) || isAsked ? moved : book;
}

/** A roster of the book's own goes on, unless the next plan comes with other townships than the last. */
function rosterOf(book: Book, before: Catalogue, onward: Catalogue): Book['roster'] {
  return hasSameUnits(before, onward) ? book.roster : onward.townships;
}

function hasSameUnits(before: Catalogue, onward: Catalogue): boolean {
  const codes = ({ townships }: Catalogue): string =>
    townships
      .map(({ code }) => code)
      .sort()
      .join();
  return codes(before) === codes(onward);
}

function districtReasons({ identity }: Book, { plan }: Catalogue): readonly OpenReason[] {
  return plan.district.code === identity.district
    ? []
    : [otherDistrict(identity.orgName, plan.district.name)];
}

/** The plan itself where it has targets for the month behind a book's; else the plan with its last targets going on. */
export function planGoingOn({ period }: Book, catalogue: Catalogue): Catalogue {
  const { year } = nextPeriod(period);
  if (catalogue.plan.years.includes(year)) return catalogue;
  const extended = extendPlan(catalogue, year);
  return extended.ok ? extended.value : catalogue;
}

function rosterChangesOf({ rosterChanges }: Book): Pick<Book, 'rosterChanges'> {
  return rosterChanges === undefined ? {} : { rosterChanges };
}

/** A year that ends is archived with every unit's score. */
function yearScoresOf(
  book: Book,
  catalogue: Catalogue,
  sameYear: boolean,
): Pick<Book, 'yearScores'> {
  const before = book.yearScores ?? [];
  if (sameYear) return before.length === 0 ? {} : { yearScores: before };
  const assessments = assessBook(book, catalogue);
  return { yearScores: [...before, ...archivedScores(book, catalogue, assessments)] };
}

/** Weights stay; points that a person added are for one year. */
function scoringAfter(
  { scoring }: Book,
  { plan }: Catalogue,
  onward: Catalogue,
  sameYear: boolean,
): Pick<Book, 'scoring'> {
  if (scoring === undefined) return {};
  const kept = sameYear ? scoring : { ...scoring, adjustments: [] };
  return { scoring: scoringUnder(kept, plan, onward.plan) };
}

function openReasons(book: Book, catalogue: Catalogue): readonly OpenReason[] {
  const missing = expectedUnits(book, catalogue).filter(({ org }) => !book.returns.has(org));
  const hard = book.findings.filter(({ severity }) => severity === 'hard');
  const open = unexplained(book.findings, book.explanations, book.waivers, book.period);
  return [
    ...(missing.length > 0 ? [missingUnits(missing.map(({ name }) => name))] : []),
    ...(hard.length > 0 ? [hardOpen(hard.map(({ message }) => message))] : []),
    ...(open.length > 0
      ? [
          toExplain(
            open.map(({ message }) => message),
            catalogue.plan.bureau,
          ),
        ]
      : []),
  ];
}

function yearReasons(next: Period, catalogue: Catalogue): readonly OpenReason[] {
  return catalogue.plan.years.includes(next.year)
    ? []
    : [noNextYear(next.year, catalogue.plan.years, lastTargetYear(catalogue))];
}

export function nextPeriod({ year, month }: Period): Period {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** Figures and states of the month; notes belong to their month and are not carried on. */
function archivedEntries(book: Book): readonly HistoryRow[] {
  return [...book.returns].flatMap(([org, { entries }]) =>
    [...entries].flatMap(([key, { value, field }]): HistoryRow[] =>
      value.kind === 'missing' || field === 'note'
        ? []
        : [{ period: book.period, org, key, value }],
    ),
  );
}

function archivedIndicators(book: Book, catalogue: Catalogue): readonly HistoryIndicator[] {
  return assessBook(book, catalogue).map(({ code, value, status }) => ({
    period: book.period,
    code,
    status,
    ...(value === undefined ? {} : { value: value.toString() }),
  }));
}
