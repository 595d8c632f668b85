import { bulletin, monthText } from '../../../core/messages/bulletin';
import { outlookWords as words } from '../../../core/messages/bulletinProjection';
import { MONEY_UNIT } from '../../../core/messages/forms';
import { groupedText, numberText } from '../../../core/messages/quantity';
import type { WorkOutlook } from '../../../core/rollup/month/workOutlook';
import type { Decimal } from '../../../core/values/decimal';

/** The cells of a count, a step or a project behind its number. */
export function workCells(each: WorkOutlook, hasLastYear: boolean): readonly string[] {
  const { kind, called, name, due, overdue, amount } = each;
  const isTask = kind === 'task';
  const sum = (value: Decimal): string => sumText(value, amount?.unit ?? '');
  const target =
    amount === undefined
      ? isTask
        ? words.stepTarget(due)
        : words.built(due)
      : (isTask ? words.taskTarget : words.projectTarget)(sum(amount.target), due);
  const { needed, pace, arrival } = amount ?? {};
  return [
    isTask ? words.task(called, name) : words.project(name),
    target,
    amount === undefined ? (isTask ? words.open : words.notBuilt) : sum(amount.gap),
    overdue ? words.overdue : needed === undefined ? bulletin.dash : sum(upwards(needed, amount)),
    pace === undefined || pace.eq(0) ? bulletin.dash : paceText(pace, amount),
    arrivalText(pace, arrival),
    ...(hasLastYear ? [bulletin.dash] : []),
  ];
}

/** Which townships have still to do it; who else is responsible is said with tasks and projects. */
export function unitsText({ units, isEachs }: WorkOutlook): string {
  return isEachs && units.length > 0 ? words.notYet(units) : '';
}

function arrivalText(pace: Decimal | undefined, arrival: WorkOutlook['due'] | undefined): string {
  if (pace === undefined) return bulletin.dash;
  if (arrival !== undefined) return monthText(arrival);
  return pace.gt(0) ? words.never : words.flat.more;
}

type Amount = WorkOutlook['amount'];

/** A pace that rounds to nothing is said to be less. */
function paceText(pace: Decimal, amount: Amount): string {
  const [unit, digits] = [amount?.unit ?? '', digitsOf(amount)];
  const rounded = pace.round(digits);
  return rounded.eq(0) ? `${words.lessThan(digits)}${unit}` : sumText(rounded, unit);
}

const digitsOf = (amount: Amount): number => (amount?.unit === MONEY_UNIT ? 2 : 1);

/** What is needed is never said too small. */
const upwards = (needed: Decimal, amount: Amount): Decimal => needed.round(digitsOf(amount), 3);

/** `1,200.50万元`, `2.5个` */
function sumText(value: Decimal, unit: string): string {
  return `${unit === MONEY_UNIT ? groupedText(value.toFixed(2)) : numberText(value)}${unit}`;
}
