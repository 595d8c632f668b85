import type { Period } from '../../entries/identity';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  any,
  call,
  cases,
  eq,
  isBlank,
  isNumber,
  lit,
  ne,
  op,
} from '../../formula/sheet/build';
import { LIVE } from '../../messages/liveChecks';
import { TASK_DONE } from '../../messages/progressStates';
import { lastDayOf } from '../../values/lastDayOf';
import { MOST_FIGURE } from '../../values/limits';
import type { LiveCase } from '../livePlausible';
import type { RowPlace } from '../../workbook/table/Column';
import { asksField, lineKey, type TaskLine } from './taskLines';

/**
 * What a row of tasks says of itself, without last month: nothing where nothing is filled in. A count is held
 * against its goal, the days against the state that was chosen.
 */
export function taskCheck(line: TaskLine, row: RowPlace, period: Period): Expr {
  const last = lastDayOf(period);
  return line.goal === undefined ? ofTask(row, last) : ofGoal(line, row, last);
}

/** A day as the program keeps it; one that is written otherwise is only read by the program. */
const isDay = (day: Expr): Expr => eq(call('LEN', day), 10);

const isAfter = (day: Expr, last: string): Expr => all(isDay(day), op(day, '>', lit(last)));

function ofTask({ cell }: RowPlace, last: string): Expr {
  const [state, started, finished] = [cell('state'), cell('started'), cell('finished')];
  return cases(
    [
      [all(isBlank(state), isBlank(started), isBlank(finished)), lit('')],
      [
        all(isDay(started), isDay(finished), op(finished, '<', started)),
        lit(LIVE.finishedBeforeStart),
      ],
      [all(ne(finished, ''), ne(state, ''), ne(state, TASK_DONE)), lit(LIVE.finishedButOpen)],
      [any(isAfter(started, last), isAfter(finished, last)), lit(LIVE.afterMonth)],
    ],
    lit(LIVE.right),
  );
}

function ofGoal(line: TaskLine, { cell, of }: RowPlace, last: string): Expr {
  const { task, goal } = line;
  const state = of(lineKey({ task }), 'state') ?? lit('');
  const isDone = eq(state, TASK_DONE);
  if (!asksField(line, 'done')) {
    const finished = cell('finished');
    const open = cases([[isDone, lit(LIVE.doneWithoutDay)]], lit(''));
    return cases(
      [
        [isBlank(finished), open],
        [isAfter(finished, last), lit(LIVE.afterMonth)],
      ],
      lit(LIVE.right),
    );
  }
  const done = cell('done');
  const amount = goal?.count?.amount.toNumber() ?? 0;
  const whole: readonly LiveCase[] = Number.isInteger(amount)
    ? [[ne(done, call('INT', done)), lit(LIVE.notInteger)]]
    : [];
  return cases(
    [
      [isBlank(done), cases([[isDone, lit(LIVE.doneShort)]], lit(''))],
      [call('NOT', isNumber(done)), lit(LIVE.notANumber)],
      [op(done, '<', lit(0)), lit(LIVE.negative)],
      [op(done, '>', lit(MOST_FIGURE)), lit(LIVE.impossible)],
      ...whole,
      [all(isDone, op(done, '<', lit(amount))), lit(LIVE.doneShort)],
    ],
    lit(LIVE.right),
  );
}
