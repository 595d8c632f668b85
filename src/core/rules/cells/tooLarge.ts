import type { Usual } from '../../catalogue/Catalogue';
import { tooLarge as sayLarge, tooManyDigits } from '../../messages/plausible';
import { Decimal } from '../../values/decimal';
import { FIGURE_DIGITS, IMPOSSIBLE_TIMES, MOST_FIGURE } from '../../values/limits';
import { eachCell, numberIn } from '../cells';
import { slipInto } from '../plausible/slip';

/** 超过可能的最大数, or more digits than a spreadsheet holds. */
export const tooLarge = eachCell((cell) => {
  const number = numberIn(cell);
  const { label, unit, usual } = cell.asked;
  if (number === undefined) return undefined;
  const limit = new Decimal(mostPossible(usual));
  if (number.gt(limit)) {
    const slip = usual === undefined ? undefined : slipInto(number, usual, unit);
    return sayLarge(cell.place, label, number, unit, limit, slip);
  }
  if (number.c.length <= FIGURE_DIGITS || cell.asked.type.kind === 'rate') return undefined;
  return tooManyDigits(cell.place, label, number, unit, FIGURE_DIGITS);
});

/** What no figure passes whose usual bounds these are. */
export function mostPossible(usual: Usual | undefined): number {
  return Math.min(MOST_FIGURE, (usual?.most ?? MOST_FIGURE) * IMPOSSIBLE_TIMES);
}
