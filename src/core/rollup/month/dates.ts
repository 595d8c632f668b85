import type { Task, TaskGoal } from '../../catalogue/Catalogue';
import type { Period } from '../../entries/identity';
import { Decimal } from '../../values/decimal';
import { numberOf } from '../../entries/months';

/** `8月底前`, `2024年6月`, `2024年底前`. */
const TIME_LIMIT = /^(?:(\d{4})年)?(?:(\d{1,2})月)?/;

/**
 * The month at whose end a task is due: that of its time limit, else of the last of its steps, else the end of
 * the year that the list of tasks is for.
 */
export function dueMonth(task: Task): Period {
  if (task.due !== undefined) return limitOf(task.due, task.year);
  const steps = task.goals.flatMap(({ due }) => (due === undefined ? [] : limitOf(due, task.year)));
  if (steps.length < task.goals.length || steps.length === 0) return { year: task.year, month: 12 };
  return steps.reduce((last, each) => (numberOf(each) > numberOf(last) ? each : last));
}

/** The month at whose end a count must be reached or a step taken. */
export function goalMonth({ due }: TaskGoal, task: Task): Period {
  return due === undefined ? dueMonth(task) : limitOf(due, task.year);
}

function limitOf(text: string, listed: number): Period {
  const [, year, month] = TIME_LIMIT.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  const number = Number(month ?? 12);
  return { year: Number(year ?? listed), month: number >= 1 && number <= 12 ? number : 12 };
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
