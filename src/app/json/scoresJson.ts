import type { Catalogue } from '../../core/catalogue/Catalogue';
import { SCORE_PARTS } from '../../core/catalogue/scoreParts';
import { scoringOf } from '../../core/entries/scoring';
import { scoresOf, type UnitScore } from '../../core/rollup/month/scores';
import type { Report } from '../reportBook';
import { numberOrNull } from './numberOrNull';

/** 考核评分; a part without items does not apply to the unit. */
export function scoresJson({ book, indicators }: Report, catalogue: Catalogue) {
  const assessments = indicators.map(({ assessment }) => assessment);
  const { townships, departments } = scoresOf(book, catalogue, assessments);
  return {
    weights: scoringOf(book, catalogue).weights,
    townships: townships.map(scoreJson),
    departments: departments.map(scoreJson),
  };
}

function scoreJson({ org, name, total, place, last, adjustment, parts }: UnitScore) {
  return {
    org,
    name,
    total: numberOrNull(total),
    place: place ?? null,
    last: last === undefined ? null : { total: last.total.toNumber(), place: last.place },
    adjustment: adjustment ?? null,
    parts: Object.fromEntries(
      SCORE_PARTS.map((part) => {
        const { items, done, points, short } = parts[part];
        return [part, { items, done: done.toNumber(), points: numberOrNull(points), short }];
      }),
    ),
  };
}
