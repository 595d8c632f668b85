import type { Catalogue, Project } from '../../catalogue/Catalogue';
import type { Book } from '../../entries/book';
import { entryKey, type EntryValue } from '../../entries/entry';
import { PROJECT_DONE, PROJECT_STATES } from '../../messages/progressStates';
import { Decimal } from '../../values/decimal';
import { comparableHistory } from '../roster/likeWithLike';
import { buildingOf, elapsedOf } from './dates';
import { monthsBefore, numberOf } from '../../entries/months';

/**
 * notStarted: its first month is over; behind, builtBehind: invested or built less than 0.6 of what the time
 * would have; overInvested: more than its total; falling, builtFalling: less than a month ago; overdue: its last
 * month is over; paused: as its unit says.
 */
export type ProjectWarning =
  | 'notStarted'
  | 'behind'
  | 'builtBehind'
  | 'overInvested'
  | 'falling'
  | 'builtFalling'
  | 'overdue'
  | 'paused';

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
  /** 形象进度 now and a month ago. */
  readonly built?: Decimal;
  readonly builtBefore?: Decimal;
  /** What the elapsed part of the building period comes to; absent where the period cannot be read. */
  readonly expected?: Decimal;
  readonly warnings: readonly ProjectWarning[];
}

type ProjectField = 'state' | 'progress' | 'invested' | 'built';

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
      .filter(
        ({ period, key }) =>
          numberOf(period) === month && /^proj:.*\/(?:invested|built)$/.test(key),
      )
      .map(({ org, key, value }) => [`${org}|${key}`, numberIn(value)]),
  );
  return catalogue.projects.map((project) => {
    const orgs = orgsOf(project, book, catalogue);
    const first = <T>(read: (org: string) => T | undefined): T | undefined =>
      orgs.map(read).find((each) => each !== undefined);
    const key = (field: ProjectField) => entryKey(`proj:${project.code}`, field);
    const value = (org: string, field: ProjectField) =>
      book.returns.get(org)?.entries.get(key(field))?.value;
    const state = first((org) => textIn(value(org, 'state')));
    const progress = first((org) => textIn(value(org, 'progress')));
    const invested = first((org) => numberIn(value(org, 'invested')));
    const investedBefore = first((org) => before.get(`${org}|${key('invested')}`));
    const built = first((org) => numberIn(value(org, 'built')));
    const builtBefore = first((org) => before.get(`${org}|${key('built')}`));
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
      ...(built === undefined ? {} : { built }),
      ...(builtBefore === undefined ? {} : { builtBefore }),
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
  const { project, state, invested, investedBefore, rate, built, builtBefore, expected } = standing;
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
    builtBehind:
      !isDone && !isOver && built !== none && expected !== none && built.lt(expected.times(BEHIND)),
    overInvested: invested?.gt(project.investment) ?? false,
    falling: investedBefore !== none && (invested?.lt(investedBefore) ?? false),
    builtFalling: builtBefore !== none && (built?.lt(builtBefore) ?? false),
  };
  return (Object.keys(holds) as ProjectWarning[]).filter((each) => holds[each]);
}

/** What the projects of a year add, planned and there. */
export interface AddedInYear {
  /** The year in which their building ends. */
  readonly year: number;
  readonly beds: number;
  readonly places: number;
  readonly bedsDone: number;
  readonly placesDone: number;
}

/** 床位 and 托位 that projects add, by the year in which they are to be there; years without any are left out. */
export function addedByYear(standings: readonly ProjectStanding[]): readonly AddedInYear[] {
  const years = new Map<number, AddedInYear>();
  for (const { project, state } of standings) {
    const { beds = 0, places = 0 } = project;
    const year = buildingOf(project.period)?.to.year;
    if (year === undefined || beds + places === 0) continue;
    const isDone = state === PROJECT_DONE;
    const sum = years.get(year) ?? { year, beds: 0, places: 0, bedsDone: 0, placesDone: 0 };
    years.set(year, {
      year,
      beds: sum.beds + beds,
      places: sum.places + places,
      bedsDone: sum.bedsDone + (isDone ? beds : 0),
      placesDone: sum.placesDone + (isDone ? places : 0),
    });
  }
  return [...years.values()].sort((one, other) => one.year - other.year);
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
