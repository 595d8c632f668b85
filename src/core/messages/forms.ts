import type { Element, PeriodKind } from '../catalogue/Catalogue';

/* What forms and books say around their tables. */

export const PERIOD_WORD: Readonly<Record<PeriodKind, string>> = {
  instant: '时点',
  cumulative: '累计',
  current: '当期',
};

const PERIOD_MEANING: Readonly<Record<PeriodKind, string>> = {
  instant: '本月末的时点数',
  cumulative: '本年1月1日起的累计数，年内只增不减',
  current: '本月当月发生数',
};

export const promptTitle = '请填写';
export const errorTitle = '填写有误';

export const choicePrompt = (element: Element): string =>
  `${element.hint}\n从下拉框选择：${choicesOf(element)}。`;
export const choiceError = (element: Element): string =>
  `请从下拉框选择：${choicesOf(element)}；不适用请填“/”并写明说明。`;
export const countPrompt = (element: Element): string =>
  `${element.hint}\n单位：${element.unit}，填整数；没有请填0，不适用填“/”并写说明。`;
export const countError =
  '请填不小于0的整数，不带单位和逗号；没有请填0，不适用请填“/”并在说明栏写明原因。';
export const decimalPrompt = (element: Element): string =>
  `${element.hint}\n单位：${element.unit}。`;
export const decimalError = (element: Element): string =>
  `请填数字（单位：${element.unit}），不带单位；不适用请填“/”并在说明栏写明原因。`;

function choicesOf(element: Element): string {
  return element.type.kind === 'choice' ? element.type.choices.join('、') : '';
}

export const noteOfElement = (element: Element): string =>
  [
    element.hint,
    `口径：${PERIOD_MEANING[element.periodKind]}。`,
    `单位：${element.unit}。`,
    `业务牵头部门：${element.lead}。`,
  ].join('\n');

export const appliesOnly = (applies: 'town' | 'street'): string =>
  applies === 'town' ? '仅镇填报' : '仅街道填报';

export const townshipFormSubtitle =
  '只填浅黄色的格子；没有填0，不适用填“/”并写说明，不清楚的先空着。';
/** Over a township's own indicators: whether it has targets of its own. */
export const OWN_SUBTITLE = {
  compared: '按本镇街数据自动计算，供与全区目标对照，不用填；有情况可写说明。',
  judged: '按本镇街数据自动计算，对照分解到本镇街的目标判定，不用填；有情况可写说明。',
} as const;
export const tasksSubtitle =
  '每项任务选进展状态，写明进展；有数量的填累计完成数，办结的填完成日期；佐证材料写链接或文件名。';
export const projectsSubtitle = '每个项目选进展状态；形象进度和累计完成投资由牵头单位填写。';
/** A goal of a task, below it. */
export const goalText = (name: string): string => `　其中：${name}`;
export const datePrompt = '填日期，如 2023-05-31 或 2023年5月31日。';
export const evidencePrompt = '填能证明完成情况的网址或文件名，200字以内。';
export const donePrompt = (unit: string): string =>
  `填今年以来累计完成的数，单位：${unit}，只填数字；还没有的填0。`;
export const previousDone = (count: number, unit: string): string => `上期：${count}${unit}。`;
export const builtPrompt = '填工程形象进度，0至100%之间的百分数；未开工填0。';
export const previousBuilt = (share: number): string =>
  `上期：${Number((share * 100).toFixed(1))}%。`;
export const backToGuide = '返回填表说明';

export const statePrompt = '从下拉框选择进展状态。';
export const stateError = (states: readonly string[]): string =>
  `${statePrompt}可选：${states.join('、')}。`;
/** Of another list than that of states. */
export const pickError = (items: readonly string[]): string =>
  `请从下拉框选择，可选：${items.join('、')}。`;
export const progressPrompt = '用一两句话写明本月进展、存在问题和下一步打算。';
export const progressError = '进展情况请控制在500字以内。';
export const MONEY_UNIT = '万元';
export const previousInvested = (invested: number): string => `上期：${invested}${MONEY_UNIT}。`;
export const investedPrompt = '填本项目开工以来累计完成的投资，单位：万元。';
export const investedElsewhere = (unit: string): string => `由${unit}填报`;

export const targetNote = (name: string, annex: number, row: number, text: string): string =>
  `${name}\n目标出处：附件${annex}第${row}行，原文“${text}”。`;

/** Stands behind the note on a target. */
export const calculatedNote = (sentence: string): string => `计算：${sentence}。`;
export const ownTargetNote = (name: string, target: string): string =>
  `${name}：方案分解给本单位的目标为 ${target}，按它判定。`;
