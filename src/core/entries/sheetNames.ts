import type { Township } from '../catalogue/Catalogue';

/** Names of the district book's own sheets, in their order. */
export const BOOK_SHEETS = {
  cover: '首页',
  leaders: '领导摘要',
  annex1: '附件1',
  annex2: '附件2',
  annex3: '附件3',
  annex4: '附件4',
  annex5: '附件5',
  rollup: '镇街汇总',
  workings: '指标测算',
  departments: '部门填报',
  findings: '校验结果',
  explanations: '说明台账',
  receipts: '报送情况',
  history: '历史数据',
  parameters: '参数',
} as const;

/** Names of the sheets of an issued form. */
export const FORM_SHEETS = {
  guide: '填表说明',
  data: '基础数据',
  indicators: '指标数据',
  tasks: '任务进展',
  projects: '项目进展',
  own: '指标对照',
} as const;

/** Very hidden sheet with identity, catalogue and parameters. */
export const IDENTITY_SHEET = '_annex';

const LIMIT = 31;

/**
 * A sheet name for each township, by code: its own name with characters that sheet names
 * may not hold replaced, at most 31 UTF-16 units, unlike every other sheet's.
 */
export function townshipSheetNames(roster: readonly Township[]): ReadonlyMap<string, string> {
  const taken = new Set<string>([...Object.values(BOOK_SHEETS), IDENTITY_SHEET]);
  const names = new Map<string, string>();
  for (const { code, name } of roster) {
    const clean =
      name
        .replace(/[\\/?*[\]:']/g, '_')
        .trim()
        .slice(0, LIMIT) || code;
    const free = taken.has(clean) ? `${clean.slice(0, LIMIT - code.length - 1)}_${code}` : clean;
    taken.add(free);
    names.set(code, free);
  }
  return names;
}

/** Every sheet of the district book of a roster. */
export function bookSheetNames(roster: readonly Township[]): readonly string[] {
  return [...Object.values(BOOK_SHEETS), ...townshipSheetNames(roster).values(), IDENTITY_SHEET];
}
