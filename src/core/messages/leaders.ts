import type { Plan } from '../catalogue/Catalogue';

/* What 首页 and 领导摘要 say. */

export const LEADERS_TITLE = '领导摘要';
export const QUESTIONS = {
  standing: '一、总体怎样',
  red: '二、短板在哪里',
  townships: '三、镇街：低于全区目标的率',
  departments: '四、牵头部门',
  trend: '五、按月走势（达标、基本达标和序时合计）',
} as const;

export const SHORTFALL_HEADERS = {
  rank: '序号',
  name: '指标',
  actual: '完成',
  target: '目标',
  gap: '差距',
  missingCount: '折合数量',
  status: '状态',
  lead: '牵头部门',
} as const;

export const TOWNSHIP_RANK_HEADERS = {
  name: '镇街',
  below: '低于目标',
  total: '可比指标',
  reported: '报送',
} as const;
export const DEPARTMENT_RANK_HEADERS = {
  name: '部门',
  total: '指标数',
  good: '达标/序时',
  short: '滞后以下',
  reported: '报送',
} as const;
export const TREND_HEADERS = {
  month: '月份',
  good: '达标或序时',
  total: '指标数',
  share: '占比',
} as const;

export const TOTAL_INDICATORS = '指标数';
export const reportedWord = '已报';
export const notReportedWord = '未报';
export const noShortfall = '本月没有短板指标。';

/** The title of 首页. */
export const coverTitle = ({ district, topic }: Pick<Plan, 'district' | 'topic'>): string =>
  `${district.name}${topic}工作月报`;
export const basedOn = (title: string): string => `依据《${title}》`;

export const COVER = {
  contents: '目录',
  standing: '本月概况',
  units: '报送情况',
  townships: '镇街',
  departments: '部门',
  steps: '本月怎样做',
} as const;

/** What stands behind an annex's title in the table of contents, by its kind. */
export const ANNEX_TEXT = {
  indicators: '：基期、目标、本月完成和状态',
  tasks: '：进展',
  projects: '：进展和投资',
  guide: '',
} as const;

export const COVER_STEPS: readonly string[] = [
  '下发：在面板“建表”生成各单位的报表，发给镇街和部门。',
  '收表：把报回的文件拖进面板“收表汇总”；退回的看“报送情况”。',
  '核对：看“校验结果”“部门填报”，在“说明台账”写说明或豁免。',
  '通报：看“领导摘要”；面板“通报”里有通报文字。',
  '结账：没有待说明的问题后，在面板“建表”结账，生成下月。',
];
