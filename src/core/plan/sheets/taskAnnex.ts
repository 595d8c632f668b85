import type { Annex, Task, TaskCount } from '../../catalogue/Catalogue';
import { countAmount } from '../../catalogue/tasks';
import { inPlan } from '../../catalogue/planWords';
import type { FieldCode, RowKey } from '../../entries/entry';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  any,
  call,
  eq,
  iff,
  isBlank,
  isNumber,
  join,
  lit,
  ne,
  op,
  plus,
} from '../../formula/sheet/build';
import { NOT_REPORTED, SEE_TOWNSHIPS, TASK_ANNEX, taskDue } from '../../messages/bookSheets';
import { TASK_DONE, TASK_STATES } from '../../messages/progressStates';
import { dueMonth, goalMonth } from '../../rollup/month/dates';
import { leadOf, taskStandings, type TaskStanding } from '../../rollup/month/tasks';
import type { AnnexKind } from '../AnnexKind';
import type { BookContext } from '../bookContext';
import { PRINTED, PRINTED_HEADER, PRINTED_LEFT } from '../../workbook/looks';
import { READ_SHEETS } from '../../entries/readSheets';
import { column } from '../../workbook/table/columns';
import { plainLines, type Table } from '../../workbook/table/Column';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { annexSheet } from './annexSheet';
import { rollupName } from './rollupCells';
import { numberOf } from '../../entries/months';

/** Height of a unit's name where several stand below each other. */
export const UNIT_LINE = 18;

/** An annex of tasks as it is printed, cells of the same responsible unit merged, with what was reached beside it. */
export const taskAnnex: AnnexKind<'tasks'> = {
  contents: '：进展',
  plan: tasksSheet,
};

function tasksSheet(annex: Annex, context: BookContext): Sheet {
  return annexSheet(annex, context, below(tasksTable(annex, context)), 2);
}

function tasksTable(annex: Annex, context: BookContext): Table<Task> {
  const standings = new Map(
    taskStandings(context.book, context.catalogue).map((each) => [each.task.code, each]),
  );
  return {
    block: 'annexTasks',
    lines: plainLines(context.catalogue.tasks.filter((task) => task.annex === annex.no)),
    key: ({ code }) => `task:${code}`,
    header: PRINTED_HEADER,
    body: PRINTED,
    points: 12,
    height: ({ units, goals }) =>
      Math.max(26, Math.max(units.length, goals.length) * UNIT_LINE + 6),
    columns: [
      { field: '=no', heading: '序号', width: 6, cell: ({ no }) => no },
      {
        field: '=text',
        heading: '重点工作计划',
        width: 56,
        fit: 56,
        style: PRINTED_LEFT,
        cell: ({ text }) => text,
      },
      {
        field: '=units',
        heading: '责任单位',
        width: 12,
        joined: ({ units }) => units.join(),
        cell: ({ units }) => units.join('\n'),
      },
      column('=due', '时限', 12, (task) => taskDue(dueMonth(task))),
      column('=goals', '完成数', 26, (task) => goalsExpr(task, context), {
        fit: 26,
        style: PRINTED_LEFT,
      }),
      column('=state', '进展状态', 16, (task) => stateExpr(task, context)),
      column('=before', '上月', 10, ({ code }) => beforeText(standings.get(code))),
      column('=progress', '进展情况', 36, (task) => saidExpr(task, 'progress', context), {
        fit: 36,
        style: PRINTED_LEFT,
      }),
      column('=evidence', '佐证材料', 16, (task) => saidExpr(task, 'evidence', context), {
        fit: 16,
        style: PRINTED_LEFT,
      }),
    ],
  };
}

/** The lead's state a month ago, where it was another one. */
function beforeText(standing: TaskStanding | undefined): string | null {
  return standing?.before ?? null;
}

/** The state of the lead, or how many townships are done; of what is past its month it is said. */
function stateExpr(task: Task, context: BookContext): Expr {
  const { book, catalogue } = context;
  const isLate = (limit: { year: number; month: number }): boolean =>
    numberOf(limit) < numberOf(book.period);
  const lead = leadOf(task, catalogue);
  if (lead === undefined) {
    const states = acrossTownships(`task:${task.code}`, context);
    const townships = lit(book.roster.length);
    const count = (state: string): Expr =>
      states === undefined ? lit(0) : call('COUNTIF', states, lit(state));
    const text = join(
      stateOfAll(count, townships),
      ' ',
      count(TASK_DONE),
      `/${book.roster.length}`,
    );
    if (!isLate(dueMonth(task))) return text;
    return iff(op(count(TASK_DONE), '<', townships), late(text), text);
  }
  const state = leadState(task, lead, context);
  if (isLate(dueMonth(task))) return iff(eq(state, TASK_DONE), state, late(state));
  const open = task.goals
    .map((goal, index) => ({ goal, met: metExpr(task, index, lead, context) }))
    .filter(({ goal }) => isLate(goalMonth(goal, task)))
    .map(({ met }) => call('NOT', met));
  if (open.length === 0) return state;
  return iff(all(ne(state, TASK_DONE), any(...open)), late(state), state);
}

