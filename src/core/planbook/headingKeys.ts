import { comparable } from '../values/normaliseText';
import type { PlanColumn, PlanTable } from './tables';
import { splitName } from './unitWords';

/* Which column of a plan workbook's table a heading is. */

/** What is known of a plan's years before its table is read. */
export interface SaidYears {
  /** Its column is the baseline, though it has a heading like the others. */
  readonly baseline?: number;
  /** The only year that has targets. */
  readonly only?: number;
}

/** `目标值`, `预期目标`, `任务数`, `规划目标要求`: what a column of targets is called. */
const TARGET =
  '(?:(?:(?:预期|规划|工作|考核|总|下达|分解|年度|全年)?(?:目标|任务|计划|规划|指标)){1,3}(?:总?[数值量]|要求)?)';
const OF_YEAR = `(?:年?\\(?${TARGET}\\)?|\\(?(?:预期|规划)值\\)?)`;
/** `2025年`, `到2025年底`, `25年目标`, `2025年（规划）`. */
const YEAR = new RegExp(
  `^(?:到|至)?((?:19|20)\\d\\d|[23]\\d(?=年))年?(?:度)?(?:全年|年底|底|末)?${OF_YEAR}?$`,
  'u',
);
/** `“十四五”目标`, `十四五末`: the last year of the five. */
const FIVE_YEARS = new RegExp(`^["“]?十([三四五])五["”]?(?:时期|期间)?期?末?${OF_YEAR}?$`, 'u');
const LAST_OF_FIVE = { 三: '2020', 四: '2025', 五: '2030' } as const;
/** `年度目标任务` says the year's target where the plan has but one. */
const BARE_TARGET =
  /^(?:年度|全年|本年|当年|规划|预期|下达|总|三年)*(?:目标任务|任务目标|计划任务|计划目标|目标|计划)(?:总?[数值量]|要求)?$|^(?:年度|全年|本年|当年|下达)+(?:任务|指标)[数值量]?$|^(?:总|规划|年度)?(?:任务|指标|规划|预期|计划)总?[数值量]$/u;
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
  const whole = headingText(text);
  const { name, unit } = splitName(whole);
  const key = plainKey(whole, table, years);
  if (key !== undefined || unit === '') return key ?? looseKey(whole, table);
  const bare = plainKey(headingText(name), table, years);
  return bare !== undefined && hasFigures(bare) ? bare : looseKey(whole, table);
}

/** The unit that a heading says for the figures below it: `2024年目标（万人）`, `总投资（亿元）`. */
export function unitUnder(text: string, key: string, table: PlanTable): string {
  const column = table.columns.find((each) => each.key === key);
  const isOwn = column !== undefined && namesOf(column).includes(headingText(text));
  return hasFigures(key) && !isOwn ? splitName(headingText(text)).unit : '';
}

/** A column of figures that may have another unit than the table says. */
function hasFigures(key: string): boolean {
  return /^\d+$/.test(key) || key === 'baseline' || key === 'investment';
}

function plainKey(plainText: string, table: PlanTable, years: SaidYears): string | undefined {
  const found = table.columns.find((column) => namesOf(column).includes(plainText));
  if (found) return found.key;
  if (table.yearsBehind === undefined) return undefined;
  if (DONE.test(plainText)) return 'baseline';
  if (years.only !== undefined && (BARE_TARGET.test(plainText) || WHOLE_YEAR.test(plainText)))
    return String(years.only);
  const year = yearOfTarget(plainText);
  return year !== undefined && Number(year) <= (years.baseline ?? 0) ? 'baseline' : year;
}

/** `2025` of `到2025年底`, `25年目标`, `“十四五”目标`; undefined where a heading is no year's targets. */
export function yearOfTarget(text: string): string | undefined {
  const plainText = headingText(text);
  const [, five] = FIVE_YEARS.exec(plainText) ?? [];
  if (five !== undefined) return LAST_OF_FIVE[five as keyof typeof LAST_OF_FIVE];
  const year = YEAR.exec(plainText)?.[1];
  return year?.length === 2 ? `20${year}` : year;
}

/** `省重点民生实事项目名称`, `评价指标`: what the rows of a printed table are, in the table's own words. */
function looseKey(plainText: string, { loose }: PlanTable): string | undefined {
  return loose !== undefined && loose.ending.test(plainText) ? loose.key : undefined;
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

/** What was done, and not what is to be: `进展情况`, `1-8月实际完成率%`. */
export function isDoneHeading(text: string): boolean {
  return /完成(?!时[限间]|期限)|进展|进度|实际|排名|得分/u.test(headingText(text));
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
