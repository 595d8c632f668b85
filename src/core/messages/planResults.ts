/* What commands and pane say of plans. */

export const planResults = {
  notAPlan: (): string =>
    '不是方案表：应有“方案”“镇街”“指标”三张工作表；可以用 annex plan new 得到空白的。',
  notBuilt: (path: string): string =>
    `${path}：方案表有强制性问题，不能用来建表；请按下列逐条改正。`,
  checked: (path: string, hard: number, soft: number): string =>
    hard > 0
      ? `✕ ${path}：强制性问题${hard}处、核实性问题${soft}处，改正后才能建表。`
      : soft > 0
        ? `● ${path}：可以建表，核实性问题${soft}处请核对。`
        : `● ${path}：没有问题，可以建表。`,
  /** By which way of judging which indicators go; without those whose targets are words. */
  starts: (
    groups: readonly { readonly start: string; readonly names: readonly string[] }[],
  ): string =>
    `  判定方式（在“进度起点”中改）：${groups
      .map(({ start, names }) => `${start}${names.length}项（${names.join('、')}）`)
      .join('；')}；从基期起而没有基期的，从零算起。`,
  fault: (severity: 'hard' | 'soft', message: string): string =>
    `  ${severity === 'hard' ? '强制性' : '核实性'}　${message}`,
  written: (path: string): string => `已写入：${path}。`,
  same: (): string => '两个方案没有差别。',
  differing: (count: number): string => `共有${count}处差别：`,
  line: (message: string): string => `  ${message}`,
  /** Data items went and others came: perhaps the same ones by other names. */
  perhapsRenamed: (book: string): string =>
    `只是改了名称的，历史数据按编码延续：请先用 annex plan export --plan ${book} --out 方案.xlsx 取出带编码的方案表，在里面改名，编码不动。`,
  notApplied: (path: string): string =>
    `${path}：簿没有改动；以上差别确认无误后，加 --yes 换用新方案。`,
  applied: (path: string): string => `${path}：已换用新方案，已填的数据按编码保留。`,
  otherDistrict: (book: string, plan: string): string =>
    `簿是${book}的，方案是${plan}的；应为同一个地区，请核对方案表的“地区代码”。`,
  yearNotPlanned: (year: number, years: readonly number[]): string =>
    `簿是${year}年的，方案只有${years.join('、')}年的目标；请在方案表中补上${year}年的目标。`,
  noTable: (path: string): string =>
    `${path}：没有认得的表；要有列标题，如“指标名称”和“2023年”，或“重点工作计划”和“责任单位”。`,
  oldWord: (path: string): string =>
    `${path}：文件是旧版 Word 文档（.doc、.wps 或 .rtf），应为 .docx；请用 Word 或 WPS 另存为 .docx。`,
  wordTable: (no: number): string => `第${no}张表`,
  fromTables: (
    counts: readonly { readonly sheet: string; readonly count: number }[],
    years: readonly number[],
  ): string =>
    `读到${counts.map(({ sheet, count }) => `${sheet}${count}行`).join('、')}${
      years.length === 0 ? '' : `，目标年份${years.join('、')}`
    }。`,
  unread: (message: string): string => `未认出：${message}`,
  toFill: (count: number): string => `还要在方案表中补上${count}处：`,
  /** @param isOpen something is still to be filled in */
  thenCheck: (path: string, isOpen: boolean): string =>
    `${isOpen ? '补好' : '打开核对'}后运行 annex plan check ${path}。`,
  faultsSheetTaken: (path: string): string =>
    `${path}：已有一张自己的“检查结果”工作表，未写入；请把它改名后再检查。`,
  foundIn: (path: string): string => `检查结果已写入：${path}（批注和“检查结果”工作表）。`,
} as const;

/** Headings of what two versions of a plan differ in, where a plan workbook has no column for it. */
export const DIFFERENCE_HEADINGS = {
  annexTitle: '标题',
  target: (year: string): string => `${year}年目标`,
} as const;

/** One difference between two versions of a plan. */
export interface PlanDifferenceFacts {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `指标`, `数据项`, `任务`, `项目`, `镇街`, `部门`, `附件`, `方案`. */
  readonly what: string;
  readonly code: string;
  readonly name: string;
  /** Heading of what changed; empty where the whole was added or removed. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** The same in words. */
export function planDifference(facts: PlanDifferenceFacts): string {
  const { what, code, name, field, from, to } = facts;
  const named = `${what} ${code}（${name}）`;
  if (facts.kind === 'added') return `增加：${named}。`;
  if (facts.kind === 'removed') return `减少：${named}。`;
  return `改动：${named}的${field}由“${from}”改为“${to}”。`;
}
