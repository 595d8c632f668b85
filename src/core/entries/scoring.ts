import { numberOf, textOf } from './hiddenTables';
import type { TableRow } from './tables';

/** What 年考核 is made of: indicators, tasks, projects, reporting in time, and being taken in at once. */
export const SCORE_PARTS = ['indicators', 'tasks', 'projects', 'punctual', 'atOnce'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** Points of each part; together 100 unless a person set others. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

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

export const DEFAULT_SCORING: Scoring = {
  weights: { indicators: 50, tasks: 20, projects: 15, punctual: 7.5, atOnce: 7.5 },
  adjustments: [],
};

/** Blocks of the sheet 考核评分. */
export const SCORE_BLOCKS = {
  townships: 'townshipScores',
  departments: 'departmentScores',
  weights: 'scoreWeights',
  years: 'yearScores',
} as const;

/** Reads what people set; a weight that is no number from 0 to 100 is the usual one. */
export function readScoring(rows: (block: string) => readonly TableRow[]): Scoring {
  const byKey = new Map(rows(SCORE_BLOCKS.weights).map((row) => [row.key, row]));
  const weightOf = (part: ScorePart): number => {
    const row = byKey.get(`weight:${part}`);
    const weight = row === undefined ? undefined : numberOf(row, 'weight');
    const isFine = weight !== undefined && weight >= 0 && weight <= 100;
    return isFine ? weight : DEFAULT_SCORING.weights[part];
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
