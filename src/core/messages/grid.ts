import type { CellValue } from '../values/cell';

function shown(value: CellValue): string {
  return typeof value === 'object' ? (value?.error ?? '') : String(value);
}

/** What the workbench says when it keeps a person from an edit. */

export function lockedCell(sheet: string, cell: string): string {
  return `${sheet} · ${cell}：这个单元格由程序计算或固定，不能修改；请在浅黄色单元格中填写。`;
}

export function lockedSheet(sheet: string): string {
  return `${sheet}：本表的行列和格式由程序生成，不能这样改动；请在浅黄色单元格中填写。`;
}

export function plannedSheet(sheet: string): string {
  return `${sheet}：本表由程序生成，其他表的公式要用到，不能删除、改名或移动；可以另外新建工作表。`;
}

/** `expected` is the validation's own sentence; `count` how many cells it concerns. */
export function invalidCells(
  sheet: string,
  cell: string,
  found: CellValue,
  expected: string,
  count: number,
): string {
  const others = count > 1 ? `共 ${count} 处不合要求，首处 ` : '';
  return `${sheet} · ${others}${cell}：“${shown(found)}”没有填入。${expected}`;
}

export function warnedCells(
  sheet: string,
  cell: string,
  found: CellValue,
  expected: string,
  count: number,
): string {
  const others = count > 1 ? `共 ${count} 处，首处 ` : '';
  return `${sheet} · ${others}${cell}：已填入“${shown(found)}”。${expected}`;
}
