import { UNIT } from './unitWords';

/* Targets that are told in a sentence, as reports print them: `新增1张牙椅`, `开展技能培训不少于240人次`. */

export interface InSentence {
  /** With its unit and what limits it: `≥240人次`. */
  readonly figure: string;
  /** The sentence without it: `开展技能培训`. */
  readonly rest: string;
}

const PARTS = /^(\D*?)(不少于|不低于|至少|达到|达|约|近)?(\d[\d,]*(?:\.\d+)?)(余|多)?(\D*)$/u;
/** What makes of a figure another one than the year's: for each, at most, against others, by when. */
const OTHERWISE = /[每各均比较降减超不未低≤≥<>]|以[内下]|之内|[前第]$/u;
/** What a sentence begins with that is no part of what is counted. */
const DOING = /^(?:力争|争取|确保|全年|其中|[，,:：、])+/u;

/** The only figure of a sentence, where nothing in it says that it is something else than the year's target. */
export function figureInSentence(text: string): InSentence | undefined {
  const plain = text.replace(/^[*△▲★]?\d{1,2}[.．、]/u, '').replace(/[。；;]$/u, '');
  const [, before = '', sign = '', number, , behind = ''] = PARTS.exec(plain) ?? [];
  const unit = [4, 3, 2, 1]
    .map((length) => behind.slice(0, length))
    .find((each) => UNIT.test(each));
  if (number === undefined || unit === undefined) return undefined;
  const [, ending = '', after = ''] =
    /^((?:及?以上|左右)?)(.*)$/su.exec(behind.slice(unit.length)) ?? [];
  const rest = `${before}${after}`.replace(DOING, '');
  if (rest === '' || OTHERWISE.test(before) || OTHERWISE.test(after)) return undefined;
  const isAbout = /^[约近]$/u.test(sign) || ending === '左右';
  const isLeast = /^(?:不少于|不低于|至少)$/u.test(sign) || /以上$/u.test(ending);
  return {
    figure: `${isLeast ? '≥' : ''}${number.replace(/,/g, '')}${unit}${isAbout ? '左右' : ''}`,
    rest,
  };
}

/** Whether a text names several figures with units, of which none is the one that is asked for. */
export function hasSeveral(text: string): boolean {
  return (text.match(/\d[\d,.]*(?:%|‰|[万亿]?\p{Script=Han})/gu) ?? []).length > 1;
}
