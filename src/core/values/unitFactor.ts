import { Decimal } from './decimal';
import { comparable } from './normaliseText';

const WORDS: Readonly<Record<string, string>> = {
  十: '1e1',
  百: '1e2',
  千: '1e3',
  万: '1e4',
  亿: '1e8',
};
const PARTS: Readonly<Record<string, string>> = { '%': '1e-2', '‰': '1e-3', '‱': '1e-4' };

/**
 * By how much a figure in the unit `found` counts more than the same figure in `planned`: 万人 against
 * 人 is 10000, ‰ against % is 0.1. Undefined where the units do not measure the same.
 */
export function unitFactor(planned: string, found: string): Decimal | undefined {
  const [one, other] = [sizeOf(comparable(planned)), sizeOf(comparable(found))];
  return one.of === other.of ? other.size.div(one.size) : undefined;
}

function sizeOf(unit: string): { readonly size: Decimal; readonly of: string } {
  const part = PARTS[unit];
  if (part !== undefined) return { size: new Decimal(part), of: '' };
  let size = new Decimal(1);
  let of = unit;
  for (
    let word = WORDS[of.charAt(0)];
    word !== undefined && of.length > 1;
    word = WORDS[of.charAt(0)]
  ) {
    size = size.times(word);
    of = of.slice(1);
  }
  return { size, of };
}
