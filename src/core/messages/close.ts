/* What keeps a month from being closed, each with what to do. */

const LISTED = 8;

function listed(items: readonly string[], separator: string): string {
  const shown = items.slice(0, LISTED).join(separator);
  return items.length > LISTED ? `${shown}……共${items.length}项` : shown;
}

export const missingUnits = (names: readonly string[]): string =>
  `还有${names.length}个单位未报：${listed(names, '、')}；请催报并收表后再结账。`;
export const hardOpen = (messages: readonly string[]): string =>
  `有${messages.length}处强制性问题未改正：${listed(messages, ' ')}请改正重报后再结账。`;
export const changesOpen = (messages: readonly string[]): string =>
  `区划调整有${messages.length}处不能执行：${listed(messages, ' ')}请改好或删去后再结账。`;
export const toExplain = (messages: readonly string[]): string =>
  `有${messages.length}处核实性问题待说明：${listed(messages, ' ')}请在“说明台账”写说明，或由发改局填豁免人、理由和日期后再结账。`;
export const sampleOpen = (): string =>
  '本簿填的是示例数据，只供试用，不能结账；请打开或新建真实的总表。';
export const noNextYear = (year: number, years: readonly number[], last: number): string =>
  `方案没有${year}年的目标，只有${years.join('、')}年；请选择：换用有${year}年目标的新方案（annex close --plan 新方案.xlsx），或延用${last}年目标（annex close --extend）。`;
export const otherDistrict = (book: string, plan: string): string =>
  `本簿是${book}的，新方案是${plan}的；应为同一个地区，请核对新方案的“地区代码”。`;

const names = (each: readonly string[]): string => listed(each, '、');

/** What another plan does not go on with. */
export const notCarried = {
  district: (name: string): string => `地区由${name}改变。`,
  indicators: (each: readonly string[]): string =>
    `新方案没有的指标${each.length}项，历史数据不再延续：${names(each)}。`,
  elements: (each: readonly string[]): string =>
    `新方案没有的数据项${each.length}项，历史数据不再延续：${names(each)}。`,
  townships: (each: readonly string[]): string =>
    `新方案没有的单位${each.length}个，历史数据留在旧簿：${names(each)}。`,
  departments: (each: readonly string[]): string =>
    `新方案没有的部门${each.length}个：${names(each)}。`,
  newIndicators: (each: readonly string[]): string =>
    `新增的指标${each.length}项，没有历史数据，基期按新方案所印：${names(each)}。`,
};
export const changedOpen = (messages: readonly string[]): string =>
  `本簿有${messages.length}处被改动，影响数：${listed(messages, ' ')}请先用“恢复本簿”改回再结账。`;
