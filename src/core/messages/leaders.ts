import { monthlyReport } from './titles';
import type { Plan } from '../catalogue/Catalogue';

/* What 首页 and 领导摘要 say. */

export const LEADERS_TITLE = '领导摘要';
export const QUESTIONS = {
  red: '四、短板在哪里',
  townships: '五、镇街：未达全区目标的率',
  townshipsOwn: '五、镇街：未达目标的指标',
  townshipsReported: '五、镇街报送',
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
  unknown: '还没有能够评价的指标，不作比较。',
  gap: '历史数据缺上月，不作比较。',
  none: '没有上月数据，不作比较。',
  more: '另有 ',
  items: ' 项，见各附件。',
} as const;

/** The lines of 任务, 项目, 改造 and 报送. */
export const LINES = {
  title: (names: readonly string[]): string => `三、${names.join('、')}`,
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
  noneInvested: '完成投资均未报送',
  warned: '有提示',
  townships: '镇街',
  departments: '部门',
  reported: '已报',
  late: '逾期报送',
  refused: '被退回过',
} as const;

/** What the chart of months shows. */
export const TREND_SHARE = '占比';

export const reportedWord = '已报';
export const notReportedWord = '未报';
export const noShortfall = '本月没有短板指标。';

/** The title of 首页. */
export const coverTitle = ({ district, topic }: Pick<Plan, 'district' | 'topic'>): string =>
  `${district.name}${monthlyReport(topic)}`;
export const basedOn = (title: string): string => `依据《${title}》`;

export const COVER = {
  contents: '目录',
  standing: '本月概况',
  units: '报送情况',
  townships: '镇街',
  departments: '部门',
  steps: '本月怎样做',
} as const;

export const COVER_STEPS: readonly string[] = [
  '下发：在面板“建表”生成各单位的报表，发给镇街和部门。',
  '收表：把报回的文件拖进面板“收表汇总”；退回的看“报送情况”。',
  '核对：看“校验结果”“部门填报”，在“说明台账”写说明或豁免。',
  '通报：看“领导摘要”；面板“通报”里有通报文字。',
  '结账：没有待说明的问题后，在面板“建表”结账，生成下月。',
];
