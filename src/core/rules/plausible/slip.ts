import type { Usual } from '../../catalogue/Catalogue';
import type { Slip } from '../../messages/plausible';
import { Decimal } from '../../values/decimal';

const FACTORS = [10, 100, 1000, 10000] as const;

export function isOutside(value: Decimal, { least, most }: Usual): boolean {
  return (least !== undefined && value.lt(least)) || (most !== undefined && value.gt(most));
}

/** The smallest factor that brings a figure back to where it usually lies; 元 for 万元 before any other. */
export function slipInto(value: Decimal, usual: Usual, unit = ''): Slip | undefined {
  const up = usual.most !== undefined && value.gt(usual.most);
  const likely = unit.startsWith('万') ? [10000, ...FACTORS] : FACTORS;
  const factor = likely.find((each) => !isOutside(up ? value.div(each) : value.times(each), usual));
  return factor === undefined ? undefined : { factor, up };
}

/** A factor counts as near where it is off by less than half its tenfold: 3 to 30 is ten. */
const NEAR = Math.sqrt(10);

/** The power of ten that is nearest to how many times a figure is another; none below ten. */
export function slipNear(times: Decimal): Slip | undefined {
  if (times.lte(0)) return undefined;
  const up = times.gte(1);
  const size = (up ? times : new Decimal(1).div(times)).toNumber();
  const factor = FACTORS.find((each) => size >= each / NEAR && size < each * NEAR);
  return factor === undefined ? undefined : { factor, up };
}
