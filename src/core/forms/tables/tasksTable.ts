import type { Task } from '../../catalogue/Catalogue';
import type { FieldCode } from '../../entries/entry';
import { asksProgress } from '../../entries/form';
import type { Expr } from '../../formula/sheet/Expr';
import { all, call, isNumber, lit, op } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import {
  datePrompt,
  donePrompt,
  errorTitle,
  evidencePrompt,
  previousDone,
  promptTitle,
} from '../../messages/forms';
import { TASK_STATES } from '../../messages/progressStates';
import { numberShown } from '../items';
import { markFormats } from '../markFormats';
import { CENTERED, FORMATS, QUIET, RIGHT } from '../../workbook/looks';
import { column } from '../../workbook/table/columns';
import { plainLines, type Asked, type Column, type Table } from '../../workbook/table/Column';
import { entryCell, previousCell, type UnitView } from '../unitView';
import { taskCheck } from './taskCheck';
import { progressAsked, stateAsked } from './progressAsked';
import { asksField, lineKey, lineTarget, lineText, taskLines, type TaskLine } from './taskLines';

/** 任务进展 of one unit: a task with its state and days, below it what was reached of each of its goals. */
export function tasksTable(tasks: readonly Task[], view: UnitView): Table<TaskLine> {
  return asksProgress(view.layoutVersion) ? goalsTable(tasks, view) : statesTable(tasks, view);
}

const CHARACTERS = 200;

function goalsTable(tasks: readonly Task[], view: UnitView): Table<TaskLine> {
  const typed = (
    field: Parameters<typeof asksField>[1],
    asked: (line: TaskLine, value: Expr) => Asked | 'free',
  ): Pick<Column<TaskLine>, 'input'> => ({
    input: (line, value) => (asksField(line, field) ? asked(line, value) : undefined),
  });
  const cell = (field: FieldCode) => (line: TaskLine) => entryCell(view, lineKey(line), field);
  const day = { style: CENTERED, format: '@' } as const;
  return {
    block: 'tasks',
    lines: plainLines(taskLines(tasks)),
    key: lineKey,
    height: ({ goal }) => (goal === undefined ? 36 : 24),
    rowStyle: ({ goal }) => (goal === undefined ? undefined : QUIET),
    columns: [
      column('=no', '序号', 6, ({ task, goal }) => (goal ? null : numberShown(task.code)), {
        style: CENTERED,
      }),
      column('=text', '重点工作计划', 40, lineText, { fit: 38 }),
      column('=target', '目标', 8, lineTarget, { style: CENTERED, fit: 8 }),
      column('started', '启动日期', 11, cell('started'), {
        ...day,
        ...typed('started', (_, value) => dayAsked(value)),
      }),
      column('done', '完成数', 14, cell('done'), {
        style: RIGHT,
        format: FORMATS.count,
        ...typed('done', (line, value) =>
          doneAsked(value, line.goal?.count?.unit ?? '', previousCell(view, lineKey(line), 'done')),
        ),
      }),
      column('state', '进展状态', 14, cell('state'), {
        style: CENTERED,
        ...typed('state', () => stateAsked(TASK_STATES)),
      }),
      column('finished', '完成日期', 20, cell('finished'), {
        ...day,
        ...typed('finished', (_, value) => dayAsked(value)),
      }),
      column('evidence', '佐证材料', 28, cell('evidence'), {
        fit: 26,
        ...typed('evidence', (_, value) => evidenceAsked(value)),
      }),
      column('progress', '进展情况', 34, cell('progress'), {
        fit: 32,
        ...typed('progress', (_, value) => progressAsked(value)),
      }),
      column('=check', '自动校验', 24, (line, row) => taskCheck(line, row, view.period), {
        fit: 22,
        shade: markFormats,
      }),
    ],
  };
}

/** As it was before counts and days were asked. */
function statesTable(tasks: readonly Task[], view: UnitView): Table<TaskLine> {
  return {
    block: 'tasks',
    lines: plainLines(tasks.map((task): TaskLine => ({ task }))),
    key: lineKey,
    height: 36,
    columns: [
      column('=no', '序号', 6, ({ task }) => numberShown(task.code), { style: CENTERED }),
      column('=text', '重点工作计划', [40, 8, 11, 14], lineText, { covers: 4, fit: 66 }),
      column('state', '进展状态', 14, (line) => entryCell(view, lineKey(line), 'state'), {
        style: CENTERED,
        input: () => stateAsked(TASK_STATES),
      }),
      column(
        'progress',
        '进展情况',
        [20, 28, 34],
        (line) => entryCell(view, lineKey(line), 'progress'),
        { covers: 3, input: (_, value) => progressAsked(value) },
      ),
    ],
  };
}

function dayAsked(value: Expr): Asked {
  return textAsked(value, datePrompt, 20);
}

function evidenceAsked(value: Expr): Asked {
  return textAsked(value, evidencePrompt, CHARACTERS);
}

function textAsked(value: Expr, message: string, characters: number): Asked {
  return {
    rule: {
      kind: 'custom',
      formula: exprText(op(call('LEN', value), '<=', lit(characters))),
      asks: { kind: 'text' },
    },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message },
  };
}

function doneAsked(value: Expr, unit: string, previous: unknown): Asked {
  const asks = donePrompt(unit);
  const message = typeof previous === 'number' ? asks + previousDone(previous, unit) : asks;
  return {
    rule: {
      kind: 'custom',
      formula: exprText(all(isNumber(value), op(value, '>=', lit(0)))),
      asks: { kind: 'number', unit },
    },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message: asks },
  };
}
