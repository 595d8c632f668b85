import type { Indicator } from '../catalogue/Catalogue';

/* What department forms and 部门填报 say around their tables. */

export const AGREEMENT = {
  same: '一致',
  different: '不一致',
  departmentMissing: '部门未报',
  townshipsMissing: '单位未报齐',
  none: '—',
} as const;

export const FILED_SUBTITLE = '各牵头部门报回的数，与镇街汇总数并列核对；镇街汇总为通报口径。';

/** @param region whose figures a department reports, as 全区 */
export const departmentSubtitle = (region: string): string =>
  `填${region}数：比率填分子和分母（数值自动算出），其他填本期数值；没有填0，不适用填“/”并写说明。`;

export const numeratorPrompt = (sentence: string, region: string, unit: string): string =>
  `分子：${sentence}。填${region}数，单位：${unit}，不适用填“/”并写说明。`;
export const denominatorPrompt = (sentence: string, region: string, unit: string): string =>
  `分母：${sentence}。填${region}数，单位：${unit}，不适用填“/”并写说明。`;
/** Stands below a way to calculate, since the column 单位 names the unit of the ratio alone. */
export const unitsLine = (numerator: string, denominator: string): string =>
  numerator === denominator
    ? `\n填报单位：分子、分母均为${numerator}`
    : `\n填报单位：分子为${numerator}，分母为${denominator}`;
/** A way to calculate as forms showed it before they named those units. */
export const withoutUnitsLine = (text: string): string => text.replace(/\n填报单位：.+$/, '');
export const valuePrompt = (indicator: Indicator, region: string): string =>
  `${indicator.name}：填${region}数，单位：${indicator.unit}。`;
export const figureError = '请填不小于0的数字，不带单位和逗号；不适用请填“/”并在说明栏写明原因。';
export const ratePrompt =
  '本部门已对外公布该率的，照公布的填（如98.5%），用于与分子÷分母核对；没有公布的留空。';
export const rateError = '请填0以上的百分数或数字，如98.5%；没有公布的留空。';
