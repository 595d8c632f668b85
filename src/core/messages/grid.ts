/** What the workbench says when it keeps a person from an edit. */

export function lockedCell(sheet: string, cell: string): string {
  return `${sheet} · ${cell}：这个单元格由程序计算或固定，不能修改；请在浅黄色单元格中填写。`;
}
