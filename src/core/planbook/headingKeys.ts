import { comparable } from '../values/normaliseText';
import type { PlanColumn, PlanTable } from './tables';

/* Which column of a plan workbook's table a heading is. */

/** What is known of a plan's years before its table is read. */
export interface SaidYears {
  /** Its column is the baseline, though it has a heading like the others. */
  readonly baseline?: number;
  /** The only year that has targets. */
  readonly only?: number;
}

const TARGET = '(?:目标|目标值|目标数|目标任务|目标任务数|任务数|任务目标|任务|计划数|计划|指标)';
const YEAR = new RegExp(`^((?:19|20)\\d\\d)年?(?:度)?(?:全年|年底|底|末)?(?:年?${TARGET})?$`, 'u');
/** `年度目标任务` says the year's target where the plan has but one. */
const BARE_TARGET =
  /^(?:年度|全年|本年|当年)?(?:目标|目标值|目标数|目标任务|目标任务数|任务目标|任务数|计划|计划数|计划目标|指标值)$/;
/** The whole of a year by its last month: `1-12月`, `12月底目标`. */
const WHOLE_YEAR = new RegExp(`^(?:1月?[-—–~至到]12月|12月[底末])(?:累计)?${TARGET}?$`, 'u');
const MONTH = '(?:1[0-2]|[1-9])月?份?';
/** A quarter, half or some months: `一季度`, `上半年目标`, `2025年1-9月`, `6月底前`. */
const PART_OF_YEAR = new RegExp(
  `^(?:(?:19|20)\\d\\d年?度?)?(?:第?[一二三四1-4]季度?|(?:前|[一1]至)[一二三四2-4]季度?|[上下]半年|${MONTH}[-—–~至到]${MONTH}|(?:1[0-2]|[1-9])月份?)(?:[底末]?前?)(?:累计)?${TARGET}?$`,
  'u',
);
const DONE = /^((?:19|20)\d\d)年?度?(?:基期|基数|完成情况|实际|现状|完成|基期值|预计|执行)/;

/** The column's key, a year's is `2023`; undefined where the heading means nothing to the table. */
export function keyOf(text: string, table: PlanTable, years: SaidYears = {}): string | undefined {
  const plainText = headingText(text);
  const found = table.columns.find((column) => namesOf(column).includes(plainText));
  if (found) return found.key;
  if (table.yearsBehind === undefined) return undefined;
  if (DONE.test(plainText)) return 'baseline';
  if (years.only !== undefined && (BARE_TARGET.test(plainText) || WHOLE_YEAR.test(plainText)))
    return String(years.only);
  const year = YEAR.exec(plainText)?.[1];
  if (year === undefined) return undefined;
  return Number(year) === years.baseline ? 'baseline' : year;
}

/** Of headings of one column the one with the smallest is it: its own, then others in their order, a later year first. */
export function rankOf(text: string, key: string, table: PlanTable): number {
  const column = table.columns.find((each) => each.key === key);
  const place = column === undefined ? 0 : namesOf(column).indexOf(headingText(text));
  if (place >= 0) return place;
  return 10_000 - Number(yearIn(text) ?? 0);
}

/** Whether a heading is that of targets for a part of a year, which a plan has none of. */
export function isPartOfYear(text: string): boolean {
  return PART_OF_YEAR.test(headingText(text)) && !WHOLE_YEAR.test(headingText(text));
}

/** The year that a heading begins with. */
export function yearIn(text: string): string | undefined {
  return /^((?:19|20)\d\d)/.exec(headingText(text))?.[1];
}

function namesOf({ heading, aliases = [] }: PlanColumn): readonly string[] {
  return [heading, ...aliases].map(headingText);
}

/** Headings are compared without spaces and line breaks, in half width. */
export function headingText(text: string): string {
  return comparable(text).replace(/\(必填\)|[*:]$/g, '');
}
