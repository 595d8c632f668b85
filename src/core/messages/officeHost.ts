/** Why Excel refused: cell editing, protection, an old Excel, too much at once, a sheet that is gone, or else. */
export type ExcelRefusal = 'cellEdit' | 'protected' | 'tooOld' | 'tooLarge' | 'gone' | 'other';

export function excelRefused(kind: ExcelRefusal, code: string, location: string): string {
  switch (kind) {
    case 'cellEdit':
      return 'Excel 正在编辑单元格，未能写入；请按回车键或 Esc 键结束编辑后再试。';
    case 'protected':
      return '工作表或工作簿设有保护密码，未能写入；请在“审阅”中撤销保护后再试。';
    case 'tooOld':
      return '这个版本的 Excel 缺少所需功能，未能完成；请升级 Excel，或改用浏览器工作台。';
    case 'tooLarge':
      return '一次读写的内容超过 Excel 的上限，未能完成；请关闭其他加载项后再试，或改用浏览器工作台。';
    case 'gone':
      return '要用的工作表已不在工作簿中，未能完成；请重新建表后再试。';
    case 'other':
      return `Excel 未能完成操作（${[code, location].filter((part) => part !== '').join('，')}）；请保存后重新打开工作簿再试。`;
  }
}

export function sheetMissing(sheet: string): string {
  return `工作簿中没有工作表“${sheet}”，未能写入；请重新建表。`;
}

export function lookingAtWorkbook(): string {
  return '正在查看工作簿';
}

export function finishingWorkbook(): string {
  return '正在整理工作表';
}

/** Heading of the message that stands for a note. */
export function noteTitle(): string {
  return '说明';
}

/** Notes that are longer than the message Excel shows beside a selected cell. */
export function notesCut(count: number, limit: number): string {
  return `${count} 条单元格说明超过 ${limit} 个字，超出的部分没有写入；全文见填报说明。`;
}

/** Notes on cells that already have a message of their own. */
export function notesLeftOut(count: number): string {
  return `${count} 条单元格说明与该单元格的填报提示重复，未另行写入。`;
}

/** Sheets of a build that was interrupted, e.g. since Excel was closed. */
export function oldSheetsFound(sheets: readonly string[]): string {
  return `上次建表未完成，留有工作表${sheets.map((sheet) => `“${sheet}”`).join('、')}，其中是当时的内容；请核对后删除。`;
}
