import { SCORE_PARTS, type ScorePart, type ScoreWeights } from '../catalogue/scoreParts';
import { PART_WORD } from '../messages/scores';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import type { Faults } from './PlanFault';
import type { PlanCell } from './PlanCell';

/* 年考核权重 in one cell: `指标50、任务20、报送及时7.5`. */

const MOST = 100;

export function readScoreWeights(
  cell: PlanCell | undefined,
  faults: Faults,
): Readonly<Partial<ScoreWeights>> | undefined {
  if (cell === undefined) return undefined;
  const weights = new Map<ScorePart, number>();
  for (const said of comparable(cell.text)
    .split(/[、,;，；]/u)
    .filter(Boolean)) {
    const [, name = '', figure = ''] = /^(.*?)[=:：]?(\d+(?:\.\d+)?)分?$/u.exec(said) ?? [];
    const part = SCORE_PARTS.find((each) => PART_WORD[each] === name);
    const weight = parsePrintedFigure(figure)?.value.toNumber();
    if (part === undefined || weight === undefined || weight > MOST || weights.has(part))
      faults.hard(cell.at, planFaults.scoreWeight(cell.at, said, Object.values(PART_WORD)));
    else weights.set(part, weight);
  }
  return weights.size === 0 ? undefined : Object.fromEntries(weights);
}

/** The cell that is read as these weights again. */
export function weightsText(weights: Readonly<Partial<ScoreWeights>>): string {
  return SCORE_PARTS.flatMap((part) =>
    weights[part] === undefined ? [] : [`${PART_WORD[part]}${weights[part]}`],
  ).join('、');
}
