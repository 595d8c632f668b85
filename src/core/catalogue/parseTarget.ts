import type { Decimal } from '../values/decimal';
import { parsePrintedFigure } from '../values/printedFigure';

/** What a target's text means. Percentages are fractions. */
export type ParsedTarget =
  /** `98.5%`, `41`, `≥60%`, `4个以上`: at least; `60%左右`, `1人左右`: about. */
  | { readonly kind: 'atLeast' | 'about'; readonly value: Decimal; readonly percent: boolean }
  /** `达到市分解任务数`: the city's number, not in the plan. */
  | { readonly kind: 'delegated' }
  /** `达标`, `满足机构运营需要`: attested by a choice. */
  | { readonly kind: 'attested' };

const NUMBER =
  /^(?<least>≥|>=)?(?<figure>\d+(?:\.\d+)?%?)(?<unit>[人个张家名所处岁]|万元)?(?<ending>以上|左右)?$/u;
const DELEGATED = /^(达到|完成)(国家|省|市|区|县|上级)(级)?(分解|下达)的?(目标)?任务(数|量)?$/u;
const ATTESTED = /^(达标|达到标准要求|满足.{0,20}需要)$/u;

/** Reads a target as the plan prints it; undefined where the text is none of the known forms. */
export function parseTarget(text: string): ParsedTarget | undefined {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (DELEGATED.test(plain)) return { kind: 'delegated' };
  if (ATTESTED.test(plain)) return { kind: 'attested' };
  const { least, figure, unit, ending } = NUMBER.exec(plain)?.groups ?? {};
  const printed = figure === undefined ? undefined : parsePrintedFigure(figure);
  if (printed === undefined || (least !== undefined && ending === '左右')) return undefined;
  const { value, percent } = printed;
  if (percent && unit !== undefined) return undefined;
  return { kind: ending === '左右' ? 'about' : 'atLeast', value, percent };
}
