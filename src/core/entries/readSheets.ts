/** A sheet from which the district's book is read again: all that readers know of it. */
interface ReadSheet {
  readonly name: string;
  /** Tables by which it is known. */
  readonly tables: readonly string[];
  /** A book may lack it: it is worked out anew, or books of earlier versions had none. */
  readonly isReplaceable?: true;
}

/** Sheets from which a book is read, besides the townships' own; what only shows stands with the book's planners. */
export const READ_SHEETS = {
  reuse: { name: '存量台账', tables: ['reuseCases'], isReplaceable: true },
  confirmation: { name: '项目确认表', tables: ['reuseForm'], isReplaceable: true },
  departments: { name: '部门填报', tables: ['indicators'] },
  findings: { name: '校验结果', tables: ['findings'], isReplaceable: true },
  explanations: { name: '说明台账', tables: ['explanations'] },
  receipts: { name: '报送情况', tables: ['units', 'receipts'] },
  scores: { name: '考核评分', tables: ['townshipScores'], isReplaceable: true },
  rosterChanges: { name: '区划调整', tables: ['plannedChanges'], isReplaceable: true },
  history: { name: '历史数据', tables: ['indicatorHistory', 'history'] },
  parameters: { name: '参数', tables: ['parameters'] },
} as const satisfies Readonly<Record<string, ReadSheet>>;

/** The same as a list. */
export const READ_LIST: readonly ReadSheet[] = Object.values(READ_SHEETS);
