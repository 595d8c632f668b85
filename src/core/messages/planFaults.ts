import type { Said } from './place';
import { fault, type At } from './planFault';
import { planLooks } from './planLooks';
import { targetFaults } from './planTargetFaults';

/* What is wrong in a plan workbook. */

const quote = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** What is wrong in a plan workbook; the place comes first, then what was found, what is expected, what to do. */
export const planFaults = {
  ...targetFaults,
  ...planLooks,
  /** @param alike a sheet that may be meant */
  noSheet: (sheet: string, alike: string | undefined) =>
    fault(
      { sheet },
      '',
      `有“${sheet}”工作表`,
      alike === undefined
        ? `请补上“${sheet}”工作表。`
        : `是不是“${alike}”？是的，请把它改名为“${sheet}”；不是的，请补上。`,
    ),
  noRows: (sheet: string) => fault({ sheet }, '', '至少一行内容', `请在“${sheet}”中填写。`),
  noHeading: (at: At, heading: string) =>
    fault(at, '', `这一行有“${heading}”这一列`, `请补上列标题“${heading}”。`),
  noHeadings: (at: At, found: string, expected: readonly string[]) =>
    fault(at, found, `列标题（至少有${quote(expected)}）`, '请在第1行写上列标题。'),
  /** @param isInHint it is kept in 说明 */
  sameColumn: (at: At, heading: string, same: string, isInHint: boolean) =>
    fault(
      at,
      heading,
      `与“${same}”不同的内容`,
      `与“${same}”是同一列，只用“${same}”；${isInHint ? '本列写进“说明”' : '本列原样保留'}。`,
    ),
  columnInHint: (at: At, heading: string) =>
    fault(at, heading, '已知的列标题', '方案表没有这一列，内容写进了“说明”，不参加计算。'),
  /** @param left the columns that were not taken */
  lastOfYear: (at: At, heading: string, last: string, left: readonly string[]) =>
    fault(
      at,
      [...left, last].join('、'),
      `“${heading}”下面有一列是全年的`,
      `方案只有年度目标：已取最后一列“${last}”作全年的目标${left.length === 0 ? '' : `，${left.map((each) => `“${each}”`).join('')}没有取用，记在“说明”里`}；“${last}”不是全年累计数的，请改成全年的数。`,
    ),
  partsLeft: (at: At, left: readonly string[], taken: readonly string[]) =>
    fault(
      at,
      left.join('、'),
      '年度目标',
      `方案只有年度目标，按月看序时：年度目标取自“${taken.join('、')}”列；${left.map((each) => `“${each}”`).join('')}没有取用，不参加判定。`,
    ),
  onlyParts: (at: At, left: readonly string[]) =>
    fault(
      at,
      left.join('、'),
      '一列全年的目标，如“年度目标”',
      `方案只有年度目标：${left.map((each) => `“${each}”`).join('')}都不是全年的，没有取用；请补上全年的目标。`,
    ),
  headingTwice: (at: At, heading: string) =>
    fault(at, heading, '每个列标题只出现一次', '请删去或改名重复的一列。'),
  blankInName: (at: At, text: string) =>
    fault(
      at,
      text,
      '中间没有空格的名称',
      '有无空格都按同一名称识别，请删去空格，以免各处写法不一。',
    ),
  quotedName: (at: At, name: string) =>
    fault(at, name, '不带引号的名称', '引号已略去，请核对后删去。'),
  /** @param row in which the headings stand, counted from 1 */
  headless: (at: At, text: string, row: number) =>
    fault(at, text, '这一列有标题', `请在第${row}行写上列标题，或删去这一格。`),
  unknownColumn: (at: At, heading: string, nearest: string | undefined) =>
    fault(
      at,
      heading,
      nearest === undefined ? '已知的列标题' : `已知的列标题，是不是“${nearest}”`,
      '本列原样保留，不参加计算。',
    ),
  unknownSheet: (sheet: string) =>
    fault({ sheet }, sheet, '已知的工作表', '本表原样保留，不参加计算。'),
  unknownItem: (at: At, item: string, nearest: string | undefined) =>
    fault(
      at,
      item,
      nearest === undefined ? '已知的项目' : `已知的项目，是不是“${nearest}”`,
      '本行原样保留，不参加计算。',
    ),
  itemTwice: (at: At, item: string) => fault(at, item, '每个项目只写一次', '请删去重复的一行。'),
  itemMissing: (sheet: string, item: string) =>
    fault({ sheet }, '', `有“${item}”一项`, `请在“${sheet}”中填写“${item}”。`),
  required: (at: At, heading: string) => fault(at, '', `填写“${heading}”`, '请补上，或删去整行。'),
  year: (at: At, text: string) => fault(at, text, '1950至2999之间的年份', '请改正，如 2023。'),
  yearOrder: (at: At, text: string, baseline: number) =>
    fault(at, text, `晚于基期年 ${baseline}、由小到大的年份`, '请改正年份。'),
  yearColumn: (at: At, heading: string) =>
    fault(at, heading, '“目标年份”中列出的年份', '请在“方案”的“目标年份”中补上，或删去这一列。'),
  noYearColumn: (sheet: string, year: number) =>
    fault({ sheet, cell: 'A1' }, '', `有“${year}年”这一列`, `请补上${year}年的目标。`),
  number: (at: At, text: string, what: string) => fault(at, text, what, '请改正。'),
  districtCode: (at: At, text: string) =>
    fault(at, text, '6位区划代码', '请核对；不知道的可以空着，按地区名称查。'),
  districtUnknown: (at: At, text: string) =>
    fault(at, text, '查得到的区县名称', '请填写“地区代码”。'),
  /** @param all with their provinces and cities */
  districtsNamed: (at: At, text: string, all: readonly string[]) =>
    fault(
      at,
      text,
      '只指一个地区的名称',
      `同名的有${all.length}个：${all.slice(0, 4).join('、')}${all.length > 4 ? '等' : ''}；请写全称，或填写“地区代码”。`,
    ),
  withinUnread: (at: At, text: string) =>
    fault(at, text, '“是”，或空着', '没有按其中项核对；是上面那个总数的其中项的，请填“是”。'),
  townshipCode: (at: At, text: string) => fault(at, text, '9位统计用区划代码', '请核对。'),
  townshipTwice: (at: At, text: string, first: string) =>
    fault(at, text, '每个镇街只写一次', `前面 ${first} 已有，请删去或改正。`),
  kind: (at: At, text: string, choices: readonly string[]) =>
    fault(at, text, choices.map((each) => `“${each}”`).join('或'), '请改正。'),
  twice: (at: At, text: string, first: string) =>
    fault(at, text, '不重复的名称', `前面 ${first} 已有，请改名或删去。`),
  /** What the reader calls an annex that the workbook gives no name. */
  annexNamed: (sheet: string, name: string) =>
    fault(
      { sheet },
      '',
      '“附件”一列',
      `没有写是哪个附件，已取名“${name}”，报表、通报都这样称；另有叫法的，请填“附件”。`,
    ),
  groupNamed: (at: At, name: string, group: string) =>
    fault(at, '', `“${name}”的分组`, `没有写分组，已归入“${group}”；另有分组的，请填“分组”。`),
  manyAnnexes: (at: At, text: string) => fault(at, text, '至多九个附件', '请合并附件。'),
  annexKinds: (at: At, text: string, sheet: string) =>
    fault(at, text, `不与“${sheet}”的附件同名`, '一个附件只放一类内容，请改附件的编号。'),
  attestedTarget: (at: At, text: string) =>
    fault(at, text, '数值目标', '目标是文字的，请在“认定数据项”中写明由哪个选择型数据项认定。'),
  attestedBy: (at: At, text: string, nearest: string | undefined) =>
    fault(
      at,
      text,
      nearest === undefined ? '选择型数据项的名称' : `选择型数据项的名称，是不是“${nearest}”`,
      '请改正，或在“数据项”中补上它和它的选项。',
    ),
  reportedRate: (at: At, name: string, reporter: string) =>
    fault(
      at,
      '',
      `“${name}”的分子 ÷ 分母`,
      `没有公式的比率不能由下级相加，已由“${reporter}”直接填报一个总的数；要由下级汇总的，请写出公式。`,
    ),
  reportedWhole: (at: At, name: string, reporter: string) =>
    fault(
      at,
      '',
      `“${name}”怎样由各单位的数得出`,
      `这样的数不能由下级相加，已由“${reporter}”直接填报一个总的数；确要各单位填报、相加的，请在“填报单位”中写明。`,
    ),
  sumOfRates: (at: At, text: string, name: string, unit: string) =>
    fault(
      at,
      text,
      `“${name}”的分子 ÷ 分母（单位为${unit}）`,
      '各单位报的比率不能相加，也不能平均：请写出公式；由一个部门报总数的，请在“填报单位”中写部门名称。',
    ),
  bureauAssumed: (sheet: string, bureau: string) =>
    fault(
      { sheet },
      '',
      '“汇总单位”一项',
      `没有写由谁下发、收表、汇总，已按“${bureau}”处理，报表和通报都这样署名；不是的，请补上“汇总单位”。`,
    ),
  unitAssumed: (at: At, name: string, unit: string) =>
    fault(at, '', `“${name}”的单位`, `没有写单位，已按“${unit}”处理，请核对后填上。`),
  sumOfChoices: (at: At, text: string, name: string) =>
    fault(
      at,
      text,
      '一个部门，或写明怎样数的公式',
      `各单位答的“达标”不能相加：请在“数据项”中列出“${name}”（选项“达标、未达标”），公式写“${name}为‘达标’的镇街数 ÷ 镇街数”；由一个部门答的，请在“填报单位”中写部门名称。`,
    ),
  ratioUnit: (at: At, unit: string) =>
    fault(at, unit, '与公式相符的单位（两数相除、不乘倍数的为 %）', '请核对单位和公式。'),
  formula: (at: At, text: string, read: string, expected: string, nearest: string | undefined) =>
    fault(
      at,
      text,
      expected,
      `${read === '' ? '从头就' : `读到“${read}”之后`}认不出${
        nearest === undefined ? '' : `，最接近的是“${nearest}”`
      }，请改正。`,
    ),
  cycle: (at: At, names: readonly string[]) =>
    fault(at, names.join(' → '), '不绕回自己的公式', '请用数据项写公式。'),
  nestedRatio: (at: At, name: string) =>
    fault(at, name, '数据项或不是比率的指标', '比率不能再相除、相加，请用它的分子、分母写公式。'),
  choiceInSum: (at: At, name: string) =>
    fault(at, name, '数值型数据项', `“${name}”是选择型，请写成“${name}为‘是’的镇街数”。`),
  unknownName: (at: At, text: string, what: string, nearest: string | undefined) =>
    fault(
      at,
      text,
      nearest === undefined ? what : `${what}，是不是“${nearest}”`,
      '请改正，或先在相应工作表中补上。',
    ),
  severalLeads: (at: At, text: string, first: string) =>
    fault(at, text, '一个部门', `由“${first}”填报和解释，其余的请写到“任务”的责任单位。`),
  relationSign: (at: At, text: string) => fault(at, text, '“≤”“=”或“≥”', '请改正。'),
  relationTier: (at: At, text: string) =>
    fault(at, text, '“强制性”', '核对关系都按强制性检查，请改正或空着。'),
  shareTwice: (at: At, text: string, first: string) =>
    fault(at, text, '一个指标对每个镇街只分解一次', `前面 ${first} 已有，请删去或改正。`),
  ambiguousIndicator: (at: At, text: string) =>
    fault(at, text, '只指一个指标的名称', '有几个附件用了这个名称，请改写指标编码。'),
  sharedName: (at: At, text: string, first: string) =>
    fault(
      at,
      text,
      '不与别的附件同名',
      `与 ${first} 同名，按同一个数填报；不是同一个数的，请把名称写得不同。`,
    ),
  executable: (kinds: string): Said => ({
    found: kinds,
    expected: '不含能自动运行的内容',
    message: `方案表里有${kinds}；不读取、不运行，只读表中的文字和数。`,
  }),
  rangeTarget: (at: At, text: string, least: string) =>
    fault(at, text, '一个数', `区间目标按下限 ${least} 判定，请核对。`),
  investment: (at: At, text: string) => fault(at, text, '万元数，如 963.39', '请改正。'),
  building: (at: At, text: string) => fault(at, text, '年月，如 2023.01', '请改正。'),
  quantity: (at: At, text: string) =>
    fault(at, text, '大于0的数，单位填在“单位”里，如 8 和 个', '请改正。'),
  scoreWeight: (at: At, text: string, parts: readonly string[]) =>
    fault(
      at,
      text,
      `${parts.join('、')}各写一次，后面是0至100的数，如“${parts[0] ?? ''}50”`,
      '请改正。',
    ),
  unlistedCounts: (at: At, counts: readonly string[]) =>
    fault(
      at,
      `文字里有${counts.join('、')}`,
      '“数量”“单位”两列列出同样的数',
      '没有列的数不按完成数报送，请核对。',
    ),
  /** @param read the month's end that a day was read as */
  dayLimit: (at: At, text: string, read: string) =>
    fault(at, text, '时限，如“6月底前”', `期限按月计算，已按“${read}”读取，请核对。`),
  timeLimit: (at: At, text: string) =>
    fault(at, text, '时限，如“6月底前”“年底前”', '已按年底前计算，请核对。'),
  added: (at: At, text: string) => fault(at, text, '整数，没有的不填', '请改正。'),
  periodGuessed: (at: At, name: string, read: string) =>
    fault(at, '', '时点、累计或当期', `“${name}”已按“${read}”处理，请核对后填上。`),
  tooManyTownships: (at: At, count: number, most: number) =>
    fault(at, `${count}个镇街`, `不超过 ${most} 个`, '请分级汇总。'),
  figures: (at: At, text: string) =>
    fault(at, text, '“名=数”，用顿号隔开，数在原文中出现', '请改正。'),
  statementDisagrees: (text: string, message: string): Said => ({
    found: text,
    expected: '原文与附件一致',
    message: `原文核对：${message}`,
  }),
  catalogue: (at: At, found: string, expected: string) => fault(at, found, expected, '请改正。'),
} as const;

/** What is expected where a sentence has room for several. */
export const EXPECTED = {
  elementCode: '小写字母开头、中间有点的编码，如 bed.total',
  decimals: '0至6的整数',
  plainNumber: '不带单位的数',
  range: '数，如 120、0-120 或 >0',
  extended: '“2026=2025”这样的写法',
  dueDay: '1至31的整数',
  threshold: '百分数，如 20%',
  tolerance: '不超过 50% 的百分数',
  elementName: '数据项的名称',
  indicatorName: '指标的名称或编码',
  responsible: '“部门”中的部门或镇街名称',
  choices: ['是、否', '达标、未达标'],
} as const;
