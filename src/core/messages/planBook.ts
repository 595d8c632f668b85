/* What a plan workbook says: names of sheets, headings, notes, examples. */

/** Names of the sheets of a plan workbook, by what they hold. */
export const PLAN_SHEETS = {
  plan: '方案',
  townships: '镇街',
  indicators: '指标',
  elements: '数据项',
  departments: '部门',
  shares: '目标分解',
  tasks: '任务',
  projects: '项目',
  guide: '存量改造',
  relations: '核对关系',
  statements: '原文',
  checks: '原文核对',
} as const;

/** Methods of 原文核对, by the kind of check. */
export const CHECK_METHODS = {
  rateAgainstCounts: '率与两数',
  baseNamed: '基数名称',
  baseSteady: '基数前后',
  wording: '表述',
  growthAgainstTask: '增量与任务',
  sumOfIndicators: '分项之和',
  investmentTotal: '总投资',
} as const;

/** Sheet of findings that a check writes. */
export const FAULTS_SHEET = '检查结果';

/** 适用 of a data item. */
export const APPLIES_WORD = { all: '全部', town: '镇', street: '街道' } as const;

/** The relation of 核对关系 that is a ratio within bounds. */
export const RATIO_RELATION = '比值';

/** What an annex is called that has no title, by its kind. */
export const ANNEX_KINDS = {
  indicators: '主要指标',
  tasks: '重点任务',
  projects: '重点项目',
  guide: '存量改造指南',
} as const;

/** Begins what a check writes into a cell's note, below what people wrote there. */
export const FAULT_NOTE = '【检查结果】';

/** 方向 of an indicator. */
export const DIRECTIONS = { more: '越大越好', less: '越小越好' } as const;

/** 进度起点 of an indicator. */
export const STARTS = { baseline: '从基期起', anew: '从零起', level: '按水平' } as const;

export const SEVERITIES = { hard: '强制性', soft: '核实性' } as const;

export const PLAN_HEADINGS = {
  item: '项目',
  content: '内容',
  code: '代码',
  name: '名称',
  kind: '类别',
  annex: '附件',
  no: '序号',
  indicator: '指标名称',
  unit: '单位',
  direction: '方向',
  start: '进度起点',
  formula: '计算公式',
  period: '期别',
  decimals: '小数位',
  baseline: '基期',
  lead: '牵头部门',
  reporter: '填报单位',
  within: '其中项',
  hint: '说明',
  shortName: '简称',
  attested: '认定数据项',
  indicatorCode: '指标编码',
  element: '数据项',
  group: '分组',
  applies: '适用',
  atMost: '不大于',
  choices: '选项',
  range: '取值范围',
  least: '常见下限',
  limit: '上限',
  words: '选项别名',
  elementLead: '负责部门',
  elementCode: '编码',
  department: '名称',
  fullName: '全称',
  shareOf: '指标',
  township: '镇街',
  field: '领域',
  task: '任务',
  units: '责任单位',
  due: '时限',
  quantity: '数量',
  project: '项目名称',
  category: '项目类别',
  begin: '开工',
  end: '竣工',
  building: '建设期限',
  place: '建设地点',
  investment: '总投资',
  beds: '新增床位',
  addedPlaces: '新增托位',
  part: '部分',
  who: '单位或步骤',
  guideText: '内容',
  left: '左',
  relation: '关系',
  right: '右',
  tier: '性质',
  ratioLeast: '比值下限',
  ratioMost: '比值上限',
  statement: '标识',
  statementText: '原文',
  figures: '数值',
  method: '方法',
  arguments: '参数',
} as const;

