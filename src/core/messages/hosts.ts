/** A sheet that people added themselves and a rewritten file cannot hold. */
export function sheetLeftOut(sheet: string): string {
  return `工作表“${sheet}”不是按目录生成的，没有写入新文件；它仍在保留的上一版文件中，需要时请从那里复制。`;
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
