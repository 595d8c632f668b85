import { PLAN_EXAMPLES, PLAN_ITEMS } from '../messages/planBook';
import type { WrittenRow } from './planRows';
import { PLAN_TABLES, type PlanSheet } from './tables';

/** Every sheet without rows. */
export function emptyRows(): Readonly<Record<PlanSheet, readonly WrittenRow[]>> {
  return Object.fromEntries(
    PLAN_TABLES.map(({ sheet }) => [sheet, [] as readonly WrittenRow[]]),
  ) as Record<PlanSheet, readonly WrittenRow[]>;
}

/** Rows of a plan workbook that is yet to be written, with an example of each kind of indicator. */
export function emptyPlan(
  years: readonly number[],
): Readonly<Record<PlanSheet, readonly WrittenRow[]>> {
  const [first = 0] = years;
  const example = (row: WrittenRow & { readonly target: string }): WrittenRow => {
    const { target, ...rest } = row;
    return { ...rest, ...Object.fromEntries(years.map((year) => [String(year), target])) };
  };
  return {
    ...emptyRows(),
    plan: (Object.keys(PLAN_ITEMS) as (keyof typeof PLAN_ITEMS)[]).map((item) => ({
      item: PLAN_ITEMS[item],
      content:
        item === 'baselineYear'
          ? String(first - 1)
          : item === 'years'
            ? years.join('、')
            : (PLAN_EXAMPLES.plan[item] ?? ''),
    })),
    townships: PLAN_EXAMPLES.townships,
    indicators: PLAN_EXAMPLES.indicators.map(example),
  };
}
