/* 设置 in the pane. */

import type { AreaLevel } from '../catalogue/planWords';
import type { NumberBounds } from '../values/numberBounds';
import type { PlannedChange } from '../entries/rosterChange';

/** Areas that a plan of a level can be of, by an example that is found. */
const AREAS: Readonly<Record<AreaLevel, { readonly word: string; readonly example: string }>> = {
  district: { word: '区县', example: '宿城、321302' },
  city: { word: '市', example: '宿迁、321300' },
  province: { word: '省', example: '江苏、320000' },
};

export const DISTRICTS = {
  label: (level: AreaLevel): string => `按名称或区划代码查找${AREAS[level].word}`,
  placeholder: (level: AreaLevel): string =>
    `输入${AREAS[level].word}名称或代码，如 ${AREAS[level].example}`,
  townships: (count: number): string => `${count} 个镇街`,
  reading: '正在载入全国区划……',
  failed: '全国区划没有载入，请检查网络后再点一次输入框。',
  none: '没有找到，请换个写法，或只写名称的前两个字。',
  chosen: (name: string, count: number): string => `已选${name}，${count} 个镇街。`,
  unusable: (name: string): string => `${name}的名册不能直接使用，请在下面逐个增减镇街。`,
} as const;

export const SETTINGS = {
  look: '显示',
  largePrint: '大字',
  theme: '颜色',
  themes: { light: '浅色', dark: '深色', system: '跟随电脑设置' },
  parameters: '参数',
  tolerance: '“左右”目标的允许差距（%）',
  changeThreshold: '较上期变动的核实界限（%）',
  dueDay: '报送截止日（次月几日）',
  boundsError: ({ least, most, whole }: NumberBounds, unit = '') => {
    const [from, to] = [least, most].map((bound) => (unit === '%' ? bound * 100 : bound));
    return `请填 ${from} 到 ${to} 之间的${whole ? '整数' : '数'}${unit === '%' ? '（百分数）' : ''}。`;
  },
  delegated: '市分解任务数',
  delegatedHint: '原文为“达到市分解任务数”的指标，填市里下达的数；未填时状态为“待定”。',
  delegatedNone: '本年没有由市里分解任务数的指标。',
  delegatedError: '请填数字；还没有下达的留空。',
  delegatedLabel: (name: string, unit: string): string => `${name}（${unit}）`,
  save: '保存到总表',
  saveLabel: '保存设置',
  unsaved: '有改动还没有保存。',
  saved: '与总表一致。',
  forNext: '改动自动记下，建表时使用。',
  onForm: '参数和名册由总表下发，在单位报表中只能查看。',
  agreeLoss: (units: readonly string[]): string =>
    `名册中移除了已报数的 ${units.join('、')}，保存后这些数不再保留。确认`,
} as const;

export const ROSTER = {
  title: '镇街名册',
  count: (district: string, count: number): string => `${district}，共 ${count} 个镇街`,
  list: '查看和增减',
  remove: (name: string): string => `从名册中移除${name}`,
  removeWord: '移除',
  add: '添加镇街',
  addWord: '添加',
  name: '名称',
  code: (digits: number): string => `统计用区划代码（${digits} 位）`,
  kind: '类别',
  kinds: { town: '镇', street: '街道' },
  badCode: (digits: number): string => `请填 ${digits} 位数字的代码，不与名册中已有的重复。`,
  badName: '请填名称，不与名册中已有的重复。',
  change: (level: AreaLevel): string => `更换${AREAS[level].word}`,
  changeHint: (level: AreaLevel): string =>
    `换成全国任一${AREAS[level].word}的名册；方案中的目标不变。`,
  changeInBook: (level: AreaLevel): string =>
    `已建好的总表不能换${AREAS[level].word}；要给别的${AREAS[level].word}用，请新建一个工作簿再建表。`,
} as const;

export const ROSTER_CHANGES = {
  title: '区划调整',
  hint: (level: AreaLevel): string =>
    `${level === 'district' ? '镇改街道' : '更名'}、合并、划出：从写明的日期起由新单位报送，以前各月的数都保留，与上期比较时按比例折算给新单位。`,
  open: '记一次调整',
  add: '一行写一个去向',
  date: '调整日期',
  from: '原单位',
  to: '去向',
  newUnit: '新设单位',
  out: '划出，不再报送',
  name: '新单位名称',
  code: (level: AreaLevel): string =>
    `新单位代码（${level === 'district' ? '6 位或 9 位' : '6 位'}）`,
  kind: '新单位类别',
  share: '比例',
  addWord: '加一行',
  dropWord: '删去',
  drop: (line: string): string => `删去：${line}`,
  line: ({ date, from, to, code, share }: PlannedChange): string => {
    const [day, one, other, mark, part] = [date, from, to, code, share].map((each) =>
      typeof each === 'object' ? '' : String(each),
    );
    return `${day} ${one} → ${other}${mark ? `（${mark}）` : ''} ${part}`;
  },
  carryOut: '执行调整',
  refused: '区划调整没有执行。',
  did: (done: number, waiting: number): string =>
    [
      ...(done > 0 ? [`已执行区划调整${done}行，名册和各表已改到新单位`] : []),
      ...(waiting > 0 ? [`${waiting}行到日期的那个月自动执行`] : []),
    ].join('；') + '。',
} as const;
