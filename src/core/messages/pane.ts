/* What the pane says around its five places. */

export const PLACE_NAME = {
  build: '建表',
  check: '填报校验',
  collect: '收表汇总',
  report: '通报',
  settings: '设置',
} as const;

/** @param topic of the plan that the opened workbook is by */
export const paneTitle = (topic: string): string => `${topic}月报`;
export const PLACES_LABEL = '功能';

export const readingWorkbook = (): string => '正在读取工作簿';
export const cancelWord = '取消';
export const closeWord = '关闭';
export const retryWord = '重试';
export const copiedWord = '已复制';
export const copyFailed = '没能自动复制，请在下面的框中全选后复制';
export const showRest = (count: number): string => `显示其余 ${count} 条`;
export const progressText = (done: number, total: number): string => `${done}/${total}`;

export const cancelled = (label: string): string => `已取消“${label}”，工作簿没有改动。`;
export const failed = (label: string, changes: boolean): string =>
  `“${label}”没有完成${changes ? '，工作簿仍是原来的样子' : ''}。`;
export const unforeseen = (): string => '出现未预料的问题；请重试，仍不行时保存并重新打开工作簿。';
/** Nobody but programmers understands it, so that it is copied and not shown. */
export const copyTechnical = '复制技术信息（发给维护人员）';
export const notRead = (): string => '没有读到工作簿的内容';

export const undone = {
  label: (operation: string): string => `撤销“${operation}”`,
  done: (operation: string): string => `已撤销“${operation}”，工作簿恢复到操作之前。`,
  edit: (step: string): string => `已撤销“${step}”。`,
  offer: '撤销本次操作',
  offerEdit: '撤销上一步',
  warning: (operation: string): string =>
    `“${operation}”之后又改过单元格，撤销会把那些改动一并退回。确定撤销吗？`,
  confirm: '确定撤销',
  keep: '不撤销',
} as const;

/** What the opened workbook is, for the head of the pane. */
export const workbookIs = {
  reading: '正在识别工作簿……',
  foreign: '普通工作簿',
  foreignHint: '不是本系统的报表，可在此建表',
  district: (district: string): string => `总表 · ${district}`,
  township: (name: string, units = '镇街'): string => `${units}报表 · ${name}`,
  department: (name: string): string => `部门报表 · ${name}`,
  period: (year: number, month: number): string => `${year}年${month}月`,
} as const;

/** Where a place does not fit the opened workbook: what to do instead. */
export const notHere = {
  title: '这里要用总表',
  titleForeign: '还没有打开报表',
  collectForeign: '收表汇总在总表中进行。请打开本月的总表，还没有的先建表。',
  reportForeign: '通报由总表的数据生成。请打开本月的总表，还没有的先建表。',
  collectForm: '现在打开的是单位报表，不能收表。请打开总表后收表；本表请在“填报校验”中核对后报回。',
  reportForm: '现在打开的是单位报表，没有汇总数据。请打开总表查看通报。',
  checkForeign: '这个工作簿不是本系统的报表，没有可校验的内容。请打开下发的报表，或先建表。',
  paneClosed: '面板还没有打开。请先点“打开面板”，再点这个按钮。',
  toBuild: '去建表',
  toCheck: '去填报校验',
} as const;
