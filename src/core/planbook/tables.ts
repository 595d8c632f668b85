import {
  CHECK_METHODS,
  COLUMN_NOTES as NOTE,
  GUIDE_PARTS,
  PLAN_HEADINGS as H,
  type PLAN_SHEETS,
} from '../messages/planBook';

/** A column of a plan workbook; its order on the sheet is free. */
export interface PlanColumn {
  readonly key: string;
  readonly heading: string;
  /** Other headings that say the same. */
  readonly aliases?: readonly string[];
  /** In characters. */
  readonly width: number;
  /** What stands in the heading's note. */
  readonly note: string;
  /** A row without it is a mistake. */
  readonly required?: true;
  /** Choices offered in the cells; others may be typed. */
  readonly pick?: readonly string[];
}

export type PlanSheet = keyof typeof PLAN_SHEETS;

/** A sheet of a plan workbook: one table with its headings in row 1. */
export interface PlanTable {
  readonly sheet: PlanSheet;
  readonly columns: readonly PlanColumn[];
  /** One column a target year, behind this one. */
  readonly yearsBehind?: string;
  /** The plan cannot be without it. */
  readonly required?: true;
}

const column = (
  key: keyof typeof H,
  width: number,
  more: Omit<PlanColumn, 'key' | 'heading' | 'width' | 'note'> = {},
): PlanColumn => ({
  key,
  heading: H[key],
  width,
  note: NOTE[key],
  ...more,
});

/** What plans call their units in a heading. */
const UNITS = [
  '名称',
  '单位',
  '镇街',
  '乡镇',
  '街道',
  '区县',
  '县区',
  '县（市、区）',
  '市',
].flatMap((units) => [units, `${units}名称`]);
const PERIODS = ['时点', '累计', '当期'];

