import type { Plan } from '../catalogue/Catalogue';

/* What 首页 and 领导摘要 say. */

export const LEADERS_TITLE = '领导摘要';
export const QUESTIONS = {
  red: '四、短板在哪里',
  townships: '五、镇街：低于全区目标的率',
  departments: '六、牵头部门',
  trend: '达标、基本达标和序时占比',
} as const;

/** What the bar of statuses counts. */
export const TOTAL_INDICATORS = '指标数';
export const standingTitle = (indicators: number): string => `二、总体怎样（${indicators}项指标）`;

/** How what is said of an indicator that got worse begins. */
export const worseBegins = (name: string): string => `${name}：`;

/** 比上月变差: what stands over, and instead of, the list. */
export const WORSE = {
  title: '一、比上月变差',
  nothing: '与上月相比，没有变差的指标。',
  gap: '历史数据缺上月，不作比较。',
  none: '没有上月数据，不作比较。',
  more: '另有 ',
  items: ' 项，见各附件。',
} as const;

/** The lines of 任务, 项目, 改造 and 报送. */
export const LINES = {
  title: '三、任务、项目、改造、报送',
  tasks: '任务',
  projects: '项目',
  reuse: '改造',
  noReuse: '台账还没有登记项目',
  filings: '报送',
  item: '项',
  piece: '个',
  pieceOfProjects: '个项目：',
  total: (count: number, measure: string): string => `共${count}${measure}：`,
  overdue: '逾期',
  invested: '完成投资',
  money: '万元',
  warned: '有提示',
  townships: '镇街',
  departments: '部门',
  reported: '已报',
  late: '逾期报送',
  refused: '被退回过',
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
