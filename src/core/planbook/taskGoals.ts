import type { Task, TaskGoal } from '../catalogue/Catalogue';
import { countAmount, parseCount } from '../catalogue/tasks';
import { GOAL_NAME } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import { daysIn } from '../values/lastDayOf';
import { comparable, tidy } from '../values/normaliseText';
import type { Faults } from './PlanFault';
import type { PlanCell } from './PlanCell';
import type { PlanRow } from './readTable';

/*
 * 数量, 单位 and 时限 of a task. Several stand in one cell, each behind its name:
 * `服务站：10；活动：20` with `个；场次`, `报备：5月底前；招生：8月底前`.
 */

/** A goal as an annex's JSON writes it. */
interface GoalSource {
  readonly name: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly due?: string;
}

interface TaskLimits {
  readonly goals: readonly GoalSource[];
  /** Of the task as a whole. */
  readonly due?: string;
  /** What has to stand in the task's text: counts with their units, time limits. */
  readonly said: readonly string[];
}

interface Part {
  readonly name: string;
  readonly text: string;
}

export function readTaskGoals(row: PlanRow, faults: Faults): TaskLimits {
  const counts = countsOf(row, faults);
  const at = row.place('due');
  const limits = partsOf(row.cells.get('due')).map((part) => ({
    ...part,
    text: monthLimit(part.text, (read) =>
      faults.soft(at, planFaults.dayLimit(at, part.text, read)),
    ),
  }));
  for (const { text } of limits)
    if (!isTimeLimit(text)) faults.soft(at, planFaults.timeLimit(at, text));
  const [whole, ...others] = limits;
  const isWhole = whole !== undefined && others.length === 0 && whole.name === '';
  const steps = isWhole ? [] : limits.map(({ name, text }) => ({ name: name || text, due: text }));
  return {
    goals: [...counts, ...steps],
    ...(isWhole ? { due: whole.text } : {}),
    said: [
      ...limits.map(({ text }) => text),
      ...counts.map(({ amount = '', unit = '' }) => `${amount}${unit}`),
    ],
  };
}

function countsOf(row: PlanRow, faults: Faults): readonly GoalSource[] {
  const cell = row.cells.get('quantity');
  const units = partsOf(row.cells.get('unit')).map(({ text }) => text);
  return partsOf(cell).flatMap(({ name, text }, index): readonly GoalSource[] => {
    const [, amount = '', typed = ''] =
      /^(\d+(?:\.\d+)?(?:[-—–~～至]\d+(?:\.\d+)?)?)(\D*)$/u.exec(text) ?? [];
    const unit = typed || (units[index] ?? units[0] ?? '');
    if (parseCount(amount, unit) === undefined) {
      if (cell) faults.hard(cell.at, planFaults.quantity(cell.at, cell.text));
      return [];
    }
    return [{ name: name || GOAL_NAME, amount, unit }];
  });
}

function partsOf(cell: PlanCell | undefined): readonly Part[] {
  return (cell?.text ?? '').split(/[；;]/u).flatMap((part): readonly Part[] => {
    const [, name = '', text = ''] = /^(?:(.*)[：:])?([^：:]*)$/u.exec(tidy(part)) ?? [];
    return text === '' ? [] : [{ name: tidy(name), text: comparable(text) }];
  });
}

const DAY = /^(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?(?:之?前)?$|^(\d{4})[-./](\d{1,2})$/u;

/**
 * A day, `2023-06-15`, `6月15日前`, as the end of its month, by which limits are counted.
 * @param report told where the day is another than the month's last
 */
function monthLimit(text: string, report: (read: string) => void): string {
  const [, year, month, day, yearOnly = year, monthOnly = month] = DAY.exec(text) ?? [];
  const number = Number(monthOnly);
  if (monthOnly === undefined || number < 1 || number > 12) return text;
  const read = `${yearOnly === undefined ? '' : `${yearOnly}年`}${number}月底前`;
  if (day !== undefined && Number(day) < daysIn(Number(yearOnly ?? 2023), number)) report(read);
  return read;
}

/** `8月底前`, `2024年6月底前`, 年底前, 年内. */
function isTimeLimit(text: string): boolean {
  return /^(?:\d{4}年)?(?:(?:1[0-2]|[1-9])月(?:底|末|份)?|年底|年末|年内|全年|底)?(?:之?前|完成|内)*$/u.test(
    text,
  );
}

/** The cells that are read as these goals again. */
export function goalCells({ goals, due }: Pick<Task, 'goals' | 'due'>): {
  readonly quantity: string;
  readonly unit: string;
  readonly due: string;
} {
  const counts = goals.flatMap(({ name, count }) => (count ? [{ name, ...count }] : []));
  const steps = goals.filter(({ count }) => count === undefined);
  const named = (name: string, text: string): string =>
    name === GOAL_NAME ? text : `${name}：${text}`;
  const units = counts.map(({ unit }) => unit);
  return {
    quantity: counts.map((count) => named(count.name, countAmount(count))).join('；'),
    unit: new Set(units).size === 1 ? (units[0] ?? '') : units.join('；'),
    due: due ?? steps.map((step: TaskGoal) => `${step.name}：${step.due ?? ''}`).join('；'),
  };
}
