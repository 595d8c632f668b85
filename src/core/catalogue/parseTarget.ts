import type { Decimal } from '../values/decimal';
import { comparable } from '../values/normaliseText';
import { parsePrintedFigure } from '../values/printedFigure';
import type { Better } from './Catalogue';

/** What a target's text means. Percentages are fractions. */
export type ParsedTarget =
  /**
   * `≥60%`, `4个以上`: at least; `≤4%`, `10起以内`: at most; `60%左右`, `1人左右`: about; a bare number,
   * `98.5%`, `41`, is the least, or the most where less is better; `下降3.2%` is by how much at least.
   */
  | {
      readonly kind: 'atLeast' | 'atMost' | 'about';
      readonly value: Decimal;
      readonly percent: boolean;
    }
  /** `达到市分解任务数`: the city's number, not in the plan. */
  | { readonly kind: 'delegated' }
  /** `达标`, `满足机构运营需要`: attested by a choice. */
  | { readonly kind: 'attested' };

const NUMBER =
  /^(?<course>下降|降低|减少|压减|削减|增长|提高|提升|增加|上升)?(?<sign>≥|>=|≤|<=)?(?<figure>\d+(?:\.\d+)?%?)(?<unit>[人个张家名所处岁起件例]|万元)?(?<ending>以上|左右|以内|以下)?$/u;
const DELEGATED = /^(达到|完成)(国家|省|市|区|县|上级)(级)?(分解|下达)的?(目标)?任务(数|量)?$/u;
const ATTESTED = /^(达标|达到标准要求|满足.{0,20}需要)$/u;

type Bound = 'atLeast' | 'atMost' | 'about';

const SIGNS: Readonly<Record<string, Bound>> = {
  '≥': 'atLeast',
  '>=': 'atLeast',
  '≤': 'atMost',
  '<=': 'atMost',
  以上: 'atLeast',
  以内: 'atMost',
  以下: 'atMost',
  左右: 'about',
};

/**
 * Reads a target as the plan prints it; undefined where the text is none of the known forms.
 * @param better of the indicator that it is the target of
 */
export function parseTarget(text: string, better: Better = 'more'): ParsedTarget | undefined {
  const plain = comparable(text);
  if (DELEGATED.test(plain)) return { kind: 'delegated' };
  if (ATTESTED.test(plain)) return { kind: 'attested' };
  const { course, sign, figure, unit, ending } = NUMBER.exec(plain)?.groups ?? {};
  const printed = figure === undefined ? undefined : parsePrintedFigure(figure);
  const said = new Set([sign, ending].flatMap((each) => (each === undefined ? [] : SIGNS[each]!)));
  if (printed === undefined || said.size > 1) return undefined;
  const { value, percent } = printed;
  if (percent && unit !== undefined) return undefined;
  // Of what is no share, `增加5个` says from where.
  if (course !== undefined && (!percent || sign !== undefined)) return undefined;
  const [kind = better === 'less' ? 'atMost' : 'atLeast'] = said;
  return { kind, value, percent };
}
