import type { Catalogue, Task } from '../../catalogue/Catalogue';
import type { Period } from '../../entries/identity';
import { Decimal } from '../../values/decimal';
import { numberOf } from './comparison';

const MONTH_END = /(\d{1,2})月底前/g;
const YEAR_END = /年底前|年内/;

/**
 * The month at whose end a task is due: the last that its text names (`8月底前`, 年底前, 年内), else the end
 * of the year that the list of tasks is for, as its title says.
 */
export function dueMonth(task: Task, { plan }: Catalogue): Period {
  const title = plan.annexes.find(({ no }) => no === task.annex)?.title ?? '';
  const year = Number(/(\d{4})年/.exec(title)?.[1] ?? plan.years[0] ?? plan.baselineYear + 1);
  const months = [...task.text.matchAll(MONTH_END)]
    .map(([, month]) => Number(month))
    .filter((month) => month >= 1 && month <= 12);
  const last = YEAR_END.test(task.text) || months.length === 0 ? 12 : Math.max(...months);
  return { year, month: last };
}

/** The months of a building period, both included. */
export interface Building {
  readonly from: Period;
  readonly to: Period;
}

/** Reads 建设期限: `2023.01-12`, `2023.01-2024.06`, `2023-2025`; undefined where it is written otherwise. */
export function buildingOf(text: string): Building | undefined {
  const plain = text
    .replace(/\s/g, '')
    .replace(/[—–～~至]+/g, '-')
    .replace(/[年．]/g, '.')
    .replace(/月/g, '');
  const [, year, month, endYear, endMonth] =
    /^(\d{4})(?:\.(\d{1,2}))?-(?:(\d{4}))?\.?(\d{1,2})?$/.exec(plain) ?? [];
  if (year === undefined || (endYear === undefined && endMonth === undefined)) return undefined;
  const building = {
    from: { year: Number(year), month: Number(month ?? 1) },
    to: { year: Number(endYear ?? year), month: Number(endMonth ?? 12) },
  };
  const isMonth = (each: Period): boolean => each.month >= 1 && each.month <= 12;
  const isFine = isMonth(building.from) && isMonth(building.to);
  return isFine && numberOf(building.from) <= numberOf(building.to) ? building : undefined;
}

/** Share of a building period that has passed by the end of a month: from 0 to 1. */
export function elapsedOf({ from, to }: Building, period: Period): Decimal {
  const all = numberOf(to) - numberOf(from) + 1;
  const passed = Math.min(all, Math.max(0, numberOf(period) - numberOf(from) + 1));
  return new Decimal(passed).div(all);
}
