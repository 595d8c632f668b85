import type { Task } from '../../catalogue/Catalogue';
import { entryKey, type FieldCode } from '../../entries/entry';
import { FIELD_WORDS } from '../../messages/entries';
import {
  doneWithoutCount,
  doneWithoutStep,
  finishedAfterMonth,
  finishedBeforeStart,
  finishedButOpen,
} from '../../messages/progressRules';
import { TASK_DONE } from '../../messages/progressStates';
import { lastDayOf } from '../../values/lastDayOf';
import { hitAt, numberIn } from '../cells';
import type { AskedCell, Hit, UnitFacts, UnitRule } from '../facts';

/** 任务前后不一: state, counts and days of a task that cannot all be true. */
export const taskContradicts: UnitRule = (unit) =>
  unit.catalogue.tasks.flatMap((task) => {
    const cell = (field: FieldCode) => unit.byKey.get(entryKey(`task:${task.code}`, field));
    const state = cell('state');
    if (state === undefined) return [];
    return [
      ...againstGoals(task, state, unit),
      ...days(state, cell('started'), cell('finished')),
      ...future([cell('started'), cell('finished')], unit),
    ];
  });

/** 已完成 though a count is short of its goal or a step has no day. */
function againstGoals({ goals }: Task, state: AskedCell, unit: UnitFacts): readonly Hit[] {
  const isDone = textIn(state) === TASK_DONE;
  return goals.flatMap((goal): readonly Hit[] => {
    const key = `goal:${goal.code}` as const;
    const cell = unit.byKey.get(entryKey(key, goal.count === undefined ? 'finished' : 'done'));
    if (cell === undefined) return [];
    const { place, asked } = cell;
    if (goal.count === undefined) {
      if (!isDone || textIn(cell) !== undefined) return future([cell], unit);
      return [hitAt(cell, doneWithoutStep(place, asked.label, TASK_DONE), [state, cell])];
    }
    const { amount, unit: measure } = goal.count;
    const done = numberIn(cell);
    if (!isDone || done?.gte(amount) || cell.value.kind === 'unreadable') return [];
    const said = doneWithoutCount(place, asked.label, TASK_DONE, done, amount, measure);
    return [hitAt(cell, said, [state, cell])];
  });
}

function days(
  state: AskedCell,
  started: AskedCell | undefined,
  finished: AskedCell | undefined,
): readonly Hit[] {
  const last = textIn(finished);
  if (finished === undefined || last === undefined) return [];
  const first = textIn(started);
  const { label } = state.asked;
  const said = textIn(state);
  return [
    ...(started !== undefined && first !== undefined && last < first
      ? [
          hitAt(finished, finishedBeforeStart(finished.place, label, first, last), [
            started,
            finished,
          ]),
        ]
      : []),
    ...(said !== undefined && said !== TASK_DONE
      ? [hitAt(state, finishedButOpen(state.place, label, said, last), [state, finished])]
      : []),
  ];
}

/** Days behind the end of the month that is reported. */
function future(cells: readonly (AskedCell | undefined)[], { period }: UnitFacts): readonly Hit[] {
  const last = lastDayOf(period);
  return cells.flatMap((cell): readonly Hit[] => {
    const day = cell && textIn(cell);
    if (cell === undefined || day === undefined || day <= last) return [];
    const { place, asked } = cell;
    const said = finishedAfterMonth(place, asked.label, FIELD_WORDS[asked.field], day, last);
    return [hitAt(cell, said, [cell])];
  });
}

function textIn(cell: AskedCell | undefined): string | undefined {
  return cell?.value.kind === 'text' ? cell.value.text : undefined;
}