/** What all townships say alike; under way where they differ, or some have said nothing. */
function stateOfAll(count: (state: string) => Expr, townships: Expr): Expr {
  const said = plus(TASK_STATES.map(count));
  const alike = [TASK_STATES[0], TASK_DONE, TASK_STATES[3]];
  const state = alike.reduceRight<Expr>(
    (otherwise, each) => iff(eq(count(each), townships), lit(each), otherwise),
    lit(TASK_STATES[1]),
  );
  return iff(eq(said, lit(0)), lit(NOT_REPORTED), state);
}

const late = (state: Expr): Expr => join(`${TASK_ANNEX.overdue}（`, state, '）');

/** What the lead chose, else what counts and days say. */
function leadState(task: Task, lead: string, context: BookContext): Expr {
  const cell = (field: FieldCode): Expr => cellOf(lead, `task:${task.code}`, field, context);
  const [notBegun, underWay] = TASK_STATES;
  const [state, started, finished] = [cell('state'), cell('started'), cell('finished')];
  const dones = goalCells(task, lead, context);
  const met = task.goals.map((_, index) => metExpr(task, index, lead, context));
  const isDone = met.length === 0 ? ne(finished, '') : any(ne(finished, ''), all(...met));
  const begun = dones.map((done, index) =>
    task.goals[index]?.count === undefined
      ? ne(done, '')
      : all(isNumber(done), op(done, '>', lit(0))),
  );
  const counted = dones.filter((_, index) => task.goals[index]?.count !== undefined).map(isNumber);
  const none =
    counted.length === 0
      ? lit(NOT_REPORTED)
      : iff(any(...counted), lit(notBegun), lit(NOT_REPORTED));
  return iff(
    isBlank(state),
    iff(isDone, lit(TASK_DONE), iff(any(ne(started, ''), ...begun), lit(underWay), none)),
    state,
  );
}

/** Of each goal the cell of its count, or of the day on which the step was taken. */
function goalCells({ goals }: Task, lead: string, context: BookContext): readonly Expr[] {
  return goals.map(({ code, count }) =>
    cellOf(lead, `goal:${code}`, count === undefined ? 'finished' : 'done', context),
  );
}

function metExpr(task: Task, index: number, lead: string, context: BookContext): Expr {
  const cell = goalCells(task, lead, context)[index] ?? lit('');
  const count = task.goals[index]?.count;
  if (count === undefined) return ne(cell, '');
  return all(isNumber(cell), op(cell, '>=', lit(count.amount.toNumber())));
}

/** `3/8个`, a line a goal; of all townships how many have reached it. */
function goalsExpr(task: Task, context: BookContext): Expr {
  const lead = leadOf(task, context.catalogue);
  const parts = task.goals.map(({ code, name, count, due }): Expr => {
    const label = due === undefined ? name : TASK_ANNEX.step(name, due);
    const open = lit(TASK_ANNEX.open);
    if (lead === undefined) {
      const across = acrossTownships(`goal:${code}`, context);
      if (across === undefined) return join(`${label} `, open);
      const reached = count === undefined ? '?*' : `>=${count.amount.toFixed()}`;
      return join(
        `${label}${count === undefined ? '' : `${countAmount(count)}${count.unit}`} `,
        call('COUNTIF', across, lit(reached)),
        inPlan(TASK_ANNEX.ofAll(context.book.roster.length), context.catalogue.plan),
      );
    }
    const [cell] = [
      cellOf(lead, `goal:${code}`, count === undefined ? 'finished' : 'done', context),
    ];
    return count === undefined
      ? join(`${label} `, iff(ne(cell, ''), cell, open))
      : join(`${label} `, iff(isNumber(cell), cell, lit('—')), amountText(count));
  });
  const [first, ...others] = parts;
  if (first === undefined) return lit('');
  return others.reduce((left, right) => join(left, '\n', right), first);
}

function amountText(count: TaskCount): string {
  return `/${countAmount(count)}${count.unit}`;
}

/** The cells of all townships in 镇街汇总. */
function acrossTownships(key: RowKey, { places, book, catalogue }: BookContext): Expr | undefined {
  if (book.roster.length === 0) return undefined;
  return places.across(rollupName(catalogue.plan), key, 'townships');
}

/** What a unit entered: a department in 部门填报, a township on its own sheet. */
function cellOf(unit: string, key: RowKey, field: FieldCode, context: BookContext): Expr {
  const { places, book, sheetOf } = context;
  const township = book.roster.find(({ name }) => name === unit);
  return (
    places.find(READ_SHEETS.departments.name, `${key}@${unit}`, field) ??
    (township && places.find(sheetOf(township.code), key, field)) ??
    lit('')
  );
}

/** What the units that are named wrote, each with its name where they are several. */
function saidExpr(task: Task, field: 'progress' | 'evidence', context: BookContext): Expr {
  const named = task.units.filter((unit) => unit !== context.catalogue.plan.allTownships);
  const parts = named.map((unit, index): Expr => {
    const cell = cellOf(unit, `task:${task.code}`, field, context);
    const said = named.length === 1 ? cell : join(`${index === 0 ? '' : '　'}${unit}：`, cell);
    return iff(ne(cell, ''), said, lit(''));
  });
  if (parts.length === 0)
    return lit(field === 'progress' ? inPlan(SEE_TOWNSHIPS, context.catalogue.plan) : '');
  return parts.reduce((left, right) => op(left, '&', right));
}
