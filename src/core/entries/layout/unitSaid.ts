import type { Decimal } from '../../values/decimal';
import { plain } from '../../values/normaliseText';
import { unitFactor } from '../../values/unitFactor';
import { MEASURE } from './headingFindings';

const UNIT = `[十百千万亿]*(?:${MEASURE})|[十百千万亿]+|%|‰`;
const NO_WORD = '[^\\u4e00-\\u9fff]';
/** `单位：万元`, `计量单位为百张`, `以万人为单位`; not `填报单位：万元镇`. */
const SAID = [
  new RegExp(
    `(?:^|${NO_WORD})(?:计量|金额|数据|本表|表内)?单位\\s*(?::|为|是|均为)*\\s*[([【]?(${UNIT})(?=$|${NO_WORD})`,
  ),
  new RegExp(`以\\s*(${UNIT})\\s*为(?:计量)?单位`),
];
/** `（万元）` and nothing else. */
const ALONE = new RegExp(`^[([【]?([十百千万亿]+(?:${MEASURE}))[)\\]】]?$`);

/** A unit that somebody wrote for figures that are asked in another one. */
interface UnitSaid {
  readonly planned: string;
  readonly factor: Decimal;
}

/**
 * Whether a text says another unit than figures are asked in; undefined where it says none, one of theirs, or
 * one that measures something else.
 * @param asked units of the figures about which it is
 */
export function unitSaid(text: string, asked: readonly string[]): UnitSaid | undefined {
  const found = unitIn(plain(text));
  if (found === undefined) return undefined;
  const isScale = /^[十百千万亿]+$/.test(found);
  const compared = asked.flatMap((planned): UnitSaid[] => {
    const factor = isScale ? unitFactor('个', `${found}个`) : unitFactor(planned, found);
    return factor === undefined ? [] : [{ planned, factor }];
  });
  return compared.some(({ factor }) => factor.eq(1)) ? undefined : compared[0];
}

function unitIn(text: string): string | undefined {
  return [...SAID, ALONE].map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
}
