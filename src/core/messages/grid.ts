import { shortened } from './shortened';

/* What the workbench says of what a hand does in the spreadsheet. */

/** A cell as people find it. */
const at = (sheet: string, cell: string): string => `${sheet} · ${cell}`;

export const lockedCell = (sheet: string, cell: string): string =>
  `${at(sheet, cell)}：这个单元格由程序计算或固定，不能修改；请在浅黄色单元格中填写。`;

export const lockedSheet = (sheet: string): string =>
  `${sheet}：本表的行列和格式由程序生成，不能这样改动；请在浅黄色单元格中填写。`;

export const plannedSheet = (sheet: string): string =>
  `${sheet}：本表由程序生成，其他表的公式要用到，不能删除、改名、复制或移动；可以另外新建工作表。`;

export const keptOutOfSight = (sheet: string): string =>
  `${sheet}：本表供程序存放数据，不必查看，没有显示。`;

/** `found` as it was typed; `expected` the validation's own sentence; `count` how many cells it concerns. */
export function invalidCells(
  sheet: string,
  cell: string,
  found: string,
  expected: string,
  count: number,
): string {
  const others = count > 1 ? `共 ${count} 处不合要求，首处 ` : '';
  return `${sheet} · ${others}${cell}：“${brief(found)}”没有填入。${expected}`;
}

export function warnedCells(
  sheet: string,
  cell: string,
  found: string,
  expected: string,
  count: number,
): string {
  const others = count > 1 ? `共 ${count} 处，首处 ` : '';
  return `${sheet} · ${others}${cell}：已填入“${brief(found)}”。${expected}`;
}

/** Said of a cell that has no words of its own for it. */
export const numberAsked = (): string => '这里请填数字；没有请填0，不适用请填“/”。';

/** Added where what was typed stands in its cell still. */
export const correctOrLeave = (): string => '请直接改正后按回车；按 Esc 放弃这次输入。';

const SHOWN = 40;

const brief = (text: string): string => shortened(text.replace(/\s+/g, ' ').trim(), SHOWN);

/* How a typed text was understood, or what it may mean. */

export const tooManyDigits = (found?: string): string =>
  `${found === undefined ? '' : `算出来是 ${found}。`}数字最多15位，再多就记不准了，请核对。`;

export const sumIs = (typed: string, value: string): string => `“${typed}”按 ${value} 填入。`;

export const notASum = (): string =>
  '填报格只接受数字，或由数字写成的算式（如 =120+35）；不能引用其他单元格，也不能用函数。';

export const dateLike = (): string => '看上去是日期或时间，这里要填数。';

export const askedAs = {
  quotient: (value: string, above: string, below: string): string =>
    `${value}（${above}÷${below}）`,
  span: (from: string, to: string): string => `${from}到${to}之间`,
  day: (month: string, day: string): string => `${Number(month)}月${Number(day)}日`,
  which: (meanings: readonly string[]): string =>
    meanings.length === 0 ? '' : `看不出是指${meanings.join('，还是')}。`,
};

/* Pasting, filling, moving. */

export const overTheEnd = (count: number, total: number, first: string) => ({
  title: '粘贴的内容超出了这一组',
  text: `共 ${total} 格有内容，其中 ${count} 格会落在标题或程序计算的单元格上（首处 ${first}）。那些单元格不能改，请选怎样填。`,
  skip: '只填能填的格，其余略过',
  flow: '跳过标题，顺着往下填',
  neither: '不粘贴',
});

export const hiddenCopied = (count: number) => ({
  title: '复制的内容里有隐藏的行或列',
  text: `其中 ${count} 行（列）在原表中是隐藏的，看不见；一起粘贴，后面的数会错开。请选怎样粘贴。`,
  seen: '只粘贴看得见的',
  all: '连隐藏的一起粘贴',
  neither: '不粘贴',
});

export const spacedCopied = (example: string) => ({
  title: '粘贴的数字中间有空格',
  text: `“${brief(example)}”可能是一个数（空格是千分位），也可能是几格的数。请选怎样粘贴。`,
  numbers: '每行是一个数',
  cells: '空格隔开的是几格',
  neither: '不粘贴',
});

export const overwrites = (cell: string, found: string, count: number) => ({
  title: '要替换已经填好的数吗？',
  text: `${count > 1 ? `目标有 ${count} 格已经填了数，首处 ` : '目标 '}${cell} 现在是“${brief(found)}”，移过来会被替换（可以撤销）。`,
  replace: '替换',
  leave: '不移动',
});

export const pasted = (count: number, left: number): string =>
  `已粘贴 ${count} 格${left > 0 ? `；有 ${left} 格落在标题或程序计算的单元格上，没有填` : ''}。`;

export const filled = (count: number, left: number): string =>
  `已填充 ${count} 格${left > 0 ? `，跳过 ${left} 个不能修改的单元格` : ''}。`;

export const nothingToFill = (sheet: string): string =>
  `${sheet}：拖到的地方没有可以填写的单元格，没有改动；只有浅黄色单元格能填。`;

export const onePlaceOnly = (): string =>
  '粘贴多个单元格时只能选一个地方，没有改动；请只选左上角那一格再粘贴。';

export const copyOnePlaceOnly = (): string =>
  '选了几个不相连的地方，一次只能复制或剪切一处，没有复制；请只选一处（连成一片）再复制。';

export const noTextCopied = (): string =>
  '剪贴板里是图片或文件，没有文字，没有粘贴；单元格里只能粘贴文字和数字。';

export const clipboardClosed = (): string =>
  '浏览器没有允许读取剪贴板，没有粘贴；请按 Ctrl+V 粘贴。';

export const tooMuchPasted = (rows: number): string =>
  `剪贴板里有 ${rows} 行，比本表能填的多得多，没有粘贴；请只复制要填的那几行。`;

/* Names of steps that can be taken back. */

export const STEP = {
  typed: (sheet: string, cell: string): string => `填写 ${sheet}!${cell}`,
  cleared: (sheet: string, cell: string): string => `清除 ${sheet}!${cell}`,
  pasted: (sheet: string, cell: string): string => `粘贴到 ${sheet}!${cell}`,
  filled: (sheet: string, cell: string): string => `填充 ${sheet}!${cell}`,
  copied: (sheet: string, cell: string): string => `复制到 ${sheet}!${cell}`,
  moved: (sheet: string, cell: string): string => `移到 ${sheet}!${cell}`,
  other: '表格改动',
} as const;

export const undoOperation = (name: string) => ({
  title: `撤销“${name}”？`,
  text: `再往前就是操作“${name}”之前的内容。撤销以后可以再恢复（Ctrl+Y）。`,
  undo: '撤销',
  leave: '不撤销',
});

export const redoOperation = (name: string) => ({
  title: `恢复“${name}”？`,
  text: `下一步是重新做操作“${name}”。`,
  undo: '恢复',
  leave: '不恢复',
});

export const nothingToUndo = (): string => '没有可以撤销的改动了。';
export const nothingToRedo = (): string => '没有可以恢复的改动了。';

/** Leads back to a cell with what was typed there and could not be taken. */
export const goBackToIt = (): string => '回去改';
