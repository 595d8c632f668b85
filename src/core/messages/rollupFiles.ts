/* What a roll-up without a book says: its files, sheets and headings. */

export const ROLLUP_FILES = {
  summary: '汇总.xlsx',
  receipts: '回执.xlsx',
  receiptsTable: '回执.parquet',
  entries: '数据.parquet',
} as const;

export const ROLLUP_SHEETS = {
  indicators: '指标',
  provinces: '分省',
  districts: '分区县',
  receipts: '回执',
} as const;

/** Headings of receipts, by the column's name in Parquet, with widths in characters. */
export const RECEIPT_COLUMNS = {
  file: { heading: '文件', width: 48 },
  org: { heading: '单位代码', width: 13 },
  orgName: { heading: '单位', width: 20 },
  district: { heading: '区县代码', width: 10 },
  period: { heading: '月份', width: 10 },
  result: { heading: '结果', width: 12 },
  hard: { heading: '强制性问题', width: 11 },
  soft: { heading: '核实性问题', width: 11 },
  reason: { heading: '原因', width: 70 },
  sha256: { heading: '文件指纹', width: 20 },
} as const;

export const ROLLUP_RESULT = {
  accepted: '收下',
  refused: '退回',
  superseded: '有更新的一份',
} as const;

export const rollupMessages = {
  title: (plan: string): string => `${plan}　直接汇总`,
  subtitle: (facts: RollupFacts): string =>
    `读取${facts.files}个文件：收下${facts.accepted}个，退回${facts.refused}个，有更新的一份的${facts.superseded}个（逐个见“${ROLLUP_FILES.receipts}”）。已报镇街${facts.townships}个。`,
  rule: '比率一律为各镇街合计数之比；只计入该指标所需各数都已报齐的镇街；由部门报数的指标不作跨区县合计。',
  otherPlan: (plan: string): string => `不是本方案的报表（${plan}）；请按它的方案另行汇总。`,
  notInRoster: (code: string): string => `代码${code}不在所给的名册中；请核对是不是别处的报表。`,
  superseded: (file: string): string => `以更新的一份为准：${file}`,
  moreReceipts: (files: number): string =>
    `还有${files}份回执在“${ROLLUP_FILES.receiptsTable}”里：一张工作表放不下更多行。`,
  resumed: (files: number): string =>
    `接着上次中断的地方：有${files}个文件上次已经读过，不再重读。`,
  done: (folder: string, facts: RollupFacts): string =>
    `已汇总${facts.files}个文件：收下${facts.accepted}个，退回${facts.refused}个，有更新的一份的${facts.superseded}个；结果在 ${folder}。`,
} as const;

/** Numbers of files, and of townships that were counted. */
export interface RollupFacts {
  readonly files: number;
  readonly accepted: number;
  readonly refused: number;
  readonly superseded: number;
  readonly townships: number;
}
