import type { Undecided } from '../entries/ownSheets';
import { quoted } from './place';

/* 恢复本簿 in the pane: what people changed in cells of the book, and whose sheet is whose. */

export const STANDING_PANE = {
  title: (count: number): string => `本簿的格子被改动 ${count} 处`,
  hint: '这些格子由程序填写，改动不会算进汇总，却会让看表的人看到别的数。下面逐处列出改成了什么、本簿是什么；填报的数不受影响。',
  repair: '恢复本簿',
  ask: (count: number): string =>
    `把上面 ${count} 处改回本簿的内容。填报的数、说明和您自己的工作表都不动，可以撤销。确定吗？`,
  confirm: '确定恢复',
  leave: '不恢复',
  repaired: (count: number): string =>
    count === 0 ? '本簿与程序所写的一致，没有要改回的。' : `已恢复本簿，改回 ${count} 处。`,
  found: (count: number): string =>
    `本簿的格子被改动 ${count} 处，已逐处列出；要改回请点“恢复本簿”。`,
  notListed: '有工作表认不准是谁的，“校验结果”没有写入；请在下面选定以哪张为准。',
  blocked: (label: string): string =>
    `“${label}”没有进行：有工作表认不准是谁的。请到“填报校验”选定以哪张为准，簿没有改动。`,
  putBack: (count: number): string =>
    `本簿的格子被改动过 ${count} 处，这次写表时已改回（撤销可找回）：`,
  chooseTitle: (count: number): string => `先选定 ${count} 张表以哪张为准`,
  chooseHint: '选定以前不能收表、结账、重建和写说明，以免把别的数当成这个单位的。',
  choose: (claim: Undecided): string =>
    claim.kind === 'several'
      ? `${claim.sheets.map(quoted).join('、')}都可能是${quoted(claim.listed)}的表`
      : `没有找到${quoted(claim.listed)}的表`,
  label: (listed: string): string => `${quoted(listed)}以哪张为准`,
  none: '都不是：按报回文件恢复，没有报回的留空',
  open: '请选择',
  decide: '按所选恢复本簿',
  undecidedLabel: '恢复本簿',
} as const;
