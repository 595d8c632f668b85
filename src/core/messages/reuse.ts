import { quoted, say, type Place, type Said } from './place';

/* 存量台账 and 项目确认表: headings, notes and what is found in them. */

export const REUSE = {
  subtitle: '一行一个改造项目；阶段改了，材料、意见和批准日期要跟上，缺什么见“提示”。',
  opinions: '部门意见（案件序号填上表的序号）',
  materials: '前期材料和过渡期（备齐的打√）',
  given: '√',
  opinion: ['同意', '原则同意', '有条件同意', '不同意'],
  uses: ['养老', '托育', '养老和托育'],
  buildings: [
    '商业用房',
    '办公用房',
    '工业、仓储用房',
    '社区服务用房',
    '物业服务用房',
    '行政事业单位闲置办公用房',
    '住宅区闲置用房',
    '文化体育、医疗卫生用房',
    '培训疗养机构',
    '其他',
  ],
} as const;

export const CASE_HEADINGS = {
  no: '序号',
  name: '项目名称',
  owner: '权利人或委托实施单位',
  address: '地址',
  town: '属地',
  building: '房屋类别',
  area: '建筑面积（㎡）',
  use: '拟建设施',
  stage: '阶段',
  applied: '申请日期',
  hint: '提示',
} as const;

export const OPINION_HEADINGS = {
  case: '案件',
  name: '项目名称',
  unit: '部门',
  opinion: '意见',
  date: '日期',
  remark: '备注',
} as const;

export const MATERIAL_HEADINGS = {
  decided: '市级批准日期',
  until: '过渡期满',
} as const;

export const CASE_NOTES: Readonly<Partial<Record<keyof typeof CASE_HEADINGS, string>>> = {
  name: '拟建设施或机构的名称。',
  address: '写到门牌号。',
  building: '从下拉框选，没有合适的自己写。',
  stage: '从下拉框选现在到了哪一步。',
};

/** 提示 of a line: the parts that its formula puts together. */
export const REUSE_HINTS = {
  stage: '未选阶段。',
  materialsBegin: '缺材料',
  materialsEnd: '份。',
  opinionsBegin: '缺意见',
  opinionsEnd: '个部门。',
  againstBegin: '有',
  againstEnd: '个部门不同意。',
  decided: '未填市级批准日期。',
  due: '过渡期半年内到期。',
  over: '过渡期已满。',
} as const;

export const dateAsked = '填日期，如 2023-05-31。';
export const areaAsked = '填建筑面积，单位：平方米，只填数字。';
export const caseAsked = '填上表中的序号。';

const LEDGER = '请在“存量台账”补齐后再改阶段';

export const reuseMissing = (
  place: Place,
  name: string,
  stage: string,
  materials: readonly string[],
): Said =>
  say(place, {
    found: `缺${materials.length}份材料`,
    expected: '前期材料齐全',
    wrong: `${quoted(name)}已到${quoted(stage)}阶段，还缺前期材料：${materials.join('；')}`,
    remedy: LEDGER,
  });

export const reuseUnheard = (
  place: Place,
  name: string,
  stage: string,
  units: readonly string[],
): Said =>
  say(place, {
    found: `缺${units.length}个部门的意见`,
    expected: '各部门意见齐全',
    wrong: `${quoted(name)}已到${quoted(stage)}阶段，还没有${units.join('、')}的意见`,
    remedy: LEDGER,
  });

export const reuseAgainst = (
  place: Place,
  name: string,
  stage: string,
  units: readonly string[],
): Said =>
  say(place, {
    found: `${units.join('、')}不同意`,
    expected: '各部门同意',
    wrong: `${quoted(name)}已到${quoted(stage)}阶段，而${units.join('、')}不同意`,
    remedy: '请核对意见，或改回可行性评估阶段',
  });

export const reuseUndecided = (place: Place, name: string, stage: string): Said =>
  say(place, {
    found: '没有市级批准日期',
    expected: '市级批准日期',
    wrong: `${quoted(name)}已到${quoted(stage)}阶段，没有市级批准日期，过渡期无从算起`,
    remedy: '请填批准日期，如 2023-05-31',
  });

export const reuseStage = (
  place: Place,
  name: string,
  found: string,
  stages: readonly string[],
): Said =>
  say(place, {
    found,
    expected: stages.join('、'),
    wrong: `${quoted(name)}的阶段${found === '' ? '空着' : `是${quoted(found)}`}`,
    remedy: `请从${stages.map(quoted).join('')}中选填`,
  });

export const reuseDate = (place: Place, name: string, what: string, found: string): Said =>
  say(place, {
    found,
    expected: '日期，如 2023-05-31',
    wrong: `${quoted(name)}的${what}${quoted(found)}不是日期`,
    remedy: '请填年月日',
  });

export const reuseArea = (place: Place, name: string, found: string): Said =>
  say(place, {
    found,
    expected: '大于0的数，单位：平方米',
    wrong: `${quoted(name)}的建筑面积${quoted(found)}不是面积`,
    remedy: '请只填数字',
  });

export const reuseNoCase = (place: Place, found: string): Said =>
  say(place, {
    found,
    expected: '台账中有的案件序号',
    wrong: `部门意见的案件序号${quoted(found)}在台账中没有`,
    remedy: '请填上表中的序号',
  });

export const reuseEnding = (place: Place, name: string, until: string, isOver: boolean): Said =>
  say(place, {
    found: until,
    expected: isOver ? '过渡期满前办好手续' : '提前半年准备',
    wrong: `${quoted(name)}的五年过渡期${isOver ? `已于 ${until} 届满` : `将于 ${until} 届满`}`,
    remedy: '请按规定办理土地划拨或协议出让手续，或停止利用',
  });

/** What the 通报 and the leaders' page say of the ledger. */
export const reuseWords = {
  counts: (total: number, stages: readonly (readonly [string, number])[]): string =>
    stages.length === 0
      ? `存量资源改造项目${total}个，均未填阶段。`
      : `存量资源改造项目${total}个：${stages.map(([stage, count]) => `${stage}${count}个`).join('、')}。`,
  open: (names: readonly string[]): string => `材料、意见或批准日期不全的：${names.join('、')}。`,
  ending: (names: readonly string[]): string =>
    `五年过渡期半年内到期或已满的：${names.join('、')}。`,
  named: (name: string, until: string): string => `${name}（${until}）`,
} as const;

export const CONFIRMATION = {
  title: (topic: string) => `${topic}存量改造项目确认表`,
  subtitle: '在黄色格子里填“存量台账”的序号，表内自动带出，直接打印。',
  choose: '台账序号',
  chooseHeadings: ['打印哪一个', '填序号'],
  opinionsTitle: '各部门意见',
  materialsTitle: '前期材料',
  transition: '过渡期',
  from: '自 ',
  to: ' 至 ',
  confirmer: '确认单位（盖章）',
  signer: '经办人（签字）',
  date: '日期',
  blank: '',
} as const;

/** Every opinion that is against begins so: 不同意, 不予支持. */
export const AGAINST = '不';