/** Every sheet of a plan workbook. What is read, written, offered and explained comes from here. */
export const PLAN_TABLES: readonly PlanTable[] = [
  {
    sheet: 'plan',
    required: true,
    columns: [column('item', 18, { required: true }), column('content', 60)],
  },
  {
    sheet: 'townships',
    required: true,
    columns: [
      column('code', 14, { aliases: ['区划代码', '统计用区划代码', '编码'] }),
      column('name', 18, {
        required: true,
        aliases: UNITS,
      }),
      column('kind', 10, { pick: ['镇', '街道'], aliases: ['类型'] }),
    ],
  },
  {
    sheet: 'indicators',
    required: true,
    yearsBehind: 'baseline',
    columns: [
      column('annex', 10, { aliases: ['所属附件', '类别', '领域'] }),
      column('no', 6, { aliases: ['编号'] }),
      column('indicator', 34, {
        required: true,
        aliases: ['指标', '主要指标', '工作任务', '名称', '项目', '项目名称', '工作内容', '任务'],
      }),
      column('unit', 10, { aliases: ['计量单位'] }),
      column('formula', 44, { aliases: ['公式', '计算方法', '计算口径'] }),
      column('period', 8, { pick: PERIODS, aliases: ['统计期别', '统计口径'] }),
      column('decimals', 8, { aliases: ['小数位数'] }),
      column('baseline', 12, { aliases: ['基数', '基期值', '基期数', '完成情况'] }),
      column('lead', 14, { aliases: ['牵头单位', '责任单位', '责任部门', '主管部门'] }),
      column('reporter', 14, { aliases: ['填报部门', '报送单位'] }),
      column('within', 10, { aliases: ['其中'] }),
      column('hint', 40, { aliases: ['备注'] }),
      column('shortName', 18, { aliases: ['简名'] }),
      column('attested', 24, { aliases: ['认定'] }),
      column('indicatorCode', 10, { aliases: ['编码', '代码'] }),
    ],
  },
  {
    sheet: 'elements',
    columns: [
      column('element', 34, { required: true, aliases: ['数据项名称', '名称', '指标名称'] }),
      column('group', 16, { aliases: ['类别'] }),
      column('unit', 10, { aliases: ['计量单位'] }),
      column('period', 8, { pick: PERIODS, aliases: ['统计期别', '统计口径'] }),
      column('decimals', 8, { aliases: ['小数位数'] }),
      column('reporter', 14, { aliases: ['填报部门', '报送单位'] }),
      column('applies', 8, { pick: ['全部', '镇', '街道'], aliases: ['适用范围'] }),
      column('atMost', 30, { aliases: ['不大于（数据项）', '包含于'] }),
      column('choices', 16, { aliases: ['可选项'] }),
      column('range', 10),
      column('least', 10),
      column('limit', 12, { aliases: ['上限值', '最大值', '常见上限'] }),
      column('words', 20),
      column('elementLead', 14, { aliases: ['归口部门', '主管部门', '牵头部门'] }),
      column('hint', 40, { aliases: ['备注', '填报说明'] }),
      column('elementCode', 24, { aliases: ['代码'] }),
    ],
  },
  {
    sheet: 'departments',
    columns: [
      column('department', 16, { required: true, aliases: ['部门', '简称'] }),
      column('fullName', 34, { aliases: ['部门全称'] }),
    ],
  },
  {
    sheet: 'shares',
    yearsBehind: 'township',
    columns: [
      column('shareOf', 34, { required: true, aliases: ['指标名称'] }),
      column('township', 18, { required: true, aliases: UNITS }),
    ],
  },
  {
    sheet: 'tasks',
    columns: [
      column('annex', 10, { aliases: ['所属附件'] }),
      column('no', 6, { aliases: ['编号'] }),
      column('field', 14, { aliases: ['类别'] }),
      column('task', 60, { required: true, aliases: ['重点工作计划', '工作任务', '任务内容'] }),
      column('units', 18, { required: true, aliases: ['责任部门', '牵头单位', '牵头部门'] }),
      column('due', 24, { aliases: ['完成时限', '完成时间'] }),
      column('quantity', 24, { aliases: ['目标数'] }),
      column('unit', 10, { aliases: ['计量单位'] }),
    ],
  },
  {
    sheet: 'projects',
    columns: [
      column('annex', 10, { aliases: ['所属附件'] }),
      column('no', 6, { aliases: ['编号'] }),
      column('project', 30, { required: true, aliases: ['项目', '名称'] }),
      column('category', 10, { aliases: ['类别'] }),
      column('content', 50, { aliases: ['建设内容及规模', '建设内容'] }),
      column('begin', 12, { aliases: ['开工时间'] }),
      column('end', 12, { aliases: ['竣工时间', '完工'] }),
      column('building', 16, { aliases: ['建设周期'] }),
      column('place', 16, { aliases: ['地点'] }),
      column('investment', 12, { aliases: ['总投资（万元）', '投资额'] }),
      column('beds', 10, { aliases: ['床位', '床位数'] }),
      column('addedPlaces', 10, { aliases: ['托位', '托位数'] }),
      column('units', 18, { required: true, aliases: ['责任部门', '牵头单位', '牵头部门'] }),
    ],
  },
  {
    sheet: 'guide',
    columns: [
      column('annex', 10, { aliases: ['所属附件'] }),
      column('part', 12, { pick: Object.values(GUIDE_PARTS) }),
      column('who', 20),
      column('guideText', 80, { required: true, aliases: ['正文', '文字'] }),
    ],
  },
  {
    sheet: 'relations',
    columns: [
      column('left', 36, { required: true }),
      column('relation', 8, { required: true, pick: ['≤', '=', '≥', '比值'] }),
      column('right', 36, { required: true }),
      column('tier', 10, { pick: ['强制性', '核实性'] }),
      column('ratioLeast', 10),
      column('ratioMost', 10),
      column('hint', 30, { aliases: ['备注'] }),
    ],
  },
  {
    sheet: 'checks',
    columns: [
      column('statement', 24, { aliases: ['编号'] }),
      column('method', 18, { required: true, pick: Object.values(CHECK_METHODS) }),
      column('arguments', 90, { aliases: ['内容'] }),
    ],
  },
  {
    sheet: 'statements',
    columns: [
      column('statement', 16, { aliases: ['编号'] }),
      column('statementText', 70, { required: true, aliases: ['正文', '文字'] }),
      column('figures', 40, { aliases: ['数字'] }),
    ],
  },
];

/** The table of a sheet. */
export function tableOf(sheet: PlanSheet): PlanTable {
  return PLAN_TABLES.find((table) => table.sheet === sheet)!;
}
