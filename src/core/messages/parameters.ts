import type { Township } from '../catalogue/Catalogue';

/** Names and explanations of the rows of 参数. */
export const PARAMETER_TEXT: Readonly<Record<string, readonly [name: string, note: string]>> = {
  'param:year': ['报告年份', '由建表或结账确定，不要手工改'],
  'param:month': ['报告月份', '由建表或结账确定，不要手工改'],
  'param:tolerance': ['“左右”目标的允许差距', '目标写“左右”的，达到目标×（1－此数）即为基本达标'],
  'param:changeThreshold': [
    '较上期变动的核实界限',
    '时点数较上期变动超过此数的，要求写说明；用于下发的表',
  ],
  'param:dueDay': ['报送截止日', '次月几日前报送为按时'],
};

export const NO_DELEGATED = '本年没有由市下达任务数的指标';
export const DELEGATED_NOTE =
  '原文为“达到市分解任务数”；填入市下达的数，未填时状态为“待定”；比率填百分数';
export const KIND_WORD = { town: '镇', street: '街道' } as const;

/** What a unit is, as its name says: 街道, 镇, 乡; of a city's units 区, 县, 市. */
export function kindWord({ name, kind }: Pick<Township, 'name' | 'kind'>): string {
  if (kind === 'street') return KIND_WORD.street;
  return /[乡区县市旗]$/u.exec(name)?.[0] ?? KIND_WORD.town;
}

export const PARAMETERS_SUBTITLE = '浅黄色可改，改后各表立即重算；名册要改，请在面板“设置”里改。';
export const PARAMETER_ERROR = '请填写允许范围内的数字。';

/** A figure of the hidden sheet, by its row key: a parameter, a baseline, or the city's number for an indicator. */
export function hiddenFigureName(key: string, indicator: string | undefined): string {
  const parameter = PARAMETER_TEXT[key]?.[0];
  if (parameter !== undefined) return parameter;
  const what = key.startsWith('delegated:') ? '市分解任务数' : '基期值';
  return indicator === undefined ? `“${key}”的数` : `“${indicator}”的${what}`;
}
