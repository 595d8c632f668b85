import type { Decimal } from '../values/decimal';
import { quoted, quotedWhole, say, type Place, type Said } from './place';
import { shortened } from './shortened';

/** Characters of a long text that was issued. */
const ISSUED = 60;

/* What was changed in a returned form besides its inputs. */

const blankOr = (text: string): string => (text === '' ? '空白' : text);

export const labelChanged = (place: Place, planned: string, found: string): Said =>
  say(place, {
    found: blankOr(found),
    expected: planned,
    wrong: `行名${quoted(planned)}被改为${quoted(found)}，仍按${quoted(planned)}读取`,
    remedy: '请核对所填是否为原项目的数，并恢复原名',
  });

export const rowMismatch = (place: Place, planned: string, found: string): Said =>
  say(place, {
    found,
    expected: planned,
    wrong: `这一行的隐藏编码是${quoted(planned)}，行名却是另一行的${quoted(found)}，多半是只对可见的列排了序或整块粘贴，不知所填是哪一项的数`,
    remedy: '请撤销排序或粘贴，在下发的原表上重新填写',
  });

/** @param factor by how much more the same figure counts; undefined where the units do not compare */
export const unitChanged = (
  place: Place,
  label: string,
  planned: string,
  found: string,
  factor: Decimal | undefined,
): Said =>
  say(place, {
    found,
    expected: planned,
    wrong: `${quoted(label)}的计量单位被改：应为${quoted(planned)}，改成了${quoted(found)}${times(factor)}，不知所填的数以哪个单位计`,
    remedy: `请恢复单位，把数折算成以${quoted(planned)}计后重报`,
  });

export const headingUnitChanged = (
  place: Place,
  planned: string,
  found: string,
  factor: Decimal | undefined,
): Said =>
  say(place, {
    found,
    expected: planned,
    wrong: `栏目${quoted(planned)}的计量单位被改成${quoted(found)}${times(factor)}，不知这一栏的数以哪个单位计`,
    remedy: '请恢复栏目名，把这一栏的数折算成原单位后重报',
  });

function times(factor: Decimal | undefined): string {
  if (factor === undefined || factor.eq(1)) return '';
  return `，同一个数相差${(factor.lt(1) ? factor.pow(-1) : factor).toFixed()}倍`;
}

export const headingMoved = (place: Place, planned: string, found: string): Said =>
  say(place, {
    found,
    expected: planned,
    wrong: `这一栏的隐藏编码是${quoted(planned)}，栏目名却是另一栏的${quoted(found)}，不知这一栏填的是什么`,
    remedy: '请恢复各栏原来的位置和名称，核对后重报',
  });

export const headingChanged = (place: Place, planned: string, found: string): Said =>
  say(place, {
    found: blankOr(found),
    expected: planned,
    wrong: `栏目名${quoted(planned)}被改为${quoted(blankOr(found))}，仍按${quoted(planned)}读取`,
    remedy: '请核对这一栏所填是否为原栏目的内容，并恢复原名',
  });

export const columnRecovered = (place: Place, heading: string): Said =>
  say(place, {
    found: '隐藏的列编码不见了、错位或重复',
    expected: heading,
    wrong: `${quoted(heading)}一列的隐藏编码不见了、错位或重复，已按可见的栏目名读取`,
    remedy: '请核对这一列的内容是否都在，下次用下发的原表填报',
  });

export interface ChangedCellText {
  readonly label: string;
  readonly heading: string;
  /** As it was issued: a formula with its `=`, or a text. */
  readonly issued: string;
  readonly found: string;
  /** Changed cells of the same column, the named one first. */
  readonly count: number;
}

export const formulaChanged = (place: Place, changed: ChangedCellText): Said => {
  const { found, issued } = changed;
  const isFormula = found.startsWith('=');
  const what = isFormula ? '公式被改动' : `公式被改成了${found === '' ? '空白' : quoted(found)}`;
  return say(place, {
    found: blankOr(found),
    expected: issued,
    wrong: `${whereOf(changed)}的${what}（原为${quoted(shortened(issued, ISSUED))}）${alike(changed)}，汇总时已重新计算`,
    remedy: '请核对所填各数，并恢复原表公式',
  });
};

export const lockedChanged = (place: Place, changed: ChangedCellText, bureau: string): Said => {
  const { found, issued } = changed;
  return say(place, {
    found: blankOr(found),
    expected: blankOr(issued),
    wrong: `${whereOf(changed)}是固定内容，应为${quoted(blankOr(issued))}，被改成${quoted(blankOr(found))}${alike(changed)}，仍按原内容计算`,
    remedy: `请恢复原内容；确有更正的，在说明栏写明或告知${bureau}`,
  });
};

function whereOf({ label, heading }: ChangedCellText): string {
  return `${quoted(label)}一行${heading === '' ? '' : `的${quoted(heading)}`}`;
}

function alike({ count }: ChangedCellText): string {
  return count > 1 ? `，同一列共${count}格` : '';
}

const OUTSIDE = {
  cell: '表外写有',
  sheet: '自加的工作表上写有',
  sheetUntil: '自加的工作表内容过多，其后的没有列出，请看原件；到此写有',
  note: '批注里写有',
  shape: '文本框里写有',
  page: '页眉页脚里写有',
} as const;

export const textOutside = (
  place: Place,
  text: string,
  kind: keyof typeof OUTSIDE,
  bureau: string,
): Said =>
  say(place, {
    found: text,
    expected: '写在填报格和说明栏里',
    wrong: `${OUTSIDE[kind]}${quotedWhole(text)}，不属于任何填报格，未计入报表，已转${bureau}阅处`,
    remedy: '要报的数请填入相应的格子，要说的话请写入说明栏',
  });

/** A text outside of what is asked that says another unit than figures there are asked in. */
export const unitOutside = (
  place: Place,
  text: string,
  kind: keyof typeof OUTSIDE,
  planned: string,
  factor: Decimal,
): Said =>
  say(place, {
    found: text,
    expected: planned,
    wrong: `${OUTSIDE[kind]}${quoted(text)}，而这里的数应以${quoted(planned)}计${times(factor)}，不知所填的数以哪个单位计`,
    remedy: `请删去这几个字，把数折算成以${quoted(planned)}计后重报`,
  });

export const hiddenChanged = (place: Place, what: string, found: string, bureau: string): Said =>
  say(place, {
    found,
    expected: '一个数',
    wrong: `隐藏数据里${what}是${quoted(found)}，不是一个数，没有采用`,
    remedy: `请在下发的原表上填报，不改动隐藏的内容；${bureau}汇总以本账为准`,
  });
