import type { Period } from '../entries/identity';

/** What stands above the query that is printed for an engine. */
export function sqlHeading(plan: string, { year, month }: Period): readonly string[] {
  return [
    `${plan}：${year}年${month}月汇总`,
    'entries 各列：plan, period（如 2025-09）, org, element, value（数，没有为空）, state（reported 已报、na 不适用、missing 未报）, file, sha256, sheet, cell',
    '没有要求单位填报的项没有行；选择项取值为 1（符合）或 0（不符合）。',
    '结果：period, indicator, value（率为小数）, missing（缺报单位数）, lower, upper（有下限而上限为空的是无上限）, status',
  ];
}
