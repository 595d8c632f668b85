import type { Annex, Task } from '../../catalogue/Catalogue';
import { inPlan } from '../../catalogue/planWords';
import type { Expr } from '../../formula/sheet/Expr';
import { call, eq, iff, isBlank, join, lit, ne, op, plus } from '../../formula/sheet/build';
import { NOT_REPORTED, SEE_TOWNSHIPS } from '../../messages/bookSheets';
import { TASK_DONE } from '../../messages/progressStates';
import type { BookContext } from '../bookContext';
import { PRINTED, PRINTED_HEADER, PRINTED_LEFT } from '../looks';
import { townshipTasks } from '../items';
import { BOOK_SHEETS, rollupName } from '../../entries/sheetNames';
import { plainLines, type Table } from '../table/Column';
import { below } from '../table/placeTable';
import type { Sheet } from '../table/Sheet';
import { annexSheet } from './annexSheet';

/** Height of a unit's name where several stand below each other. */
export const UNIT_LINE = 18;

/** An annex of tasks as it is printed, cells of the same responsible unit merged, with state and progress beside it. */
export function taskAnnex(annex: Annex, context: BookContext): Sheet {
  return annexSheet(annex, context, below(tasksTable(annex, context)), 2);
}

function tasksTable(annex: Annex, context: BookContext): Table<Task> {
  return {
    block: 'annexTasks',
    lines: plainLines(context.catalogue.tasks.filter((task) => task.annex === annex.no)),
    key: ({ code }) => `task:${code}`,
    header: PRINTED_HEADER,
    body: PRINTED,
    points: 12,
    height: ({ units }) => Math.max(26, units.length * UNIT_LINE + 6),
    columns: [
      { field: '=no', heading: '序号', width: 6, cell: ({ no }) => no },
      {
        field: '=text',
        heading: '重点工作计划',
        width: 66,
        fit: 66,
        style: PRINTED_LEFT,
        cell: ({ text }) => text,
      },
      {
        field: '=units',
        heading: '责任单位',
        width: 14,
        joined: ({ units }) => units.join(),
        cell: ({ units }) => units.join('\n'),
      },
      { field: '=state', heading: '进展状态', width: 18, cell: (task) => stateExpr(task, context) },
      {
        field: '=progress',
        heading: '进展情况',
        width: 44,
        fit: 44,
        style: PRINTED_LEFT,
        cell: (task) => progressExpr(task, context),
      },
    ],
  };
}

/** The state of a single unit; of several, how many are done. */
function stateExpr(task: Task, context: BookContext): Expr {
  const { book, catalogue, places } = context;
  const ofTownships = townshipTasks(catalogue).includes(task);
  const states = filedCells(task, 'state', context).map(({ cell }) => cell);
  const [only] = states;
  if (!ofTownships && only !== undefined && states.length === 1)
    return iff(isBlank(only), lit(NOT_REPORTED), only);
  const done = states.map((state) => iff(eq(state, TASK_DONE), lit(1), lit(0)));
  if (ofTownships) {
    const row = places.across(rollupName(catalogue.plan), `task:${task.code}`, 'townships');
    done.push(call('COUNTIF', row, lit(TASK_DONE)));
  }
  const total = states.length + (ofTownships ? book.roster.length : 0);
  return join(`${TASK_DONE} `, plus(done), `/${total}`);
}

/** What each department that is responsible filed of the task. */
function filedCells(
  { code, units }: Task,
  field: 'state' | 'progress',
  { places }: BookContext,
): readonly { readonly unit: string; readonly cell: Expr }[] {
  return units.flatMap((unit) => {
    const cell = places.find(BOOK_SHEETS.departments, `task:${code}@${unit}`, field);
    return cell === undefined ? [] : [{ unit, cell }];
  });
}

function progressExpr(task: Task, context: BookContext): Expr {
  const filed = filedCells(task, 'progress', context);
  const parts = filed.map(({ unit, cell }): Expr => {
    const said = filed.length === 1 ? cell : join(`${unit}：`, cell, '　');
    return iff(ne(cell, ''), said, lit(''));
  });
  if (parts.length === 0) return lit(inPlan(SEE_TOWNSHIPS, context.catalogue.plan));
  return parts.reduce((left, right) => op(left, '&', right));
}
