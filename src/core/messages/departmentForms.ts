import type { Indicator } from '../catalogue/Catalogue';

/* What department forms and 部门填报 say around their tables. */

export const DEPARTMENT_HEADERS = {
  no: '编号',
  name: '指标名称',
  unit: '单位',
  formula: '计算式（分子 ÷ 分母）',
  previous: '上期数值',
  numerator: '分子',
  denominator: '分母',
  value: '本期数值',
  target: '本年目标',
  status: '状态',
  check: '自动校验',
  rate: '已公布率\n（选填）',
  note: '说明',
} as const;

export const FILED_HEADERS = {
  no: '编号',
  name: '指标名称',
  lead: '牵头部门',
  unit: '单位',
  numerator: '分子',
  denominator: '分母',
  value: '部门数值',
  rate: '已公布的率',
  rolled: '镇街汇总数值',
  agreement: '两数核对',
  note: '部门说明',
  origin: '来源',
} as const;

export const ATTESTED_HEADERS = {
  no: '序号',
  name: '评价事项',
  state: '本期情况',
  note: '说明',
} as const;

export const AGREEMENT = {
  same: '一致',
  different: '不一致',
  departmentMissing: '部门未报',
  townshipsMissing: '镇街未报齐',
  none: '—',
} as const;

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
