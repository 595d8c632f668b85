import type { Annex, Plan, Township } from '../catalogue/Catalogue';

/** Names of the district book's own sheets, in their order; the annexes stand behind 领导摘要. */
export const BOOK_SHEETS = {
  cover: '首页',
  leaders: '领导摘要',
  rollup: '镇街汇总',
  workings: '指标测算',
  projection: '缺报推算',
  departments: '部门填报',
  findings: '校验结果',
  explanations: '说明台账',
  receipts: '报送情况',
  filings: '报送统计',
  scores: '考核评分',
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

/** A sheet of the book beside the townships' own. */
export interface BookSheet {
  /** Its name in `BOOK_SHEETS`, or `annex`. */
  readonly role: keyof typeof BOOK_SHEETS | 'annex';
  readonly sheet: string;
  readonly annex?: Annex;
}

/** The book's sheets in their order, the townships' own left out. */
export function districtSheets({ annexes }: Pick<Plan, 'annexes'>): readonly BookSheet[] {
  const names = annexSheetNames(annexes);
  const own = (Object.keys(BOOK_SHEETS) as (keyof typeof BOOK_SHEETS)[]).map((role): BookSheet => ({
    role,
    sheet: BOOK_SHEETS[role],
  }));
  const behind = own.findIndex(({ role }) => role === 'leaders') + 1;
  const printed = annexes.map((annex): BookSheet => ({
    role: 'annex',
    sheet: names.get(annex.no) ?? annex.name,
    annex,
  }));
  return [...own.slice(0, behind), ...printed, ...own.slice(behind)];
}

/** A sheet name for each annex, by number: what the plan calls it. */
export function annexSheetNames(annexes: readonly Annex[]): ReadonlyMap<number, string> {
  const taken = new Set<string>([...Object.values(BOOK_SHEETS), IDENTITY_SHEET]);
  return new Map(
    annexes.map(({ no, name }) => [no, freeName(name, `附件${no}`, String(no), taken)]),
  );
}

/**
 * A sheet name for each township, by code: its own name with characters that sheet names
 * may not hold replaced, at most 31 UTF-16 units, unlike every other sheet's.
 */
export function townshipSheetNames(
  roster: readonly Township[],
  plan: Pick<Plan, 'annexes'>,
): ReadonlyMap<string, string> {
  const taken = new Set<string>([
    ...districtSheets(plan).map(({ sheet }) => sheet.toLowerCase()),
    IDENTITY_SHEET,
  ]);
  return new Map(roster.map(({ code, name }) => [code, freeName(name, code, code, taken)]));
}

/** Excel keeps this name for itself; names that differ in case alone are one to it. */
const RESERVED = /^history$/i;

/** @param mark what tells it from another of the same name */
function freeName(name: string, otherwise: string, mark: string, taken: Set<string>): string {
  const clean =
    name
      .replace(/[\\/?*[\]:']/g, '_')
      .trim()
      .slice(0, LIMIT) || otherwise;
  const isTaken = taken.has(clean.toLowerCase()) || RESERVED.test(clean);
  const free = isTaken ? `${clean.slice(0, LIMIT - mark.length - 1)}_${mark}` : clean;
  taken.add(free.toLowerCase());
  return free;
}

/** Every sheet of the district book of a roster. */
export function bookSheetNames(
  roster: readonly Township[],
  plan: Pick<Plan, 'annexes'>,
): readonly string[] {
  return [
    ...districtSheets(plan).map(({ sheet }) => sheet),
    ...townshipSheetNames(roster, plan).values(),
    IDENTITY_SHEET,
  ];
}
