import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import { yearOfTarget, type SaidYears } from './headingKeys';
import { firstRows, type Heading } from './headings';
import { placeOf, type Faults } from './PlanFault';

/* What stands above a printed table: which annex it is, whose, for which years. */

export interface Title {
  /** 附件2, where it stands above the table. */
  readonly annex: string;
  readonly title: string;
}

export function titleOf(above: readonly string[]): Title {
  return {
    annex:
      above
        .map((text) => /^附[件表]\s*[\d一二三四五六七八九]?/u.exec(text)?.[0] ?? '')
        .find(Boolean) ?? '',
    title:
      above
        .find((text) => !/^附[件表]\s*[\d一二三四五六七八九]?[:：]?$|^[（(]?单位/u.test(text))
        ?.replace(/^附[件表]\s*[\d一二三四五六七八九]?[:：\s]*/u, '') ?? '',
  };
}

/** What says for when something is, before it says for whom. */
const WHEN =
  '(?:\\d{4}年度?)?(?:\\d{1,2}(?:[-—–~至]\\d{1,2})?月份?)?(?:[上下]半年|第?前?[一二三四1-4]季度)?';
/** 寿县, 六安市寿县, 关于印发2023年寿县…, 2023年1-7月屯溪区…. */
const DISTRICT = new RegExp(
  `^(?:关于)?(?:印发)?${WHEN}(?:.{2,7}?[省市])?([^省市全我各\\d]{1,7}?[区县市旗])`,
  'u',
);

export function districtIn(title: string): string {
  return DISTRICT.exec(title)?.[1] ?? '';
}

/** The years that a title says a plan is for. */
interface Period {
  readonly first: number;
  readonly last: number;
}

const FIVE_YEARS = { 三: 2016, 四: 2021, 五: 2026 } as const;

/** `“十四五”`, `（2023—2025年）`. */
function periodIn(texts: readonly string[]): Period | undefined {
  for (const text of texts.map(comparable)) {
    const [, from, to] = /((?:19|20)\d\d)年?[-—–~～至到]((?:19|20)\d\d)年/u.exec(text) ?? [];
    if (from !== undefined && Number(from) < Number(to))
      return { first: Number(from), last: Number(to) };
    const [, five] = /十([三四五])五(?!.{0,4}(?:完成|末|期末))/u.exec(text) ?? [];
    if (five === undefined) continue;
    const first = FIVE_YEARS[five as keyof typeof FIVE_YEARS];
    return { first, last: first + 4 };
  }
  return undefined;
}

type Lines = readonly (readonly string[])[];

/** Texts that stand in rows of their own above a table. */
export function alone(lines: Lines): readonly string[] {
  return firstRows(lines).rows.flatMap((line) => {
    const texts = [...new Set(line.filter((text) => text !== ''))];
    return texts.length === 1 ? texts : [];
  });
}

/** The year that the title is for, `2025年民生实事目标任务分解表`: a column that names none has its targets. */
export function onlyYear(lines: Lines): SaidYears {
  const texts = firstRows(lines).rows.flat();
  const period = periodIn(alone(lines));
  const years = texts.flatMap(
    (text) => /((?:19|20)\d\d)年(?!.{0,4}(完成|基期|基数|实际|现状))/u.exec(text)?.[1] ?? [],
  );
  const isRange = period !== undefined && Number(years[0]) <= period.first;
  const year = isRange || years[0] === undefined ? period?.last : Number(years[0]);
  return year === undefined ? {} : { only: year };
}

interface YearHeading {
  readonly heading: Heading;
  readonly year: number;
  /** What it says besides the year. */
  readonly rest: string;
}

/**
 * The year whose column is what the targets start from: `2022年完成情况`; a year without a word beside others that are
 * targets; one before the years that the title says, or long before the only year that has targets, which is told.
 */
export function baselineIn(
  headings: readonly Heading[],
  lines: Lines,
  { name }: SheetSnapshot,
  faults: Faults,
): number | undefined {
  const years = headings.flatMap(yearsOf);
  const done = years.filter(({ rest }) => /完成|基期|基数|实际|现状|预计|执行/u.test(rest));
  if (done.length > 0) return Math.max(...done.map(({ year }) => year));
  const [first, ...others] = [...years].sort((one, other) => one.year - other.year);
  if (first === undefined) return undefined;
  const isTarget = ({ rest, heading }: YearHeading): boolean =>
    /目标|任务|计划/u.test(rest) || heading.row > first.heading.row;
  if (first.rest === '' && others.length > 0 && others.every(isTarget)) return first.year;
  const taken = before(years, periodIn(alone(lines)));
  if (taken === undefined) return undefined;
  const at = placeOf(name, taken.heading.row, taken.heading.column);
  faults.soft(at, planFaults.baselineTaken(at, taken.heading.text));
  return taken.year;
}

function yearsOf(heading: Heading): readonly YearHeading[] {
  const text = comparable(heading.text);
  const [, said, rest = ''] = /^((?:19|20)\d\d)年?末?底?(.*)$/u.exec(text) ?? [];
  if (said !== undefined) return [{ heading, year: Number(said), rest }];
  const year = yearOfTarget(text);
  return year === undefined
    ? []
    : [{ heading, year: Number(year), rest: /目标|任务|计划|规划/u.exec(text)?.[0] ?? '' }];
}

function before(
  years: readonly YearHeading[],
  period: Period | undefined,
): YearHeading | undefined {
  const isBare = ({ rest }: YearHeading): boolean => rest === '' || /^\(.*\)$/u.test(rest);
  if (period !== undefined)
    return years.filter((each) => isBare(each) && each.year < period.first).at(-1);
  const [one, other] = years;
  const isApart =
    years.length === 2 && years.every(isBare) && one !== undefined && other !== undefined;
  return isApart && other.year - one.year > 1 ? one : undefined;
}
