import type { Annex, Task } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { call, iff, isBlank, join, lit, ne, on, op, plus, spanOn } from '../../formula/sheet/build';
import { TASK_ANNEX_HEADERS, backToCover, periodTitle } from '../../messages/bookSheets';
import { TASK_DONE } from '../../messages/progressStates';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { FILED, ROLL } from '../columns';
import { LINK, PRINTED, PRINTED_HEADER, PRINTED_LEFT, TITLE } from '../looks';
import { area, SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { rowHeight } from '../textFit';

const WIDTHS = [6, 66, 14, 18, 44];
const COLUMN = { no: 1, text: 2, units: 3, state: 4, progress: 5 } as const;
const FIELD_ROW = 2;
const BODY_ROW = 4;

/** An annex of tasks as it is printed, cells of the same responsible unit merged, with state and progress beside it. */
export function planTaskAnnex(annex: Annex, context: BookContext): SheetDraft {
  const tasks = context.catalogue.tasks.filter((task) => task.annex === annex.no);
  const draft = new SheetDraft(context.positions.annexSheet(annex.no));
  annexFrame(draft, annex, WIDTHS, context);
  startBlock(
    draft,
    FIELD_ROW,
    'annexTasks',
    Object.entries(TASK_ANNEX_HEADERS).map(([field, title]) => ({ field: `=${field}`, title })),
    PRINTED_HEADER,
  );
  tasks.forEach((task, index) => planTask(draft, BODY_ROW + index, task, context));
  const rows = tasks.length;
  endBlock(draft, BODY_ROW + rows);
  mergeUnits(draft, tasks);
  draft.look.print = {
    orientation: 'landscape',
    repeatRows: { first: 3, last: 3 },
    area: area(0, 1, BODY_ROW + rows, WIDTHS.length),
    pagesTall: 0,
    margin: 1.5,
    footer: '&C第 &P 页 共 &N 页',
  };
  draft.look.frozen = { rows: BODY_ROW, columns: 2 };
  return draft;
}

function planTask(draft: SheetDraft, row: number, task: Task, context: BookContext): void {
  draft.value(row, KEY_COLUMN, `task:${task.code}`);
  draft.row(row, COLUMN.no, [task.no, task.text, task.units.join('\n')]);
  draft.style(area(row, 1, 1, WIDTHS.length), PRINTED);
  draft.style(area(row, COLUMN.text), PRINTED_LEFT).style(area(row, COLUMN.progress), PRINTED_LEFT);
  draft.formula(row, COLUMN.state, stateExpr(task, context));
  draft.formula(row, COLUMN.progress, progressExpr(task, context));
  draft.fit(row, COLUMN.progress, WIDTHS[4]!, 12);
  const height = rowHeight([{ text: task.text, width: WIDTHS[1]! }], 12, 26);
  draft.height(row, Math.max(height, task.units.length * 18 + 6));
}

/** The state of a single unit; of several, how many are done. */
function stateExpr(task: Task, context: BookContext): Expr {
  const { positions, book } = context;
  const rollRow = positions.rollTaskRow.get(task.code);
  const filed = filedRows(task, context);
  if (rollRow === undefined && filed.length === 1) {
    const state = on(BOOK_SHEETS.departments, filed[0]!.row, FILED.value);
    return iff(isBlank(state), lit('未报'), state);
  }
  const done = [
    ...filed.map(({ row }) =>
      iff(
        {
          kind: 'binary',
          op: '=',
          left: on(BOOK_SHEETS.departments, row, FILED.value),
          right: lit(TASK_DONE),
        },
        lit(1),
        lit(0),
      ),
    ),
    ...(rollRow === undefined
      ? []
      : [
          call(
            'COUNTIF',
            spanOn(BOOK_SHEETS.rollup, area(rollRow, ROLL.towns, 1, book.roster.length)),
            lit(TASK_DONE),
          ),
        ]),
  ];
  const total = filed.length + (rollRow === undefined ? 0 : book.roster.length);
  return join(`${TASK_DONE} `, plus(done), `/${total}`);
}

function filedRows(task: Task, { positions }: BookContext): { unit: string; row: number }[] {
  return task.units.flatMap((unit) => {
    const row = positions.filedTaskRow.get(`${task.code}@${unit}`);
    return row === undefined ? [] : [{ unit, row }];
  });
}

function progressExpr(task: Task, context: BookContext): Expr {
  const filed = filedRows(task, context);
  const parts = filed.map(({ unit, row }): Expr => {
    const text = on(BOOK_SHEETS.departments, row, FILED.rate);
    const said = filed.length === 1 ? text : join(`${unit}：`, text, '　');
    return iff(ne(text, ''), said, lit(''));
  });
  if (parts.length === 0) return lit('见各镇街工作表');
  return parts.reduce((left, right) => op(left, '&', right));
}

function mergeUnits(draft: SheetDraft, tasks: readonly Task[]): void {
  let first = 0;
  tasks.forEach((task, index) => {
    const next = tasks[index + 1];
    if (next && next.units.join() === task.units.join()) return;
    draft.merge(area(BODY_ROW + first, COLUMN.units, index - first + 1, 1));
    for (let row = first + 1; row <= index; row += 1)
      draft.cells.delete(`${BODY_ROW + row},${COLUMN.units}`);
    first = index + 1;
  });
}

/** Mark, title and way back of an annex sheet. */
export function annexFrame(
  draft: SheetDraft,
  annex: Annex,
  widths: readonly number[],
  { book }: BookContext,
): void {
  const last = widths.length;
  draft.width(KEY_COLUMN, 2).widths(1, widths);
  draft.hiddenColumns.add(KEY_COLUMN);
  draft.value(0, 1, annex.name).merge(area(0, 1, 1, 2));
  draft.style(area(0, 1, 1, last), { ...PRINTED_LEFT, font: { name: '黑体', size: 14 } });
  draft.height(0, 24);
  draft.value(0, 3, periodTitle(book.period.year, book.period.month));
  draft.merge(area(0, 3, 1, last - 3)).style(area(0, 3), { align: { horizontal: 'right' } });
  draft
    .value(0, last, backToCover)
    .style(area(0, last), { ...LINK, align: { horizontal: 'right' } });
  draft.style(area(0, last), { font: { size: 10.5 } });
  draft.links.push({
    row: 0,
    column: last,
    target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 },
  });
  draft.value(1, 1, annex.title);
  draft
    .merge(area(1, 1, 1, last))
    .style(area(1, 1, 1, last), TITLE)
    .height(1, 40);
  draft.look.tabColor = '#1F4E79';
}
