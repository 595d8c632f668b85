import { fileName, type FileName } from './files';

/* 建表 in the pane. */

export const BUILD = {
  whatLabel: '建什么',
  district: (bureau: string): string => `总表（${bureau}用）`,
  unitForm: (name: string): string => `单位报表：${name}`,
  yearLabel: '年份',
  monthLabel: '月份',
  month: (month: number): string => `${month}月`,
  year: (year: number): string => `${year}年`,
  rosterLabel: '镇街名册',
  rosterText: (district: string, count: number): string => `${district}，${count} 个镇街`,
  rosterChange: '更换地区或增减镇街',
  preview: '将要做的改动',
  start: '建表',
  rebuild: '重建本月总表',
  rebuildForm: '重建本表',
  rebuildHint: '表格被改乱、名册或参数有变时使用。已填的数、说明、收表记录都会保留。',
  label: '建表',
  computing: '正在计算各表',
  done: (sheets: number, entries: number): string =>
    `已建好 ${sheets} 张工作表${entries > 0 ? `，保留已填的 ${entries} 项` : ''}。`,
  confirmDrop: '已确认，上面列出的数不再保留',
} as const;

/** What a person's own sheet is called besides, whose name one of ours takes. */
export function ownSheetName(no: number): string {
  return no === 1 ? '（原）' : `（原${no}）`;
}

export const PREVIEW = {
  created: (sheets: readonly string[]): string =>
    `新建 ${sheets.length} 张工作表：${listed(sheets)}`,
  rebuilt: (sheets: readonly string[]): string =>
    `重写 ${sheets.length} 张工作表：${listed(sheets)}`,
  keptEntries: (entries: number, units: number): string =>
    `保留 ${units} 个单位已填的 ${entries} 项`,
  noEntries: '还没有已填的数，不涉及保留',
  kept: (sheets: readonly string[]): string =>
    `您自己的 ${sheets.length} 张工作表不动：${listed(sheets)}`,
  taken: (sheets: readonly string[]): string =>
    `您自己的 ${sheets.length} 张工作表与要建的同名：${listed(sheets)}；不会覆盖它，请先给它改名`,
  rename: (sheet: string, name: string): string => `把“${sheet}”改名为“${name}”`,
  renameByHand: '双击工作表标签即可改名；改好后请点“重新查看”。',
  lookAgain: '重新查看',
  renameLabel: '改名',
  renamed: (sheet: string, name: string): string =>
    `您的“${sheet}”已改名为“${name}”，引用它的公式随之更新。`,
  dropped: (units: readonly string[]): string =>
    `不再保留 ${units.length} 个单位已填的数：${listed(units)}`,
} as const;

const LISTED = 4;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).join('、');
  return names.length > LISTED ? `${shown}等` : shown;
}

export const ISSUE = {
  title: '下发报表',
  hint: '生成各镇街、各部门本月的空表，表内附有上月数。',
  toLabel: '发给',
  all: '全部单位',
  townships: '全部镇街',
  departments: '全部部门',
  start: '生成报表压缩包',
  label: '下发报表',
  writing: (file: string): string => `正在生成 ${file}`,
  fileName: (year: number, month: number): string =>
    `${year}-${String(month).padStart(2, '0')}_下发报表.zip`,
  done: (count: number, file: string): string =>
    `已生成 ${count} 份报表，“${file}”已交给下载；解压后发给各单位。`,
  oneByOne: '下载被拦时逐份打开',
  openHint: '点单位名称，在新工作簿中打开它的空表。',
  openDone: (name: string): string => `已在新工作簿中打开${name}的报表，请另存后下发。`,
} as const;

export const CLOSE = {
  extends: (year: number, from: number): string =>
    `结账后延用${from}年目标，每一页都注明“延用${from}年目标”，直到换用有${year}年目标的新方案。`,
  plan: {
    label: (year: number): string => `方案没有${year}年的目标，${year}年用`,
    usual: (from: number): string => `延用${from}年目标`,
    own: '新方案（选择方案表）',
  },
  chooseFirst: '请先选择有下一年目标的方案表，再结账。',
  lost: '换用新方案时要知道：',
  title: '结账',
  hint: (month: number, next: string): string =>
    `归档${month}月，并把本簿转为${next}；转之前请先另存一份${month}月的总表。`,
  save: '保存本月总表副本',
  saveLabel: '保存副本',
  /** Whether a browser took a download is not told to the page that offers it. */
  offered: (file: string): string => `“${file}”已交给下载；请到下载文件夹中确认。`,
  opened: (file: string): string => `副本已在新工作簿中打开；请把它另存为“${file}”。`,
  plainSheets: (sheets: readonly string[]): string =>
    `您自己加的工作表${listed(sheets.map((name) => `“${name}”`))}在副本里只有数值和公式，没有格式。`,
  start: (next: string): string => `结账并转到${next}`,
  ask: (month: number, next: string): string =>
    `结账以后，${month}月的数转为上期数，各表清空换成${next}（可以撤销）。要先把本月总表另存一份吗？`,
  saveFirst: '先存副本再结账',
  atOnce: '直接结账',
  leave: '不结账',
  label: '结账',
  blocked: '还不能结账：',
  done: (next: string): string => `已结账，本簿现在是${next}的总表。`,
  fileName: (year: number, month: number, district: string): FileName =>
    fileName(`${year}-${String(month).padStart(2, '0')}_总表_${district}`, '.xlsx'),
} as const;

export const WALK = {
  title: '第一次使用，三步建好总表',
  steps: ['选方案和区县', '定月份', '核对建表'],
  stepOf: (step: number): string => `第 ${step} 步，共 3 步`,
  next: '下一步',
  back: '上一步',
  leave: '跳过引导',
  district: '报表给哪个区县用？名册可以随时在“设置”中改。',
  keep: (district: string, count: number): string => `就用${district}（${count} 个镇街）`,
  period: '报哪个月的数？',
  check: '请核对，然后建表。',
  doneNext: '下一步：生成报表压缩包下发，收回后到“收表汇总”。',
  isUnit: (bureau: string): string =>
    `我是镇街或部门填报人：请直接打开${bureau}下发的报表，不用建表。`,
} as const;