export const COLUMN_NOTES: Readonly<Record<keyof typeof PLAN_HEADINGS, string>> = {
  item: '方案的一项，名称不要改。',
  content: '该项的内容。',
  code: '统计用区划代码，9位；不填的按区县代码和名称查，查不到的自动编。',
  name: '镇街名称，写全称，如“耿车镇”。',
  kind: '镇或街道；不填的按名称末字判断。',
  annex: '属于第几个附件，或附件的名称；只有一个附件的可不填。',
  no: '附件中的序号；不填的按行的顺序。',
  indicator: '指标名称，同一附件中不重复。',
  unit: '计量单位，如 %、个、张/千人。',
  direction:
    '越大越好（目标是下限）或越小越好（目标是上限，如失业率、事故数）；不填的按目标里的“≤”“不超过”“以内”等判断，没有的为越大越好。',
  start:
    '怎样判定进度：从基期起（上年完成数）；从零起（每年1月从零计的累计数，如新增就业人数）；按水平（不看时间进度，只看离目标还差多少，如增速、满意率、合格率）。不填的有基期的从基期起，没有基期的从零算起。',
  formula:
    '用数据项的名称写，如“普惠性托位数 ÷ 托位数”“养老床位总数 ÷ 老年人口 × 1000”；不填的，就由各镇街（或填报单位）直接报这个数。',
  period: '时点：月末数；累计：1月起累计数；当期：当月数。',
  decimals: '显示几位小数。',
  baseline: '基期年的完成情况，没有的填“/”。',
  lead: '牵头部门，写简称。',
  reporter: '由谁填报：不填或“各镇街”为镇街，填部门名称的由该部门报总数。',
  within: '填“是”表示是上一个总数的其中项。',
  hint: '填报时要注意的口径。',
  shortName: '图表中用的短名称，不填的用指标名称。',
  attested: '目标为“满足……需要”等文字时，由哪个数据项认定。',
  indicatorCode: '编好后不要改，改名、换行都靠它认出历史数据；不填的由附件和序号生成。',
  element: '基础数据的名称，公式里用的就是它。',
  group: '填报表中的小标题。',
  applies: '只由镇或只由街道填的，在此注明。',
  atMost: '本数不能大于哪个数据项；几项之和用“＋”连接。',
  choices: '选择型数据项的可选项，第一个表示达到，如“是、否”。',
  range: '必须在什么范围：“>0”为大于0，“0-120”为大于0、小于120。',
  least: '一般不低于多少，低于的要说明。',
  limit: '一般不超过多少，超过的要说明，用来查出多打的零。',
  words: '选项的其他写法，如“是=有/建成；否=没有”。',
  elementLead: '负责解释这项数据的部门，不填的为汇总单位。',
  elementCode: '编好后不要改，改名靠它认出历史数据；不填的自动生成。',
  department: '部门简称。',
  fullName: '部门全称。',
  shareOf: '指标名称或编码。',
  township: '镇街名称。',
  field: '任务所属的领域。',
  task: '任务原文。',
  units: '责任单位，几个用顿号隔开；各镇街都要做的写“各镇街”。',
  due: '完成时限，如“6月底前”；分步的写“报备：5月底前；招生：8月底前”。',
  quantity: '任务要求的数量；有几个的写“服务站：10；活动：20”，单位照样写“个；场次”。',
  project: '项目名称。',
  category: '项目类别。',
  begin: '开工年月，如 2023.01。',
  end: '竣工年月，如 2023.12。',
  building: '印在表上的建设期限；不填的由开工、竣工得出。',
  place: '建设地点。',
  investment: '总投资，单位为万元。',
  beds: '项目建成后增加的养老床位数，没有的不填。',
  addedPlaces: '项目建成后增加的托位数，没有的不填。',
  part: '这一行是指南的哪一部分。',
  who: '办理单位、征求意见的部门或序号。',
  guideText: '该部分的文字。',
  left: '数据项，几项之和用“＋”连接。',
  relation: '≤、=、≥，或“比值”。',
  right: '数据项，几项之和用“＋”连接。',
  tier: '强制性：不符的退回；比值为核实性。',
  ratioLeast: '关系为“比值”时，左 ÷ 右 一般不低于多少。',
  ratioMost: '关系为“比值”时，左 ÷ 右 一般不超过多少。',
  statement: '自己起的名字，英文或拼音。',
  statementText: '正文中的一句话，照抄。',
  method: '怎样核对。',
  arguments: '核对哪些数：附件的数写“2-09@2022”，原文的数写“标识.名”，几项用分号隔开。',
  figures: '句中的数，如“places=1920、inclusive=320”。',
};

