import type { UsualRatio } from '../../catalogue/Catalogue';
import { unusualRatio as say } from '../../messages/plausible';
import { Decimal } from '../../values/decimal';
import { hitAt, numberIn, standsAsBefore } from '../cells';
import type { AskedCell, Hit, UnitFacts, UnitRule } from '../facts';
import { isOutside, slipInto } from './slip';

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
  const quotient = above.sum.div(below.sum);
  const cells = [...above.cells, ...below.cells];
  if (!isOutside(quotient, ratio) || cells.every(standsAsBefore)) return [];
  const { least, most } = ratio;
  const usual = {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  const said = say(
    first.place,
    { name: above.name, value: above.sum },
    { name: below.name, value: below.sum },
    quotient,
    usual,
    slipInto(quotient, usual),
  );
  return [hitAt(first, said, cells)];
}

interface Side {
  readonly cells: readonly AskedCell[];
  readonly sum: Decimal;
  readonly name: string;
}

/** Undefined where the unit is not asked all of it, or has not given it. */
function side(unit: UnitFacts, codes: readonly string[]): Side | undefined {
  const cells = codes.flatMap((code) => unit.byElement.get(code) ?? []);
  const numbers = cells.map(numberIn);
  if (cells.length < codes.length || !numbers.every((each) => each !== undefined)) return undefined;
  return {
    cells,
    sum: numbers.reduce((sum, each) => sum.plus(each), new Decimal(0)),
    name: codes.map((code) => unit.elements.get(code)?.name ?? code).join('、'),
  };
}
