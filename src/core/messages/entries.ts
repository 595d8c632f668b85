import type { FieldCode } from '../entries/entry';
import type { IdentityProperty, IdentitySource } from '../entries/identity';
import { quoted, say } from './place';
import type { Place, Said } from './place';

/* What reading a returned file says: names of rows, and findings on the file. */

export const numeratorLabel = (indicator: string, sentence: string): string =>
  `${indicator}的分子（${sentence}）`;
export const denominatorLabel = (indicator: string, sentence: string): string =>
  `${indicator}的分母（${sentence}）`;
export const taskLabel = (called: string): string => `${called}重点工作`;
export const goalLabel = (called: string, name: string): string => `${called}重点工作的${name}`;
export const projectLabel = (called: string, name: string): string => `${called}（${name}）`;

/** What a column takes, by its field code. */
export const FIELD_WORDS: Readonly<Record<FieldCode, string>> = {
  value: '本期数',
  numerator: '分子',
  denominator: '分母',
  rate: '已公布的率',
  note: '说明',
  state: '进展状态',
  progress: '进展情况',
  invested: '累计完成投资',
  done: '完成数',
  started: '启动日期',
  finished: '完成日期',
  evidence: '佐证材料',
  built: '形象进度',
};

const KEEP_THE_FORM = '请在下发的原表上填报，不增删、不改动表中固定的行列，必要时重新领取空表';

export const keyMissing = (place: Place, label: string): Said =>
  say(place, {
    found: '没有这一行',
    expected: label,
    wrong: `没有找到${quoted(label)}一行`,
    remedy: KEEP_THE_FORM,
  });

export const tableMissing = (place: Place, rows: number): Said =>
  say(place, {
    found: '没有填报表',
    expected: `${rows}行填报内容`,
    wrong: `没有找到填报表，应填的${rows}行一行也认不出`,
    remedy: KEEP_THE_FORM,
  });

export const columnMissing = (place: Place, field: FieldCode, rows: number): Said =>
  say(place, {
    found: `没有${quoted(FIELD_WORDS[field])}一列`,
    expected: FIELD_WORDS[field],
    wrong: `没有找到${quoted(FIELD_WORDS[field])}一列，${rows}行无法读取`,
    remedy: KEEP_THE_FORM,
  });

export const textTooLong = (place: Place, label: string, length: number, limit: number): Said =>
  say(place, {
    found: `${length}个字`,
    expected: `不超过${limit}个字`,
    wrong: `${quoted(label)}一栏写了${length}个字，超过上限${limit}个字`,
    remedy: '请写要点，详情另附文件',
  });

/** A note that the form itself would not have taken is kept whole. */
export const longNote = (place: Place, label: string, found: number, limit: number): Said =>
  say(place, {
    found: `${found}个字`,
    expected: `不超过${limit}个字`,
    wrong: `${label}写了${found}个字，超过表上的${limit}个字，已全部保留`,
    remedy: '请核对是否粘贴了多余的内容，能短则短',
  });

export const allTextsTooLong = (place: Place, length: number, limit: number): Said =>
  say(place, {
    found: `${length}个字`,
    expected: `不超过${limit}个字`,
    wrong: `全表文字共${length}个字，超过上限${limit}个字`,
    remedy: '请把各栏说明写得简短一些',
  });

export const keyRepeated = (place: Place, label: string, cells: readonly string[]): Said =>
  say(place, {
    found: cells.join('、'),
    expected: '只出现一次',
    wrong: `${quoted(label)}出现了${cells.length}次（${cells.join('、')}），不知以哪一处为准`,
    remedy: '请删去多余的行或多余的工作表后重报',
  });

export const formulaInInput = (place: Place, label: string, formula: string, read: string): Said =>
  say(place, {
    found: `=${formula}`,
    expected: '直接填写的数',
    wrong: `${label}填的是公式，已按最后结果${quoted(read)}读取`,
    remedy: '请核对结果并改为直接填数，或写明说明',
  });

export const readByFallback = (place: Place, found: number, planned: number): Said =>
  say(place, {
    found: `认出${found}行，应有${planned}行`,
    expected: '表中隐藏的编码行和编码列',
    wrong: `表中隐藏的编码被删，已按可见的名称认出${found}行（应有${planned}行）`,
    remedy: '请逐行核对读到的数是否对应，下次用下发的原表填报',
  });

/** @param message the reader's own sentence */
export const unreadableFile = (message: string): Said => ({
  found: '读不出内容',
  expected: '能正常打开的 .xlsx 工作簿',
  message,
});

/** @param words what stands on the sheet first */
export const sheetAdded = (place: Place, words: string): Said =>
  say(place, {
    found: words === '' ? place.sheet : words,
    expected: '只有下发的工作表',
    wrong: `这张工作表不是下发的，${words === '' ? '' : `写有${quoted(words)}，`}未计入报表`,
    remedy: '如有应报的数，请填入原表相应位置',
  });

export const sheetRenamed = (place: Place, former: string): Said =>
  say(place, {
    found: place.sheet,
    expected: former,
    wrong: `工作表${quoted(former)}被改名为${quoted(place.sheet)}，已照常读取`,
    remedy: '请恢复工作表原来的名称',
  });

