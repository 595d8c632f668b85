import type { ScorePart } from '../catalogue/scoreParts';

/* 考核评分 */

export const SCORES_SUBTITLE =
  '每部分得分＝权重×完成度（各项合计）÷项数；不涉及的部分不计，权重和计分办法在“参数”；总分按涉及部分的权重折成百分，再加减分。名次在同类单位之间排列，同分同名次。';

export const PART_WORD: Readonly<Record<ScorePart, string>> = {
  indicators: '指标',
  tasks: '任务',
  projects: '项目',
  punctual: '报送及时',
  atOnce: '一次通过',
};

/** What each part counts. */
export const PART_RULE: Readonly<Record<ScorePart, string>> = {
  indicators:
    '达标计1，基本达标计0.8，其余按完成程度（完成数÷目标）计；方案分解到单位的用单位目标，没有分解的用总目标（率）；不适用、待定和因别的单位缺报而不能判定的不计。',
  tasks: '已完成计1，未逾期的推进中计0.5，其余计0。',
  projects: '已完工计1，其余按投资占比÷建设期已过的比例计，最多计1；写明责任单位的计入该单位。',
  punctual: '本年各月按时报送计1。',
  atOnce: '本期第一次报送即收下计1（只看本期）。',
};

export const SCORE_COLUMNS = {
  unit: '单位',
  place: '名次',
  total: '总分',
  last: '上年总分',
  change: '比上年',
  items: '项数',
  done: '完成度',
  points: '得分',
  added: '加减分',
  reason: '理由',
  by: '姓名',
  counts: '是否计入',
  lost: '失分在哪里',
} as const;

export const COUNTED = '已计入';
export const NOT_COUNTED = '缺理由或姓名，未计入';
export const DEPARTMENT_SCORES = '部门';
export const WEIGHT_HEADINGS = ['年考核权重（各部分）', '权重', '怎样计'] as const;
export const NO_UNITS = '没有单位。';

const NAMED = 3;

/** `指标失12.3分（参保率、床位占比等5项）` */
export function lostText(part: ScorePart, lost: string, names: readonly string[]): string {
  const isNamed = part === 'indicators' || part === 'tasks' || part === 'projects';
  const shown = names.slice(0, NAMED);
  const more = names.length > NAMED ? `等${names.length}项` : '';
  const which = isNamed && names.length > 0 ? `（${shown.join('、')}${more}）` : '';
  return `${PART_WORD[part]}失${lost}分${which}`;
}

export const pointsPrompt = '加分填正数，减分填负数；写明理由和姓名才计入。';
