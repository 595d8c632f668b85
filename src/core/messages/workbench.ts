/* What the browser workbench says around the spreadsheet and the pane. */

const clock = (at: Date): string =>
  `${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
const two = (number: number): string => String(number).padStart(2, '0');

export const WORKBENCH = {
  doNotOpen: '先不打开',
  /** @param topic of the plan that the opened workbook is by */
  title: (topic: string): string => `${topic}月报工作台`,
  make: '新建',
  makeHint: '另建一个月份、另一个区县的总表，或一个单位的报表',
  open: '打开',
  openHint: '打开总表或单位报表（也可以把文件拖到页面上）',
  save: '保存为文件',
  saveHint: '保存为 .xlsx 文件（Ctrl+S），可用 Excel、WPS 打开',
  sample: '示例数据',
  sampleHint: '填入编好的报表，先看看汇总、短板和领导摘要是什么样',
  sheets: '工作表',
  sheetsHint:
    '列出全部工作表，按表名转到，也可查找表里的字和数（Ctrl+F 或 Ctrl+G）；按 F6 在按钮、表格、面板之间走动',
  printSheet: '打印本表',
  printSheetHint: '打印正在看的工作表，也可在打印窗口另存为 PDF',
  printLeaders: '打印领导摘要',
  printLeadersHint: '打印领导摘要一页，也可在打印窗口另存为 PDF',
  versions: '历史版本',
  versionsHint: '自动留存的各个版本，可随时换回',
  showPane: '显示面板',
  hidePane: '收起面板',
  paneTitle: '面板',
  sampleBadge: '示例数据，不能上报',
  bar: '工作台',
  loading: '正在载入表格……',
  building: '正在建总表……',
  preparing: '正在准备打印……',
  close: '关闭',
  whileWorking: '编辑中自动留存',
  damaged: '没能打开的内容',
  savedAsFile: '已存为文件',
  goingBack: '正在换回所选版本',
  beforeGoingBack: '换回其他版本之前',
  makingBook: '正在新建总表',
  clearing: '正在留存现在的内容',
  beforeNew: '新建之前',
  beforeSample: '填入示例数据之前',
  beforeOperation: '操作之前',
  dropHere: '松开鼠标：打开总表或报表，或把报回的报表收进汇总',
} as const;

export const VERSIONS = {
  title: '历史版本',
  text: '在本浏览器里留存最近的三十个版本。换回以后，现在的内容也会留成一个版本。',
  none: '还没有留存的版本。打开别的文件、做汇总或结账之前会自动留存。',
  back: '换回',
  at: (moment: Date): string => clock(moment),
} as const;

export const SHEETS = {
  title: '转到工作表、查找',
  find: '输入表名或表里的几个字、一个数，按回车转到第一处',
  found: (typed: string, sheets: number, cells: number, most: number): string => {
    if (typed === '') return `${sheets} 张`;
    if (sheets + cells === 0) return `表名和看得见的单元格里都没有“${typed}”，请换几个字。`;
    const many = cells > most ? `，只列出前 ${most} 处，请多输几个字` : '';
    return `工作表 ${sheets} 张，单元格 ${cells > most ? `${most} 处以上` : `${cells} 处`}${many}`;
  },
} as const;

export const kept = (at: Date): string =>
  `已存在本浏览器 ${two(at.getHours())}:${two(at.getMinutes())}`;
export const changed = (): string => '有改动，正在留存……';
export const notKept = (): string => '浏览器没能留存，请用“保存为文件”';
export const keptApart = (): string => '同一本簿在别的窗口改过，本窗口的内容另存在“历史版本”里';
export const openTwice = (): string =>
  '这本簿已经在另一个窗口打开。请只在一个窗口里填：两边都填的，后填的一边只能另存在“历史版本”里。';
export const fromOtherWindow = (): string => '另一个窗口里的内容';

export const STEPS = {
  stop: '停止',
  reading: '读工作表',
  planning: '核对并排好各表',
  comparing: '找出改动',
  writing: '写工作表',
  readingBack: '读回核对',
  showing: '显示各表',
} as const;
export const stepText = (name: string, done: number, total: number): string =>
  total === 0 ? name : `${name} ${done}/${total}`;
/** The page would put another workbook in the place of the one that the pane works on. */
export const paneAtWork = (): string =>
  '面板里的操作还没有完成。请等它完成，或在面板里点“取消”，然后再做这一步；现在的内容没有改动。';
export const savingStopped = (): string => '已停止，没有生成文件；表里的内容没有改动。';

export const opening = (file: string): string => `正在打开 ${file}`;
export const writing = (file: string): string => `正在生成 ${file}`;
export const beforeOpening = (file: string): string => `打开“${file}”之前`;
export const inFile = (file: string, sentence: string): string => `“${file}”：${sentence}`;
export const opened = (file: string, what: string): string =>
  `已打开“${file}”（${what}）；原来的内容在“历史版本”里。`;
export const openedPlanBook = (file: string): string =>
  `已打开方案表“${file}”，只带来了数值和公式；原来的内容在“历史版本”里。面板里列出它说了什么、有没有错，没有强制性问题就可以建表。`;
export const addedSheets = (sheets: readonly string[]): string =>
  `您自己加的工作表${sheets.map((name) => `“${name}”`).join('、')}只带来了数值和公式，没有带来格式；原文件没有改动。`;
/** What people should know of a file that was opened, before that. */
export const openedWith = (file: string): string => `已打开“${file}”。`;
export const foreignFile = (file: string): string =>
  `“${file}”里没有本系统的报表标识，不是总表、下发的报表或方案表，没有打开；请选用下发的 .xlsx 原件。`;
export const oneFileOnly = (): string =>
  '一次只能打开一个文件；要收多份报表，请先打开总表，再把它们一起拖进来。';
/** Our cells that people had changed in a file show what is ours again. */
export const putBackOnOpening = (count: number, first: readonly string[]): string =>
  `文件中本簿的格子被改动 ${count} 处，打开时已改回，例如：${first.join('')}`;
export const notOpened = (file: string): string => `没有打开“${file}”，现在的内容没有改动。`;
export const fileSaved = (file: string): string => `已保存为“${file}”，在浏览器的下载文件夹里。`;
export const looksLeft = (): string =>
  '这份表原是从文件打开的：您自己加的工作表只保存了内容和公式，您自己改的样式和加的图形没有写进去，请以原来的文件为准。';
export const restored = (what: string, at: Date): string =>
  `已换回 ${clock(at)} 的“${what}”；换回之前的内容也在“历史版本”里。`;
export const versionGone = (): string => '这个版本已经不在浏览器里了，现在的内容没有改动。';
export const welcome = (): string =>
  '已建好一本空的总表。点“示例数据”先看效果；正式使用时，先点“新建”选年月，再在面板“建表”下发报表，收回的报表拖到页面上。';
export const readyForNew = (): string =>
  '请在右侧面板“建表”里选年月和名册，再点“建表”。原来的内容在“历史版本”里。';
export const damagedWork = (): string =>
  '上次的内容没能打开，已原样留在“历史版本”里；现在显示的是新建的总表。';
export const nothingToSave = (): string =>
  '现在没有打开的表，没有可保存的内容；请先在面板“建表”里建表，或打开一个文件。';
export const noLeadersPage = (): string => '这本簿没有领导摘要；请先打开总表。';
export const nothingToPrint = (): string => '没有可打印的工作表；请先点一下要打印的表。';

export const paneWorking = (): string => '面板里的操作';
/** Files came while something else is under way. */
export const filesTooEarly = (doing: string, first: string, count: number) => ({
  title: '请等一下再放文件',
  text: `“${doing}”还没有完成，${count === 1 ? `“${first}”` : `“${first}”等 ${count} 个文件`}没有打开，也没有收下。请等它完成，再放一次；文件和现在的内容都没有改动。`,
  understood: '知道了',
});

/** Somebody drops one form while a district book is open. */
export const receivedForm = (file: string) => ({
  title: '怎样处理这份报表？',
  text: `“${file}”是一份单位报表，现在打开的是总表。`,
  collect: '收进汇总',
  open: '打开这份报表',
  neither: '取消',
});

/** Sample data are asked for while another workbook than an empty district book is open. */
export const anotherBook = () => ({
  title: '另建一本示例总表？',
  text: '示例数据要填进一本空的总表。现在的内容会先留成一个版本，随时可以从“历史版本”换回。',
  make: '另建并填入',
  leave: '取消',
});
export const noGrid = (): string =>
  '表格没有载入，可能是页面文件不完整或内存不足；请关闭其他页面后刷新，仍不行的请负责部署的同事重新生成页面。';
