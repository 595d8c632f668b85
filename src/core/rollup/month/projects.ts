import type { Catalogue, Project } from '../../catalogue/Catalogue';
import type { Book } from '../../entries/book';
import { entryKey, type EntryValue } from '../../entries/entry';
import { PROJECT_DONE, PROJECT_STATES } from '../../messages/progressStates';
import { Decimal } from '../../values/decimal';
import { comparableHistory } from '../roster/likeWithLike';
import { monthsBefore, numberOf } from './comparison';
import { buildingOf, elapsedOf } from './dates';

/**
 * notStarted: its first month is over; behind: less than 0.6 of what the time would have; overInvested: more
 * than its total; falling: less than a month ago; overdue: its last month is over; paused: as its unit says.
 */
export type ProjectWarning =
  'notStarted' | 'behind' | 'overInvested' | 'falling' | 'overdue' | 'paused';

/** A project in the book's month; sums in 万元, shares as fractions. */
export interface ProjectStanding {
  readonly project: Project;
  /** Absent where nobody has said. */
  readonly state?: string;
  readonly progress?: string;
  readonly invested?: Decimal;
  readonly investedBefore?: Decimal;
  /** Invested ÷ total. */
  readonly rate?: Decimal;
  /** What the elapsed part of the building period comes to; absent where the period cannot be read. */
  readonly expected?: Decimal;
  readonly warnings: readonly ProjectWarning[];
}

export interface ProjectTotal {
  readonly investment: Decimal;
  readonly invested: Decimal;
}

/** As indicators: what is below this part of the elapsed share is behind. */
export const BEHIND = 0.6;

export function projectStandings(book: Book, catalogue: Catalogue): readonly ProjectStanding[] {
  const month = numberOf(monthsBefore(book.period, 1));
  const before = new Map(
    comparableHistory(book)
      .filter(({ period, key }) => numberOf(period) === month && key.endsWith('/invested'))
      .map(({ org, key, value }) => [`${org}|${key}`, numberIn(value)]),
  );
  return catalogue.projects.map((project) => {
    const orgs = orgsOf(project, book, catalogue);
    const first = <T>(read: (org: string) => T | undefined): T | undefined =>
      orgs.map(read).find((each) => each !== undefined);
    const key = (field: 'state' | 'progress' | 'invested') =>
      entryKey(`proj:${project.code}`, field);
    const value = (org: string, field: 'state' | 'progress' | 'invested') =>
      book.returns.get(org)?.entries.get(key(field))?.value;
    const state = first((org) => textIn(value(org, 'state')));
    const progress = first((org) => textIn(value(org, 'progress')));
    const invested = first((org) => numberIn(value(org, 'invested')));
    const investedBefore = first((org) => before.get(`${org}|${key('invested')}`));
    const building = buildingOf(project.period);
    const expected = building && elapsedOf(building, book.period);
    const rate =
      invested === undefined || project.investment.eq(0)
        ? undefined
        : invested.div(project.investment);
    const facts = {
      ...(state === undefined ? {} : { state }),
      ...(progress === undefined ? {} : { progress }),
      ...(invested === undefined ? {} : { invested }),
      ...(investedBefore === undefined ? {} : { investedBefore }),
      ...(rate === undefined ? {} : { rate }),
      ...(expected === undefined ? {} : { expected }),
    };
    return { project, ...facts, warnings: warningsOf({ project, ...facts }, book) };
  });
}

/** Sums to the cent. */
export function projectTotal(standings: readonly ProjectStanding[]): ProjectTotal {
  const zero = new Decimal(0);
  return {
    investment: standings.reduce((sum, { project }) => sum.plus(project.investment), zero),
    invested: standings.reduce((sum, { invested }) => sum.plus(invested ?? 0), zero),
  };
}

function warningsOf(
  standing: Omit<ProjectStanding, 'warnings'>,
  { period }: Book,
): readonly ProjectWarning[] {
  const { project, state, invested, investedBefore, rate, expected } = standing;
  const building = buildingOf(project.period);
  const isDone = state === PROJECT_DONE;
  const [notBegun, , , paused] = PROJECT_STATES;
  const [now, none] = [numberOf(period), undefined];
  const isOver = building !== none && numberOf(building.to) < now;
  const holds: Readonly<Record<ProjectWarning, boolean>> = {
    notStarted: state === notBegun && building !== none && numberOf(building.from) < now,
    paused: state === paused,
    overdue: isOver && !isDone,
    behind:
      !isDone && !isOver && rate !== none && expected !== none && rate.lt(expected.times(BEHIND)),
    overInvested: invested?.gt(project.investment) ?? false,
    falling: investedBefore !== none && (invested?.lt(investedBefore) ?? false),
  };
  return (Object.keys(holds) as ProjectWarning[]).filter((each) => holds[each]);
}

/** Those that are asked, the one named first before the others. */
function orgsOf({ units }: Project, { roster }: Book, { plan }: Catalogue): readonly string[] {
  return units
    .filter((name) => name !== plan.allTownships)
    .map((name) => roster.find((each) => each.name === name)?.code ?? name);
}

function textIn(value: EntryValue | undefined): string | undefined {
  return value?.kind === 'text' && value.text.trim() !== '' ? value.text : undefined;
}

function numberIn(value: EntryValue | undefined): Decimal | undefined {
  return value?.kind === 'number' ? value.value : undefined;
}
