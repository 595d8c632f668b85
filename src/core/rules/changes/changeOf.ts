import type { Decimal } from '../../values/decimal';
import { hitAt, isFigure, numberIn, previousNumber } from '../cells';
import type { AskedCell, Hit, UnitFacts, UnitRule } from '../facts';
import type { Said } from '../../messages/place';
import { valueText } from '../../entries/valueText';

/** How a figure stands to last month's. */
export type Change =
  | { readonly kind: 'none' }
  | { readonly kind: 'droppedToZero' }
  /** `factor`: 10, 100, 1000 or 10000, up or down. */
  | { readonly kind: 'unitSlip'; readonly factor: number; readonly up: boolean }
  /** `share`: (new − old) ÷ old. */
  | { readonly kind: 'large'; readonly share: Decimal };

const NONE: Change = { kind: 'none' };
const FACTORS = [10, 100, 1000, 10000] as const;
/** A factor counts as near where it is off by no more than this. */
const NEAR = '0.1';

/**
 * @param previous last month's figure
 * @param threshold share beyond which a change asks for a 说明, e.g. 0.2
 */
function changeOf(previous: Decimal, current: Decimal, threshold: number): Change {
  if (previous.lte(0) || current.lt(0)) return NONE;
  if (current.eq(0)) return { kind: 'droppedToZero' };
  const up = current.gt(previous);
  const [small, large] = up ? [previous, current] : [current, previous];
  const factor = FACTORS.find((each) => isNear(large, small.times(each)));
  if (factor !== undefined) return { kind: 'unitSlip', factor, up };
  const share = current.minus(previous).div(previous);
  return share.abs().gt(threshold) ? { kind: 'large', share } : NONE;
}

function isNear(value: Decimal, expected: Decimal): boolean {
  return value.minus(expected).abs().lte(expected.times(NEAR));
}

/** A rule on figures of the given period kinds that changed in the way `say` speaks about. */
export function changeRule(
  periodKinds: readonly AskedCell['asked']['periodKind'][],
  say: (cell: AskedCell, change: Change, figures: Figures, unit: UnitFacts) => Said | undefined,
): UnitRule {
  return (unit) =>
    unit.cells.flatMap((cell): readonly Hit[] => {
      const { periodKind, applies } = cell.asked;
      const current = numberIn(cell);
      const previous = previousNumber(cell);
      if (current === undefined || previous === undefined) return [];
      if (!applies || !isFigure(cell) || !periodKinds.includes(periodKind)) return [];
      const change = changeOf(previous, current, unit.parameters.changeThreshold);
      const said = say(cell, change, { current, previous }, unit);
      if (said === undefined) return [];
      const hit = hitAt(cell, said, [cell]);
      return [{ ...hit, values: `${hit.values};last=${valueText(cell.previous)}` }];
    });
}

interface Figures {
  readonly current: Decimal;
  readonly previous: Decimal;
}
