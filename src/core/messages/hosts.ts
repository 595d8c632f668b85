/** Sheets of people's own bear the names of some that are to be added. */
export function sheetsTaken(sheets: readonly string[]): string {
  const names = sheets.map((sheet) => `“${sheet}”`).join('、');
  return `工作簿里已有同名的工作表${names}，不是按目录生成的；为免覆盖，没有写入。请先把它改名，再做一次。`;
}

/** A sheet that is to be gone to or changed was taken away or renamed. */
export function noSuchSheet(sheet: string): string {
  return `工作簿里没有工作表“${sheet}”，可能已被删除或改名；请重新校验后再试。`;
}

/** A text longer than a cell can hold. */
export function textCut(sheet: string, cell: string, length: number, limit: number): string {
  return `${sheet} · ${cell}：文字 ${length} 个字，一个单元格最多存 ${limit} 个字，超出的部分没有写入；请分开填写。`;
}

export function writingSheet(sheet: string): string {
  return `正在写入“${sheet}”`;
}

export function workbookWritten(): string {
  return '已写入工作簿';
}

/** An operation of which no name is known. */
export const OPERATION = '上一次操作';
