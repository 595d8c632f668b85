import type { Annex, Plan, Township } from '../catalogue/Catalogue';
import { reuseGuide } from '../catalogue/guideInUse';
import { inPlan } from '../catalogue/planWords';

/** A sheet of the district book: all that is said of it outside of its planner and its reader. */
interface OwnSheet {
  readonly name: string;
  /** Its line in the table of contents, 全区 standing for the plan's region. */
  readonly contents: string;
  /** Tables by which it is known and from which the book is read; absent where it only shows. */
  readonly read?: readonly string[];
  /** Which plans' books have it; all where absent. */
  readonly isHad?: (plan: AnnexesOf) => boolean;
  /** A book may lack it: it is worked out anew, or books of earlier versions had none. */
  readonly isReplaceable?: true;
}

type AnnexesOf = Pick<Plan, 'annexes'>;

const hasProjects = ({ annexes }: AnnexesOf): boolean =>
  annexes.some(({ kind }) => kind === 'projects');
const hasReuse = (plan: AnnexesOf): boolean => reuseGuide(plan) !== undefined;

/** The district book's own sheets in their order; the annexes stand behind 领导摘要, the townships' behind 部门填报. */
const OWN_SHEETS = {
  cover: { name: '首页', contents: '' },
  leaders: { name: '领导摘要', contents: '一页看懂：总体、短板、责任单位、走势' },
  course: { name: '项目进度', contents: '各项目按月的建设进度，谁慢了', isHad: hasProjects },
  reuse: {
    name: '存量台账',
    contents: '存量资源改造项目：阶段、材料、部门意见、过渡期',
    read: ['reuseCases'],
    isHad: hasReuse,
    isReplaceable: true,
  },
  confirmation: {
    name: '项目确认表',
    contents: '按台账一行打印的改造项目确认表',
    read: ['reuseForm'],
    isHad: hasReuse,
    isReplaceable: true,
  },
  rollup: { name: '镇街汇总', contents: '各镇街的数据项与全区合计' },
  departments: {
    name: '部门填报',
    contents: '牵头部门报回的数，与镇街汇总核对',
    read: ['indicators'],
  },
  workings: { name: '指标测算', contents: '每个指标怎样算出来' },
  projection: { name: '缺报推算', contents: '缺报时各镇街、各指标的上下限怎样推算' },
  findings: {
    name: '校验结果',
    contents: '校验发现的问题，先看强制性',
    read: ['findings'],
    isReplaceable: true,
  },
  explanations: { name: '说明台账', contents: '核实性问题的说明与豁免', read: ['explanations'] },
  receipts: {
    name: '报送情况',
    contents: '谁已报、谁未报、退回原因',
    read: ['units', 'receipts'],
  },
  filings: { name: '报送统计', contents: '各单位各月的报送率、及时率，谁晚报' },
  scores: {
    name: '考核评分',
    contents: '年考核：各单位得分、名次、失分原因，可加减分',
    read: ['townshipScores'],
    isReplaceable: true,
  },
  rosterChanges: {
    name: '区划调整',
    contents: '镇改街道、合并、划出：从哪天起由谁报送，以前的数怎样比',
    read: ['plannedChanges'],
    isReplaceable: true,
  },
  history: {
    name: '历史数据',
    contents: '已结账月份的数据',
    read: ['indicatorHistory', 'history'],
  },
  parameters: {
    name: '参数',
    contents: '允许差距、年考核权重、市分解任务数、名册',
    read: ['parameters'],
  },
} as const satisfies Readonly<Record<string, OwnSheet>>;

export type BookRole = keyof typeof OWN_SHEETS;
const ROLES = Object.keys(OWN_SHEETS) as readonly BookRole[];
const ownSheet = (role: BookRole): OwnSheet => OWN_SHEETS[role];

/** Names of the district book's own sheets. */
export const BOOK_SHEETS = Object.fromEntries(
  ROLES.map((role) => [role, OWN_SHEETS[role].name]),
) as { readonly [Role in BookRole]: (typeof OWN_SHEETS)[Role]['name'] };

/** Sheets from which a book is read, with the tables that tell them. */
export const READ_SHEETS: readonly {
  readonly sheet: string;
  readonly tables: readonly string[];
  readonly isReplaceable: boolean;
}[] = ROLES.flatMap((role) => {
  const { name, read, isReplaceable = false } = ownSheet(role);
  return read === undefined ? [] : [{ sheet: name, tables: read, isReplaceable }];
});

/** 镇街汇总, after what the plan calls its units. */
export function rollupName(plan: NamedUnits): string {
  return inPlan(BOOK_SHEETS.rollup, plan);
}

/** What sheets are named by. */
type NamedUnits = Pick<Plan, 'district' | 'allTownships'>;
type NamedSheets = AnnexesOf & NamedUnits;

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
export type BookSheet = {
  readonly sheet: string;
  /** Its line in the table of contents; that of an annex is worded by its kind. */
  readonly contents: string;
} & (
  | { readonly role: BookRole; readonly annex?: undefined }
  | { readonly role: 'annex'; readonly annex: Annex }
);

/** The book's sheets in their order, the townships' own left out. */
export function districtSheets(plan: NamedSheets): readonly BookSheet[] {
  const { annexes } = plan;
  const names = annexSheetNames(annexes);
  const own = ROLES.flatMap((role): readonly BookSheet[] => {
    const { name, contents, isHad = () => true } = ownSheet(role);
    return isHad(plan) ? [{ role, sheet: inPlan(name, plan), contents }] : [];
  });
  const behind = own.findIndex(({ role }) => role === 'leaders') + 1;
  const printed = annexes.map((annex): BookSheet => ({
    role: 'annex',
    sheet: names.get(annex.no) ?? annex.name,
    contents: '',
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
  plan: NamedSheets,
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
export function bookSheetNames(roster: readonly Township[], plan: NamedSheets): readonly string[] {
  return [
    ...districtSheets(plan).map(({ sheet }) => sheet),
    ...townshipSheetNames(roster, plan).values(),
    IDENTITY_SHEET,
  ];
}
