import type { Better, IndicatorForm } from '../catalogue/Catalogue';

/** A mistake in a catalogue file as one sentence. */
export function catalogueProblem(place: {
  readonly file: string;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}): string {
  const where = place.path === '' ? place.file : `${place.file} 的 ${place.path}`;
  return `${where}：现为“${place.found}”，应为${place.expected}。`;
}

/** Stands for the file where a catalogue is read out of a workbook. */
export function embeddedCatalogue(): string {
  return '工作簿内的目录';
}

export function absent(): string {
  return '（无）';
}

/** What the formats of the schema ask for. */
export const formats = {
  text: () => '一行文字，首尾没有空格，中间没有换行和制表符',
  id: () => '小写字母、数字和连字符组成的标识，如 sucheng-2023',
  elementCode: () => '数据项代码，如 pop.resident',
  indicatorCode: () => '指标代码，如 1-01（附件-序号）',
  districtCode: () => '6 位区划代码',
  townshipCode: () => '9 位统计用区划代码（区县为 6 位）',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 […]',
  object: '对象 {…}',
  record: '对象 {…}',
};

export function expectedType(type: string): string {
  return TYPES[type] ?? type;
}

export function expectedOneOf(values: readonly string[]): string {
  return values.length === 1 ? `“${values[0]}”` : `以下之一：${values.join('、')}`;
}

export function expectedNoKey(): string {
  return '没有这一项（请检查项名的拼写）';
}

export function expectedAtLeast(
  minimum: number,
  inclusive: boolean,
  what: 'length' | 'value',
): string {
  if (what === 'length') return minimum === 1 ? '不为空' : `至少 ${minimum} 项`;
  return inclusive ? `不小于 ${minimum} 的数` : `大于 ${minimum} 的数`;
}

export function expectedAtMost(maximum: number): string {
  return `不大于 ${maximum} 的数`;
}

/** What an annex is called that has no name of its own. */
export const annexName = (no: number): string => `附件${no}`;

/** What the catalogue's parts ask of each other. */
export const expected = {
  file: () => '目录中有这个文件',
  knownFile: (files: readonly string[]) => `目录文件之一：${files.join('、')}`,
  folder: () => '可以读取的目录文件夹',
  json: (line?: number) =>
    line === undefined ? '正确的 JSON 文本' : `正确的 JSON 文本（第 ${line} 行附近有误）`,
  shallowJson: (depth: number) => `括号套括号不超过 ${depth} 层的 JSON 文本`,
  unique: () => '不与前面重复',
  numbered: (no: number) => `按顺序编号，此处为 ${no}`,
  department: () => 'plan.json 的 departments 中列出的部门',
  unit: (allTownships: string) => `plan.json 的 departments 中的部门、镇街名称或“${allTownships}”`,
  indicator: () => '方案中有的指标编码',
  township: () => '镇街名册中有的代码',
  element: () => 'elements.json 中已有的数据项代码',
  numericElement: () => '数值型数据项（不是选择型）',
  choiceElement: () => '选择型数据项',
  metChoice: (choices: readonly string[]) => `choices 之一：${choices.join('、')}`,
  laterYear: (baselineYear: number) => `晚于基期年 ${baselineYear} 且逐年递增的年份`,
  targetOfYear: (year: number) => `${year} 年的目标`,
  planYear: (years: readonly number[]) => `目标年份之一：${years.join('、')}`,
  target: () => '能识别的目标：如 98.5%、≥60%、1人左右、达到市分解任务数、达标',
  baseline: () => '数字、百分数或“/”',
  percent: () => '带 % 的百分数（本指标 form 为 rate）',
  plainNumber: () => '不带 % 的数（本指标 form 不是 rate）',
  direction: (better: Better) =>
    better === 'less'
      ? '“不超过”的目标（本指标越小越好）'
      : '“不低于”的目标（越小越好的指标要写明 better: less）',
  attestable: () => '数值目标；表述性目标要用 attestedBy 指明由哪个选择型数据项认定',
  attestedTarget: () => '达标等表述性目标（本指标为选择型）',
  formula: (form: IndicatorForm) =>
    ({
      rate: '分式（form 为 rate，不带 * 1000）',
      perThousand: '分式，单位含“千”的乘 1000（form 为 perThousand）',
      count: '计数式，不含“/”（form 为 count）',
      choice: '一个选择型数据项（form 为 choice）',
    })[form],
  investment: () => '万元数，如 963.39',
  investmentTotal: (sum: string) => `各项目总投资之和 ${sum}`,
  inSections: () => 'sections 正文中原有的文字',
  checkedIndicator: () => '附件中已有的指标代码',
  printedYear: () => '基期年或目标年份之一',
  printedFigure: () => '此处能取到数字（原文为“/”或文字时不能核对）',
  statement: () => 'plan.json 的 statements 中已有的 id',
  statementFigure: () => '该条 statement 的 figures 中已有的数',
  quotedFigure: () => '该条 statement 原文中出现的文字',
  task: () => '附件中已有的任务序号',
  quotedInContent: () => '建设内容中出现的数',
  goal: () => '数量和单位（如 8 和 个），或时限（如 5月底前）',
  quotedInTask: () => '该项任务原文中出现的文字',
  numberTarget: () => '能识别的数值表述，如 1个以上',
} as const;
