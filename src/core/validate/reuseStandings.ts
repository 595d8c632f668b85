import type { Catalogue } from '../catalogue/Catalogue';
import { reuseGuide } from '../catalogue/guideInUse';
import type { Book } from '../entries/book';
import { REUSE_STAGES, type ReuseCase, type ReuseOpinion } from '../entries/reuse';
import { AGAINST } from '../messages/reuse';
import { cellText } from '../values/cell';
import { typedDate } from '../values/typedDate';
import { numberOf } from '../entries/months';

/** Years for which a building may go on under its former use. */
export const TRANSITION_YEARS = 5;
/** Months before its end from which on one is reminded. */
export const REMIND_MONTHS = 6;

/** due: within half a year of its end; over: past it. */
export type TransitionState = 'running' | 'due' | 'over';

/** An application in the book's month. */
export interface ReuseStanding {
  readonly reuse: ReuseCase;
  readonly name: string;
  /** Place of its stage among the stages; absent where none of them is chosen. */
  readonly stage?: number;
  /** Groups of materials that its stage needs and that are not there, by their numbers in the guide. */
  readonly missing: readonly number[];
  readonly opinions: readonly ReuseOpinion[];
  /** Units whose opinion its stage needs and that have given none. */
  readonly unheard: readonly string[];
  /** Units that said no. */
  readonly against: readonly string[];
  /** Day of the city's decision, and the last of the transition. */
  readonly decided?: string;
  readonly until?: string;
  readonly transition?: TransitionState;
}

/** Places of stages from which on something has to be there. */
export const NEEDED_FROM = { materials: 1, opinions: 2, decision: 3 } as const;

export function reuseStandings(book: Book, catalogue: Catalogue): readonly ReuseStanding[] {
  const guide = reuseGuide(catalogue.plan);
  const { cases = [], opinions = [] } = book.reuse ?? {};
  if (guide === undefined) return [];
  const now = numberOf(book.period);
  return cases.map((reuse) => {
    const stage = REUSE_STAGES.findIndex((each) => each === cellText(reuse.stage).trim());
    const own = opinions.filter((each) => cellText(each.case).trim() === String(reuse.no));
    const heard = new Map(own.map((each) => [cellText(each.unit).trim(), cellText(each.opinion)]));
    const said = (unit: string): string => heard.get(unit)?.trim() ?? '';
    const units = guide.opinions.map(({ unit }) => unit);
    const decided = typedDate(reuse.decided);
    const until = decided === undefined ? undefined : yearsLater(decided, TRANSITION_YEARS);
    return {
      reuse,
      name: cellText(reuse.name).trim() || `#${reuse.no}`,
      ...(stage < 0 ? {} : { stage }),
      missing:
        stage >= NEEDED_FROM.materials
          ? guide.materials.flatMap(({ no }, index) => (reuse.materials[index] ? [] : [no]))
          : [],
      opinions: own,
      unheard: stage >= NEEDED_FROM.opinions ? units.filter((unit) => said(unit) === '') : [],
      against: units.filter((unit) => said(unit).startsWith(AGAINST)),
      ...(decided === undefined ? {} : { decided }),
      ...(until === undefined ? {} : { until, transition: transitionOf(until, now) }),
    };
  });
}

/** At the end of a month, on a line with `numberOf`. */
function transitionOf(until: string, now: number): TransitionState {
  const end = numberOf({ year: Number(until.slice(0, 4)), month: Number(until.slice(5, 7)) });
  if (now >= end) return 'over';
  return now >= end - REMIND_MONTHS ? 'due' : 'running';
}

function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
