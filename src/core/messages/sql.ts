import type { Period } from '../entries/identity';

/** What stands above the query that is printed for an engine. */
export function sqlHeading(plan: string, { year, month }: Period): readonly string[] {
  return [
    `${plan}：${year}年${month}月汇总`,
    'entries 各列：plan, period（如 2025-09）, org, element, value（数，没有为空）, state（reported 已报、na 不适用、missing 未报）, file, sha256, sheet, cell',
    '下级总表还缺单位的，missing 之外另有几行：lower、upper（没有的是无上限）的 value 是这个数的下限、上限，parts 的 value 是已报的下级单位数。',
    '没有要求单位填报的项没有行；选择项取值为 1（符合）或 0（不符合）。',
    '结果：period, indicator, value（率为小数）, missing（缺报单位数）, lower, upper（有下限而上限为空的是无上限）, status',
  ];
}
