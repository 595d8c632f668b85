import type { Plan } from '../catalogue/Catalogue';
import { SCORE_PARTS, type ScorePart, type ScoreWeights } from '../catalogue/scoreParts';
import { isWithin, type NumberBounds } from '../values/numberBounds';
import { numberOf, textOf } from './hiddenTables';
import type { TableRow } from './tables';

/** Points that a person adds or takes. It counts where reason and name stand beside it. */
export interface Adjustment {
  /** Township code or department. */
  readonly org: string;
  /** Absent where reason or name stand without points. */
  readonly points?: number;
  readonly reason: string;
  readonly by: string;
}

/** A unit's score of a year that is over, as it stood when its December was closed. */
export interface YearScore {
  readonly year: number;
  /** Township code or department. */
  readonly org: string;
  /** In decimal, two digits behind the point. */
  readonly total: string;
  readonly place: number;
}

/** 考核评分 as people set it. */
export interface Scoring {
  readonly weights: ScoreWeights;
  readonly adjustments: readonly Adjustment[];
}

const DEFAULT_WEIGHTS: ScoreWeights = {
  indicators: 50,
  tasks: 20,
  projects: 15,
  punctual: 7.5,
  atOnce: 7.5,
};

/** What a weight can be, wherever it is typed. */
export const WEIGHT_BOUNDS: NumberBounds = { least: 0, most: 100 };

type WithWeights = Pick<Plan, 'scoreWeights'>;

/** The plan's weights; the usual ones where it names none. */
export function planWeights({ scoreWeights }: WithWeights): ScoreWeights {
  return { ...DEFAULT_WEIGHTS, ...scoreWeights };
}

/** How a book is scored. */
export function scoringOf(
  { scoring }: { readonly scoring?: Scoring },
  { plan }: { readonly plan: WithWeights },
): Scoring {
  return scoring ?? { weights: planWeights(plan), adjustments: [] };
}

/** What people set goes on under another plan; weights that were the plan's own become that plan's. */
export function scoringUnder(scoring: Scoring, before: WithWeights, next: WithWeights): Scoring {
  const own = planWeights(before);
  const isOwn = SCORE_PARTS.every((part) => scoring.weights[part] === own[part]);
  return isOwn ? { ...scoring, weights: planWeights(next) } : scoring;
}

/** Blocks of the sheets 考核评分 and, of the weights, 参数. */
export const SCORE_BLOCKS = {
  townships: 'townshipScores',
  departments: 'departmentScores',
  weights: 'scoreWeights',
  years: 'yearScores',
} as const;

/** What a score is made of, worked out of figures when it was written. */
export const SCORED_FIELDS: readonly string[] = [
  ...SCORE_PARTS.flatMap((part) => [`=${part}Items`, `=${part}Done`]),
  '=lost',
];

/** Reads what people set; a weight that is no number from 0 to 100 is the plan's. */
export function readScoring(
  rows: (block: string) => readonly TableRow[],
  plan: WithWeights,
): Scoring {
  const usual = planWeights(plan);
  const byKey = new Map(rows(SCORE_BLOCKS.weights).map((row) => [row.key, row]));
  const weightOf = (part: ScorePart): number => {
    const row = byKey.get(`weight:${part}`);
    // Earlier books have the weights on 考核评分, in a column of that name.
    const weight = row && (numberOf(row, 'value') ?? numberOf(row, 'weight'));
    return weight !== undefined && isWithin(weight, WEIGHT_BOUNDS) ? weight : usual[part];
  };
  const weights = Object.fromEntries(SCORE_PARTS.map((part) => [part, weightOf(part)])) as Record<
    ScorePart,
    number
  >;
  const units = [...rows(SCORE_BLOCKS.townships), ...rows(SCORE_BLOCKS.departments)];
  return { weights, adjustments: units.flatMap(adjustmentOf) };
}

/** Scores of years that are over. */
export function readYearScores(rows: readonly TableRow[]): readonly YearScore[] {
  return rows.flatMap((row): readonly YearScore[] => {
    const [year, place] = [numberOf(row, 'year'), numberOf(row, 'place')];
    const [org, total] = [textOf(row, 'org'), textOf(row, 'total')];
    if (
      year === undefined ||
      place === undefined ||
      org === '' ||
      !/^-?\d{1,4}(?:\.\d{1,2})?$/.test(total)
    )
      return [];
    return [{ year, org, total, place }];
  });
}

function adjustmentOf(row: TableRow): readonly Adjustment[] {
  const points = numberOf(row, 'points');
  const [reason, by] = [textOf(row, 'reason'), textOf(row, 'by')];
  if (points === undefined && reason === '' && by === '') return [];
  const org = row.key.replace(/^score:/, '');
  return [{ org, ...(points === undefined ? {} : { points }), reason, by }];
}