export const sheetHidden = (place: Place): Said =>
  say(place, {
    found: '隐藏',
    expected: '看得见的工作表',
    wrong: `工作表${quoted(place.sheet)}下发时看得见，报回时被隐藏，表上的数已照常读取`,
    remedy: '请取消隐藏，核对表上各数后重报，或写明说明',
  });

export const externalLink = (place: Place): Said =>
  say(place, {
    found: '公式引用了其他文件',
    expected: '不引用其他文件',
    wrong: '文件中有公式引用了其他文件，只能按最后一次的结果读取',
    remedy: '请把引用改为直接填数后重报，或写明说明',
  });

export const unknownFile = (place: Place): Said =>
  say(place, {
    found: '没有报表标识',
    expected: '下发的报表',
    wrong: '认不出是哪个单位、哪个月的报表',
    remedy: KEEP_THE_FORM,
  });

/** @param layout the version of the sheets' layout in the file, and the latest that is known here */
export const laterVersion = (place: Place, layout: LayoutStep): Said =>
  say(place, {
    found: `表式第${layout.from}版`,
    expected: `不高于表式第${layout.to}版`,
    wrong: `是用更新版本的程序写成的（表式第${layout.from}版，本程序只认到第${layout.to}版），为免读错没有打开，文件没有改动`,
    remedy: '请换用新版程序打开；没有新版的，请向下发单位索取',
  });

/** From the layout that a file was written in to today's. */
export interface LayoutStep {
  readonly from: number;
  readonly to: number;
}

export const earlierVersion = ({ from, to }: LayoutStep): string =>
  `本簿由较早版本的程序写成（表式第${from}版），照常使用；写簿时各表改为现在的表式（第${to}版），填报的数和记录都保留。`;

/** @param title unit and month as the visible titles name them */
export const identityLost = (place: Place, title: string, bureau: string): Said =>
  say(place, {
    found: `隐藏的工作表和文件属性都不在了，表头为${quoted(title)}`,
    expected: '下发的报表',
    wrong: `隐藏的工作表和文件属性都不在了，多半是用 Excel 的“检查文档”（文档检查器）删去的，只能从表头看出是${quoted(title)}的表，不能证明是下发的原表`,
    remedy: `请在下发的原表上重新填报，报送前不要用“检查文档”删除隐藏内容；确应收下的，由${bureau}写明姓名和理由放行`,
  });

/** Months as `2023年9月`. */
export const wrongPeriod = (place: Place, found: string, expected: string): Said =>
  say(place, {
    found,
    expected,
    wrong: `这是${found}的报表，本次收的是${expected}的报表`,
    remedy: `请填报${expected}的报表`,
  });

/** What the three places say of one property, e.g. `隐藏标识为“龙河镇”，表头为“中扬镇”`. */
export const identityMismatch = (
  place: Place,
  property: IdentityProperty,
  values: readonly { readonly where: IdentitySource | 'roster' | 'form'; readonly value: string }[],
): Said => {
  const found = values
    .map(({ where, value }) => `${SOURCE_WORDS[where]}为${quoted(value)}`)
    .join('，');
  return say(place, {
    found,
    expected: '各处一致',
    wrong: `报表标识的${PROPERTY_WORDS[property]}前后不一：${found}`,
    remedy: '请用下发给本单位的本月原表填报，不要用其他单位或其他月份的表改名',
  });
};

/** @param issuedTo unit and month for which the file was issued, where that could be told */
export const issueMismatch = (
  place: Place,
  month: string,
  issuedTo: { readonly orgName: string; readonly month: string } | undefined,
  bureau: string,
): Said => {
  const own = `${place.orgName}${month}`;
  const found =
    issuedTo === undefined ? '不是本簿下发的表' : `下发给${issuedTo.orgName}${issuedTo.month}的表`;
  return say(place, {
    found,
    expected: `下发给${own}的表`,
    wrong: `下发编号和校验码与${own}不符，这${issuedTo === undefined ? '' : '是'}${found}`,
    remedy: `请用下发给本单位的本月原表填报，不要用其他单位、其他月份的表改名；确应收下的，由${bureau}写明姓名和理由放行`,
  });
};

export const issueUnproved = (place: Place): Said =>
  say(place, {
    found: '没有下发校验码',
    expected: '下发时写入的校验码',
    wrong: '这份表没有下发校验码，只核对了下发编号',
    remedy: '请确认是由本单位填报的；下次用本簿新下发的表填报',
  });

const SOURCE_WORDS: Readonly<Record<IdentitySource | 'roster' | 'form', string>> = {
  sheet: '隐藏标识',
  properties: '文件属性',
  township: '填报单位',
  title: '表头',
  plan: '所用方案',
  roster: '名册',
  form: '报表',
};

const PROPERTY_WORDS: Readonly<Record<IdentityProperty, string>> = {
  kind: '报表种类',
  district: '县区代码',
  org: '单位代码',
  orgName: '单位名称',
  year: '年份',
  month: '月份',
  catalogueId: '方案',
  catalogueVersion: '方案版本',
  layoutVersion: '表式版本',
  issueId: '下发编号',
  issueCode: '下发校验码',
  townshipKind: '镇街类别',
};
