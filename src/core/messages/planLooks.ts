import type { HiddenBy } from '../entries/SheetSnapshot';
import { HIDDEN_WHY } from './looks';
import { fault, type At } from './planFault';

/* What a person sees of a plan workbook's cells otherwise than they are read, and rows that are none of the plan's. */

const MOST_LINES = 8;

export const planLooks = {
  uncalculated: (at: At, formula: string) =>
    fault(
      at,
      `=${formula}`,
      '内容或算得出的公式',
      '文件里没有这个公式的计算结果：请在 Excel 或 WPS 中打开、保存一次，或直接写出内容。',
    ),
  cellError: (at: At, error: string) =>
    fault(at, error, '内容或算得出的公式', '公式出错，请改正公式，或直接写出内容。'),
  /** @param count cells of the row that are struck out, the named one first */
  struck: (at: At, text: string, count: number) =>
    fault(
      at,
      `${text}（带删除线）`,
      '未划去的内容',
      `划去的没有读取${count > 1 ? `，本行这样的共${count}格` : ''}；要算的请取消删除线，不要的请删去。`,
    ),
  faint: (at: At, text: string) =>
    fault(
      at,
      `${text}（与底色相同，看不见）`,
      '看得见的内容',
      '没有读取；要算的请显示出来，不要的请删去。',
    ),
  covered: (at: At, text: string) =>
    fault(
      at,
      `${text}（被合并的单元格盖住）`,
      '看得见的内容',
      '请取消合并，逐格核对后重新合并或分别填写。',
    ),
  /** @param lines rows `5` or columns `D` that hold such cells */
  hidden: (
    at: At,
    text: string,
    by: Exclude<HiddenBy, 'merge'> | 'format',
    lines: readonly string[],
  ) =>
    fault(
      at,
      `${text}（${HIDDEN_WHY[by]}）`,
      '看得见的内容',
      `照样读取，这样的有${by === 'column' ? '列' : '第'}${lines.slice(0, MOST_LINES).join('、')}${
        by === 'column' ? '' : '行'
      }${lines.length > MOST_LINES ? `等${lines.length}处` : ''}；不要的请删去，要的请显示出来（取消隐藏或筛选）。`,
    ),
  shownOtherwise: (at: At, text: string, shown: string) =>
    fault(
      at,
      `${text}，显示为${shown}`,
      '存的和显示的一致',
      `已按存的${text}读取，请核对；要按显示的，请重新写成${shown}。`,
    ),
  totalRow: (at: At, text: string) =>
    fault(at, text, '方案的一项', '这一行是合计，没有读取，也不核对；确是一项的，请写出全名。'),
  remarkRow: (at: At, text: string) =>
    fault(at, text, '方案的一项', '这一行是注，没有读取；要留在报表里的，请写进“说明”列。'),
  /** @param own which place it has among the rows of its annex */
  otherNumber: (at: At, text: string, own: number) =>
    fault(
      at,
      text,
      `本附件的第${own}行`,
      `编号按行序，这一行是${own}，后面的依次类推；有缺行、排乱的请补齐、排好，不同附件的请写明“附件”。`,
    ),
} as const;
