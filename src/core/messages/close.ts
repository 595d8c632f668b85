/* What keeps a month from being closed, each with what to do. */

const LISTED = 8;

function listed(items: readonly string[], separator: string): string {
  const shown = items.slice(0, LISTED).join(separator);
  return items.length > LISTED ? `${shown}……共${items.length}项` : shown;
}

/** One thing that keeps a month from being closed. */
export interface OpenReason {
  /** Ends in a colon where items follow. */
  readonly text: string;
  /** Sentences on what is meant, the first few. */
  readonly items: readonly string[];
  /** What to do; empty where the text says it. */
  readonly then: string;
}

/** The same in one line. */
export const reasonLine = ({ text, items, then }: OpenReason): string =>
  `${text}${items.join(' ')}${then}`;

const plain = (text: string): OpenReason => ({ text, items: [], then: '' });

function itemised(text: string, messages: readonly string[], then: string): OpenReason {
  const shown = messages.slice(0, LISTED);
  return { text, items: messages.length > LISTED ? [...shown, '……'] : shown, then };
}

export const missingUnits = (names: readonly string[]): OpenReason =>
  plain(`还有${names.length}个单位未报：${listed(names, '、')}；请催报并收表后再结账。`);
export const hardOpen = (messages: readonly string[]): OpenReason =>
  itemised(`有${messages.length}处强制性问题未改正：`, messages, '请改正重报后再结账。');
export const changedOpen = (messages: readonly string[]): OpenReason =>
  itemised(`本簿有${messages.length}处被改动，影响数：`, messages, '请先用“恢复本簿”改回再结账。');
export const changesOpen = (messages: readonly string[]): OpenReason =>
  itemised(`区划调整有${messages.length}处不能执行：`, messages, '请改好或删去后再结账。');
export const toExplain = (messages: readonly string[], bureau: string): OpenReason =>
  itemised(
    `有${messages.length}处核实性问题待说明：`,
    messages,
    `请在“说明台账”写说明，或由${bureau}填豁免人、理由和日期后再结账。`,
  );
export const sampleOpen = (): OpenReason =>
  plain('本簿填的是示例数据，只供试用，不能结账；请打开或新建真实的总表。');
export const noNextYear = (year: number, years: readonly number[], last: number): OpenReason =>
  plain(
    `方案没有${year}年的目标，只有${years.join('、')}年；请选择：换用有${year}年目标的新方案，或延用${last}年目标。`,
  );
export const otherDistrict = (book: string, plan: string): OpenReason =>
  plain(`本簿是${book}的，新方案是${plan}的；应为同一个地区，请核对新方案的“地区代码”。`);

const names = (each: readonly string[]): string => listed(each, '、');

/** What another plan does not go on with. */
export const notCarried = {
  district: (name: string): string => `地区由${name}改变。`,
  indicators: (each: readonly string[]): string =>
    `新方案没有的指标${each.length}项，历史数据不再延续：${names(each)}。`,
  elements: (each: readonly string[]): string =>
    `新方案没有的数据项${each.length}项，历史数据不再延续：${names(each)}。`,
  townships: (each: readonly string[]): string =>
    `新方案没有的单位${each.length}个，历史数据留在旧簿：${names(each)}。已改名、合并或拆分的，请先在旧簿“区划调整”中写明去向（日期写新方案的第一天）再结账，历史数据才能接上。`,
  departments: (each: readonly string[]): string =>
    `新方案没有的部门${each.length}个：${names(each)}。`,
  reuse: (count: number): string =>
    `新方案没有存量改造的办理流程，存量台账中已登记的${count}行留在旧簿，不再延续；还要用的请先另存旧簿，或在方案表“存量改造”中补上。`,
  newIndicators: (each: readonly string[]): string =>
    `新增的指标${each.length}项，没有历史数据，基期按新方案所印：${names(each)}。`,
};
