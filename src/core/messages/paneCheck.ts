/* 填报校验 in the pane. */

export const CHECK = {
  all: '全部校验',
  label: '全部校验',
  live: '正在跟随填报：停笔后自动校验。',
  notLive: '没有跟上最近的改动，请点“全部校验”。',
  hardTitle: (count: number): string => `强制性问题 ${count} 处，必须改正`,
  unfilled: (count: number): string => `其中还没有填的 ${count} 项`,
  softTitle: (count: number): string => `核实性问题 ${count} 处，请写说明`,
  reminderTitle: (count: number): string => `提醒 ${count} 处，不用写说明`,
  settledTitle: (count: number): string => `已说明或豁免 ${count} 处`,
  noneTitle: '没有发现问题',
  noneForm: (bureau: string): string => `可以保存并报回${bureau}。`,
  noneDistrict: '可以看通报，或在“建表”中结账。',
  emptyBook: '还没有收到报表',
  toCollect: '去收表汇总',
  toReport: '看通报',
  emptyBookHint: '请先到“收表汇总”收表，或直接在镇街工作表中填数。',
  wholeFile: '整个文件',
  done: (hard: number, soft: number): string =>
    hard + soft === 0
      ? '校验完毕，没有发现问题。'
      : `校验完毕：强制性 ${hard} 处，待说明 ${soft} 处。`,
  failed: '校验没有完成。请打开本加载项的面板，在“填报校验”中重试并查看原因。',
  writingFindings: '正在写入“校验结果”和“说明台账”',
  copyList: '复制清单',
  listTitle: (name: string, year: number, month: number): string =>
    `${name}${year}年${month}月报表校验清单`,
  noCell: '这一处不在本工作簿中，没有可跳转的单元格。',
} as const;

export const ITEM = {
  found: '现为',
  expected: '应为',
  remedy: '怎样改',
  blank: '空白',
  hard: '强制性',
  toExplain: '待说明',
  reminder: '提醒',
  explained: '已说明',
  waived: '已豁免',
  jump: '转到单元格',
} as const;

export const EXPLAIN = {
  text: '说明',
  placeholder: '写明原因，如“7月新增两家养老机构，床位数属实”',
  save: '保存说明',
  label: '写说明',
  saved: '说明已写入。',
  empty: '请先写明原因再保存。',
  waive: (bureau: string): string => `豁免（${bureau}）`,
  waiverName: '豁免人',
  waiverReason: '豁免理由',
  waiveSave: '保存豁免',
  waiveLabel: '写豁免',
  waiveSaved: '豁免已写入“说明台账”。',
  waiveEmpty: '豁免人和理由都要写。',
  noCell: (bureau: string): string => `这一处没有说明栏，请联系${bureau}。`,
} as const;

/** The list as text, one finding to a line, under what it asks for. */
export interface ListedFinding {
  readonly kind: 'hard' | 'soft' | 'reminder';
  readonly message: string;
  readonly explanation: string;
}

export function listText(title: string, findings: readonly ListedFinding[]): string {
  const of = (wanted: ListedFinding['kind']): readonly ListedFinding[] =>
    findings.filter(({ kind }) => kind === wanted);
  const [hard, soft, reminders] = [of('hard'), of('soft'), of('reminder')];
  const part = (heading: string, items: readonly ListedFinding[]): readonly string[] =>
    items.length === 0
      ? []
      : [
          '',
          heading,
          ...items.map(
            ({ message, explanation }, index) =>
              `${index + 1}. ${message}${explanation === '' ? '' : `（说明：${explanation}）`}`,
          ),
        ];
  return [
    title,
    ...part(`强制性问题（${hard.length}处，必须改正）`, hard),
    ...part(`核实性问题（${soft.length}处，请写说明）`, soft),
    ...part(`提醒（${reminders.length}处，不用写说明）`, reminders),
  ].join('\n');
}
