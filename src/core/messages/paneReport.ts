import { fileName, type FileName } from './files';

/* 通报 in the pane. */

export const REPORT = {
  standing: '总体',
  reported: (reported: number, expected: number): string => `已报 ${reported} / ${expected} 个单位`,
  missing: (names: readonly string[]): string => `未报：${names.join('、')}`,
  barLabel: (parts: readonly string[]): string => `各状态指标数：${parts.join('，')}`,
  ofStatus: (word: string): string => `${word}的指标`,
  shortfalls: (count: number): string => `短板 ${count} 项`,
  noShortfalls: '本月没有滞后或未达标的指标。',
  unsure: (count: number): string =>
    `已能判定的指标中没有滞后或未达标；另有 ${count} 项因缺报数据不足，请催报后再看。`,
  noData: '还没有收到报表，没有可通报的数据',
  noDataHint: '请先到“收表汇总”收表，再回到这里。',
  toCollect: '去收表汇总',
  actual: '完成',
  target: '目标',
  lead: '牵头',
  explained: '已说明',
  figures: (name: string): string => `${name}：各镇街的数`,
  all: (count: number): string => `全部 ${count} 项指标`,
  annex: (name: string, title: string): string => (title === '' ? name : `${name} ${title}`),
  text: '通报文字',
  copyText: '复制通报文字',
  saveText: '存为 Word',
  savePage: '存为网页',
  pageName: (year: number, month: number, district: string): FileName =>
    fileName(`${year}-${String(month).padStart(2, '0')}_领导摘要_${district}`, '.html'),
  saveLabel: '保存通报',
  offered: (file: string): string =>
    `“${file}”已交给下载；下载文件夹里没有的，请用“复制通报文字”。`,
  saveMonth: '另存月通报',
  /** @param ofMonth where the usual one is the quarter's */
  fileName: (year: number, month: number, district: string, ofMonth = false): FileName =>
    fileName(
      `${year}-${String(month).padStart(2, '0')}_${ofMonth ? '月' : ''}通报_${district}`,
      '.docx',
    ),
} as const;

export const TREND = {
  title: '走势',
  which: '看什么',
  overall: '达标、基本达标和序时的指标占比',
  one: (month: number, text: string): string => `${month}月 ${text}`,
  first: '只有本月的数；结账转月后，这里显示逐月走势。',
  share: (good: number, total: number): string => `${good}/${total} 项`,
  label: (what: string, points: readonly string[]): string => `${what}：${points.join('，')}`,
  month: (month: number): string => `${month}月`,
} as const;

export const COMPARE = {
  title: '部门与汇总核对',
  differs: (count: number): string => `不符 ${count} 项`,
  meets: (count: number): string => `相符 ${count} 项`,
  open: (count: number): string => `尚缺一方 ${count} 项`,
  none: '部门还没有报数，没有可核对的。',
  department: (name: string): string => `${name}报`,
  townships: '镇街汇总',
  blank: '未报',
  jump: (department: string): string => `转到${department}填报的单元格`,
  withGaps: '有单位缺报时，部门数落在可能的范围内即算相符。',
} as const;

/** Where the figure comes from whose cell is selected. */
export const SELECTED = {
  title: (place: string): string => `选中的数：${place}`,
  hint: '在附件、镇街汇总或领导摘要中选中一个数，这里就显示它的来历。',
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  sum: (townships: number): string => `${townships} 个镇街填报数之和`,
  reported: (township: string): string => `${township}填报`,
  from: (file: string, origin: string): string => `${file} · ${origin}`,
  typed: '在总表中直接填写',
} as const;

/** Where the lines of 任务, 项目, 改造 and 报送 come from. */
export const LINE_TRACE = {
  open: (name: string): string => `${name}：各单位的数`,
  sentence: '各单位填报的进展；点一项转到它的单元格。',
  invested: (project: string): string => `${project} 完成投资`,
  filing: { onTime: '按时报送', late: '逾期报送', missing: '未报' },
  refused: (file: string, received: string, reason: string): string =>
    `退回 ${received} ${file}：${reason}`,
} as const;

export const TRACE = {
  counted: '计入',
  missing: '缺报',
  notApplicable: '不适用',
  origin: (origin: string): string => `来源 ${origin}`,
  blank: '空白',
  jump: (unit: string, element: string, text: string): string => `转到${unit}的${element}，${text}`,
  below: (count: number): string => `下级总表里的${count}笔`,
  part: (name: string, text: string, file: string, sheet: string, cell: string): string =>
    `${name} ${text}：${[file, [sheet, cell].filter(Boolean).join('!')].filter(Boolean).join(' · ')}`,
  missingBelow: (names: readonly string[], lower = '0', upper = '无上限'): string =>
    `缺${names.join('、')}，合计在${lower}至${upper}之间`,
  none: '这项指标没有可追溯的数。',
} as const;
