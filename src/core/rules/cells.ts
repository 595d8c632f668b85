import type { Said } from '../messages/place';
import { valueText } from '../entries/valueText';
import type { Decimal } from '../values/decimal';
import type { AskedCell, Hit, UnitRule } from './facts';

/** A rule that looks at every cell by itself; cells that are not for the unit are left out. */
export function eachCell(check: (cell: AskedCell) => Said | undefined): UnitRule {
  return ({ single }) => {
    const hits: Hit[] = [];
    for (const cell of single) {
      const said = cell.asked.applies ? check(cell) : undefined;
      if (said !== undefined) hits.push(hitAt(cell, said, [cell]));
    }
    return hits;
  };
}

/** @param concerned cells whose values an explanation is bound to */
export function hitAt(cell: AskedCell, said: Said, concerned: readonly AskedCell[]): Hit {
  return { cell, said, values: valuesText(concerned) };
}

/** `bed.nursing=320;bed.institution=300`; cells of an indicator's row as `1-01.numerator=5`. */
export function valuesText(cells: readonly AskedCell[]): string {
  return cells.map((cell) => `${cellName(cell)}=${valueText(cell.value)}`).join(';');
}

function cellName({ asked: { key, code, field } }: AskedCell): string {
  return key.startsWith('el:') && field === 'value' ? code : `${code}.${field}`;
}

/** The number entered, if it is one. */
export function numberIn(cell: AskedCell | undefined): Decimal | undefined {
  return cell?.value.kind === 'number' ? cell.value.value : undefined;
}

/** Last month's number, if it was one. */
export function previousNumber({ previous }: AskedCell): Decimal | undefined {
  return previous?.kind === 'number' ? previous.value : undefined;
}

/** A change from one month to the next that is small enough not to be judged anew. */
export const MUCH_THE_SAME = '0.2';

/** Last month's figure was much the same, and was judged then. */
export function standsAsBefore(cell: AskedCell): boolean {
  const [now, before] = [numberIn(cell), previousNumber(cell)];
  if (now === undefined || before === undefined) return false;
  return now.minus(before).abs().lte(before.times(MUCH_THE_SAME));
}

/** The cell asks for a figure of the month: no published rate, no words. */
export function isFigure({ asked: { type, field } }: AskedCell): boolean {
  const figures: readonly string[] = ['value', 'numerator', 'denominator'];
  return figures.includes(field) && (type.kind === 'count' || type.kind === 'decimal');
}
