import type { UsualRatio } from '../../catalogue/Catalogue';
import { unusualRatio as say } from '../../messages/plausible';
import { Decimal } from '../../values/decimal';
import { hitAt, numberIn, standsAsBefore } from '../cells';
import type { AskedCell, Hit, UnitFacts, UnitRule } from '../facts';
import { slipInto } from './slip';

/** Among smaller figures one more or less is a large share, unless the other figure is large. */
export const LEAST_BELOW = 500;
export const LEAST_LARGER = 5000;

/** 与本单位其他数不相称: a ratio of the unit's own figures outside what the plan gives it. */
export const unusualRatio: UnitRule = (unit) =>
  unit.catalogue.ratios.flatMap((ratio) => hitOf(unit, ratio));

function hitOf(unit: UnitFacts, ratio: UsualRatio): readonly Hit[] {
  const above = side(unit, ratio.above);
  const below = side(unit, ratio.below);
  const [first] = above?.cells ?? [];
  if (above === undefined || below === undefined || first === undefined) return [];
  const larger = above.sum.gt(below.sum) ? above.sum : below.sum;
  if (below.sum.lte(0) || above.sum.lte(0)) return [];
  if (below.sum.lt(LEAST_BELOW) && larger.lt(LEAST_LARGER)) return [];
  const { least, most } = ratio;
  const isLess = least !== undefined && above.sum.lt(below.sum.times(least));
  const isMore = most !== undefined && above.sum.gt(below.sum.times(most));
  const cells = [...above.cells, ...below.cells];
  if ((!isLess && !isMore) || cells.every(standsAsBefore)) return [];
  const quotient = above.sum.div(below.sum);
  const usual = {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  const said = say(
    first.place,
    { name: nameOf(unit, ratio.above), value: above.sum },
    { name: nameOf(unit, ratio.below), value: below.sum },
    quotient,
    usual,
    slipInto(quotient, usual),
  );
  return [hitAt(first, said, cells)];
}

interface Side {
  readonly cells: readonly AskedCell[];
  readonly sum: Decimal;
}

/** Undefined where the unit is not asked all of it, or has not given it. */
function side({ byElement }: UnitFacts, codes: readonly string[]): Side | undefined {
  const cells: AskedCell[] = [];
  let sum: Decimal | undefined;
  for (const code of codes) {
    const cell = byElement.get(code);
    const number = numberIn(cell);
    if (cell === undefined || number === undefined) return undefined;
    cells.push(cell);
    sum = sum === undefined ? number : sum.plus(number);
  }
  return { cells, sum: sum ?? new Decimal(0) };
}

function nameOf({ elements }: UnitFacts, codes: readonly string[]): string {
  return codes.map((code) => elements.get(code)?.name ?? code).join('、');
}
