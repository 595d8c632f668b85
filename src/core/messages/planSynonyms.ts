import type { PLAN_SHEETS } from './planBook';

/* What else people call the sheets and columns of a plan workbook. */

type Sheet = keyof typeof PLAN_SHEETS;

/** What plans call their units. */
const UNITS = [
  '镇街',
  '乡镇',
  '街道',
  '镇',
  '乡镇街道',
  '乡镇（街道）',
  '镇（街道）',
  '区县',
  '县区',
  '县市区',
  '县（市、区）',
  '区（县）',
  '市',
  '市县',
  '单位',
];
const UNIT_HEADINGS = ['名称', ...UNITS].flatMap((units) => [units, `${units}名称`]);
/** Who leads; where both stand, these come before those that are responsible. */
const LEADS = ['牵头单位', '主管部门', '主管单位', '牵头责任单位', '牵头科室', '牵头股室'];
const SHARED_LEADS = ['责任单位', '责任部门', '责任科室', '责任股室', '责任处室', '责任主体'];
/** Of tasks and projects; 责任单位 itself is what the column is called. */
const RESPONSIBLE = [
  '责任部门',
  '牵头单位',
  '牵头部门',
  '责任科室',
  '责任股室',
  '责任处室',
  '责任主体',
];
const INVESTMENTS = ['总投资', '投资额', '计划总投资', '估算总投资', '项目总投资', '投资估算'];

/** Other names of a sheet. */
export const SHEET_SYNONYMS: Readonly<Partial<Record<Sheet, readonly string[]>>> = {
  townships: UNITS.flatMap((units) => [units, `${units}名单`, `${units}名册`]),
  indicators: ['指标表', '主要指标', '指标体系'],
};

/** Other headings of a sheet's columns, by their keys; of two that stand on one sheet the earlier counts. */
export const HEADING_SYNONYMS: Readonly<
  Partial<Record<Sheet, Readonly<Record<string, readonly string[]>>>>
> = {
  townships: {
    code: ['区划代码', '统计用区划代码', '编码'],
    name: UNIT_HEADINGS,
    kind: ['类型'],
  },
  indicators: {
    annex: ['所属附件', '类别', '领域', '行动', '行动名称', '专项行动', '一级指标'],
    no: ['编号'],
    indicator: [
      '指标',
      '主要指标',
      '工作任务',
      '名称',
      '项目',
      '项目名称',
      '工作内容',
      '任务',
      '任务名称',
      '考核指标',
      '监测指标',
      '三级指标',
      '二级指标',
    ],
    unit: ['计量单位'],
    formula: ['公式', '计算方法', '计算口径'],
    period: ['统计期别', '统计口径'],
    decimals: ['小数位数'],
    baseline: ['基数', '基期值', '基期数', '完成情况'],
    lead: [...LEADS, ...SHARED_LEADS],
    reporter: ['填报部门', '报送单位'],
    within: ['其中'],
    hint: ['备注'],
    direction: ['指标方向', '指标属性', '指标性质', '正逆向'],
    shortName: ['简名'],
    attested: ['认定'],
    indicatorCode: ['编码', '代码'],
  },
  elements: {
    element: ['数据项名称', '名称', '指标名称'],
    group: ['类别'],
    unit: ['计量单位'],
    period: ['统计期别', '统计口径'],
    decimals: ['小数位数'],
    reporter: ['填报部门', '报送单位'],
    applies: ['适用范围'],
    atMost: ['不大于（数据项）', '包含于'],
    choices: ['可选项'],
    limit: ['上限值', '最大值', '常见上限'],
    elementLead: ['归口部门', '主管部门', '牵头部门'],
    hint: ['备注', '填报说明'],
    elementCode: ['代码'],
  },
  departments: {
    department: ['部门', '简称'],
    fullName: ['部门全称'],
  },
  shares: {
    shareOf: ['指标名称'],
    township: UNIT_HEADINGS,
  },
  tasks: {
    annex: ['所属附件'],
    no: ['编号'],
    field: ['类别', '工作领域', '任务类别', '重点领域'],
    task: [
      ...[
        '重点工作计划',
        '工作任务',
        '任务内容',
        '重点任务',
        '主要任务',
        '重点工作',
        '重点工作任务',
      ],
      ...['任务名称', '具体任务', '工作内容', '工作举措', '主要措施', '工作措施'],
    ],
    units: RESPONSIBLE,
    due: ['完成时限', '完成时间', '完成期限', '时间节点', '时间要求'],
    quantity: ['目标数'],
    unit: ['计量单位'],
  },
  projects: {
    annex: ['所属附件'],
    no: ['编号'],
    project: ['项目', '名称'],
    category: ['类别', '项目类型'],
    content: [
      ...['建设内容及规模', '建设内容', '建设规模及内容', '建设内容和规模', '建设规模和内容'],
      ...['主要建设内容', '建设内容与规模', '项目内容'],
    ],
    begin: ['开工时间'],
    end: ['竣工时间', '完工'],
    building: ['建设周期', '建设年限', '起止年限', '建设起止年限', '建设时间'],
    place: ['地点', '建设地址', '实施地点'],
    investment: INVESTMENTS.flatMap((name) => [`${name}（万元）`, name]),
    beds: ['床位', '床位数'],
    addedPlaces: ['托位', '托位数'],
    units: [...RESPONSIBLE, '实施单位', '建设单位'],
  },
  guide: {
    annex: ['所属附件'],
    guideText: ['正文', '文字'],
  },
  relations: {
    hint: ['备注'],
  },
  checks: {
    statement: ['编号'],
    arguments: ['内容'],
  },
  statements: {
    statement: ['编号'],
    statementText: ['正文', '文字'],
    figures: ['数字'],
  },
};