/** Items of the sheet 方案, in their order. */
export const PLAN_ITEMS = {
  title: '方案名称',
  topic: '简称',
  version: '版本',
  district: '地区',
  districtCode: '地区代码',
  bureau: '汇总单位',
  baselineYear: '基期年',
  years: '目标年份',
  allTownships: '全体镇街',
  extended: '延用',
  dueDay: '每月报送截止日',
  changeThreshold: '核实界限',
  tolerance: '左右容差',
  scoreWeights: '年考核权重',
  id: '标识',
} as const;

export const PLAN_ITEM_NOTES: Readonly<Record<keyof typeof PLAN_ITEMS, string>> = {
  title: '方案全称，如“宿城区促进养老托育服务高质量发展实施方案”。',
  topic: '报表标题里用的短名，如“养老托育”；不填的从方案名称中取。',
  version: '方案的日期或第几版。',
  district: '区、县、市的名称，如“寿县”。',
  districtCode: '6位区划代码；不填的按地区名称查。',
  bureau: '下发、收表、汇总的部门，如“发改局”。',
  baselineYear: '目标从哪一年的数算起，如 2022。',
  years: '有目标的年份，用顿号隔开，如“2023、2024、2025”。',
  allTownships: '任务里代表所有镇街的叫法，不填为“各镇街”。',
  extended: '没有自己目标、延用前面一年目标的年份，如“2026=2025”；没有的空着。',
  dueDay: '次月几日前报送，不填为 5。',
  changeThreshold: '比上月变动超过多少要说明，不填为 20%。',
  tolerance: '“左右”目标允许的差距，不填为 5%。',
  scoreWeights:
    '年考核各部分的分数，如“指标50、任务20、项目15、报送及时7.5、一次通过7.5”；不填的就是这些。怎样计分见簿里的“参数”。',
  id: '编好后不要改。',
};

/** Examples of a new plan workbook; they are written over. */
export const PLAN_EXAMPLES = {
  plan: {
    title: '某县促进养老服务发展实施方案（示例，请改写）',
    topic: '养老服务',
    district: '寿县',
    bureau: '发改局',
    allTownships: '各镇街',
    dueDay: '5',
    changeThreshold: '20%',
    tolerance: '5%',
  } as Readonly<Record<string, string>>,
  townships: [{ name: '寿春镇' }, { name: '双桥镇' }],
  indicators: [
    {
      annex: '1',
      indicator: '老年食堂数',
      unit: '个',
      period: '时点',
      baseline: '2',
      target: '6',
      lead: '民政局',
    },
    {
      annex: '1',
      indicator: '老年人健康管理率',
      unit: '%',
      formula: '接受健康管理的老年人数 ÷ 老年人口数',
      period: '累计',
      baseline: '60%',
      target: '65%',
      lead: '卫健局',
    },
  ],
} as const;

/** The count of a task that has no name of its own. */
export const GOAL_NAME = '任务数';

export const addedBeds = (count: number): string => `新增床位${count}张`;
export const addedPlaces = (count: number): string => `新增托位${count}个`;

/** What a row of 存量改造 is. */
export const GUIDE_PARTS = {
  preamble: '前言',
  heading: '标题',
  paragraph: '正文',
  workflow: '办理流程',
  opinions: '征求意见',
  materials: '前期材料',
  closing: '结语',
} as const;

/** A target year's column. */
export const yearHeading = (year: number): string => `${year}年`;
export const YEAR_NOTE = '这一年的目标，照原文写，如 98.5%、≥60%、1人左右。';

/** Headings of 检查结果. */
export const FAULT_HEADINGS = {
  no: '序号',
  severity: '性质',
  sheet: '工作表',
  cell: '单元格',
  wrong: '问题',
  remedy: '怎么改',
} as const;
