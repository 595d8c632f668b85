/** Why Excel refused: cell editing, protection, an old Excel, too much at once, a sheet that is gone, or else. */
export type ExcelRefusal =
  'cellEdit' | 'busy' | 'protected' | 'tooOld' | 'tooLarge' | 'gone' | 'other';

/** Why Excel does not take a request yet; the work goes on by itself. */
export const waitingFor = {
  cellEdit: '正在编辑单元格：请按回车键结束编辑，之后自动继续',
  busy: 'Excel 正忙，请稍候，之后自动继续',
} as const;

export function excelRefused(kind: ExcelRefusal): string {
  switch (kind) {
    case 'cellEdit':
      return 'Excel 正在编辑单元格，未能写入；请按回车键或 Esc 键结束编辑后再试。';
    case 'busy':
      return 'Excel 正忙，未能完成；请稍候再试。';
    case 'protected':
      return '工作表或工作簿设有保护密码，未能写入；请在“审阅”中撤销保护后再试。';
    case 'tooOld':
      return '这个版本的 Excel 缺少所需功能，未能完成；请升级 Excel，或改用浏览器工作台。';
    case 'tooLarge':
      return '一次读写的内容超过 Excel 的上限，未能完成；请关闭其他加载项后再试，或改用浏览器工作台。';
    case 'gone':
      return '要用的工作表已不在工作簿中，未能完成；请重新建表后再试。';
    case 'other':
      return 'Excel 未能完成操作；请保存后重新打开工作簿再试。';
  }
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

/** A defined name of people's own is called as one of ours. */
export function nameTaken(name: string): string {
  return `名称“${name}”已由您定义，没有改动它。`;
}

/** Comments of people that went with their sheet and came again with it. */
export function commentsPutBack(sheet: string, count: number): string {
  return `“${sheet}”上的 ${count} 条批注已放回，署名是现在操作的人，批注下的回复没有放回。`;
}

export function printNotSet(): string {
  return '这里不能设置打印（可能没有安装打印机），其余都已写好；打印前请在“页面布局”中核对纸张和页边距。';
}

/** What broke off could not be taken back either. */
export function halfRestored(): string {
  return '操作中断后没能全部恢复，工作簿现在一部分是新的、一部分是原来的；请重试“撤销”，或不保存关闭后重新打开。';
}
