import type { Annex } from '../../../catalogue/Catalogue';
import type { Expr } from '../../../formula/sheet/Expr';
import { call, iff, join, lit, op, plus } from '../../../formula/sheet/build';
import { REUSE_BLOCKS, REUSE_STAGES } from '../../../entries/reuse';
import { READ_SHEETS } from '../../../entries/readSheets';
import { LINES } from '../../../messages/leaders';
import { NOT_REPORTED, TASK_ANNEX } from '../../../messages/bookSheets';
import { PROJECT_STATES, TASK_STATES } from '../../../messages/progressStates';
import { filingState } from '../../../rollup/filings';
import { reuseGuide } from '../../../catalogue/guideInUse';
import { inPlan } from '../../../catalogue/planWords';
import { askedTownships } from '../../../catalogue/askedTownships';
import { Decimal } from '../../../values/decimal';
import type { BookContext } from '../../bookContext';
import { BODY, CENTERED, COLORS } from '../../../workbook/looks';
import { area, type SheetDraft } from '../../../workbook/SheetDraft';
import { reportedCount } from '../rollupCells';

import { heading, PARTS } from './grid';

/** 任务, 项目, 改造 and 报送, a line each; a plan without one of them has no line for it. */
export function planLines(
  draft: SheetDraft,
  start: number,
  rows: number,
  context: BookContext,
): void {
  const { column, columns } = PARTS.half;
  const lines: readonly (readonly [string, Expr | undefined])[] = [
    [LINES.tasks, tasksText(context)],
    [LINES.projects, projectsText(context)],
    [LINES.reuse, reuseText(context)],
    [LINES.filings, filingsText(context)],
  ];
  const shown = lines.flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]));
  heading(draft, start, column, LINES.title(shown.map(({ name }) => name)));
  shown.slice(0, rows).forEach(({ name, text }, index) => {
    const row = start + 1 + index;
    draft.value(row, column, name).formula(row, column + 1, text);
    draft.merge(area(row, column + 1, 1, columns - 1));
    draft
      .style(area(row, column, 1, columns), BODY)
      .style(area(row, column), { ...CENTERED, font: { bold: true }, fill: COLORS.pale })
      .style(area(row, column + 1, 1, columns - 1), { font: { size: 10 } });
  });
}

/** ` 推进中27`, nothing where there are none. */
const some = (word: string, count: Expr): Expr =>
  iff(op(count, '>', lit(0)), join(`　${word}`, count), lit(''));

/** How often a text stands in a column of all annexes of a kind; `*` and `?` as in COUNTIF. */
function counts(
  kind: Annex['kind'],
  block: string,
  field: string,
  { catalogue, places, annexSheet }: BookContext,
): (pattern: string) => Expr {
  const columns = catalogue.plan.annexes
    .filter((annex) => annex.kind === kind)
    .map(({ no }) => places.down(annexSheet(no), block, field));
  return (pattern) => plus(columns.map((column) => call('COUNTIF', column, lit(pattern))));
}

function tasksText(context: BookContext): Expr | undefined {
  const { tasks } = context.catalogue;
  if (tasks.length === 0) return undefined;
  const count = counts('tasks', 'annexTasks', '=state', context);
  const [notBegun, underWay, done, blocked] = TASK_STATES;
  return join(
    LINES.total(tasks.length, LINES.item),
    ...[done, underWay, notBegun, blocked, NOT_REPORTED].map((state) =>
      some(state, op(count(`${state}*`), '+', count(`${TASK_ANNEX.overdue}（${state}*`))),
    ),
    some(LINES.overdue, count(`${LINES.overdue}*`)),
  );
}

function projectsText(context: BookContext): Expr | undefined {
  const { catalogue, places, annexSheet } = context;
  const { projects, plan } = catalogue;
  if (projects.length === 0) return undefined;
  const count = counts('projects', 'annexProjects', '=state', context);
  const warnings = counts('projects', 'annexProjects', '=warning', context);
  const annexes = plan.annexes.filter(({ kind }) => kind === 'projects');
  const sums = annexes.map(({ no }) => places.down(annexSheet(no), 'annexProjects', '=invested'));
  const invested = plus(sums.map((column) => call('SUM', column)));
  const told = plus(sums.map((column) => call('COUNT', column)));
  const total = projects
    .reduce((sum, { investment }) => sum.plus(investment), new Decimal(0))
    .toNumber();
  const [notBegun, building, done, paused] = PROJECT_STATES;
  const share = call('TEXT', op(invested, '/', lit(total)), lit('0.0%'));
  return join(
    LINES.total(projects.length, LINES.piece),
    ...[done, building, notBegun, paused].map((state) => some(state, count(state))),
    some(NOT_REPORTED, count(NOT_REPORTED)),
    ...(total > 0
      ? [
          iff(
            op(told, '>', lit(0)),
            join(
              `　${LINES.invested}`,
              call('TEXT', invested, lit('#,##0.00')),
              `${LINES.money}（`,
              share,
              '）',
            ),
            lit(`　${LINES.noneInvested}`),
          ),
        ]
      : []),
    some(LINES.warned, warnings('?*')),
  );
}

/** The ledger's applications by stage, and how many of them lack something. */
function reuseText(context: BookContext): Expr | undefined {
  if (reuseGuide(context.catalogue.plan) === undefined) return undefined;
  const column = (field: string): Expr =>
    context.places.down(READ_SHEETS.reuse.name, REUSE_BLOCKS.cases, field);
  const count = (field: string, pattern: string): Expr =>
    call('COUNTIF', column(field), lit(pattern));
  const all = count('name', '?*');
  const text = join(
    all,
    LINES.pieceOfProjects,
    ...REUSE_STAGES.map((stage) => some(stage, count('stage', stage))),
    some(LINES.warned, count('=hint', '?*')),
  );
  return iff(op(all, '>', lit(0)), text, lit(LINES.noReuse));
}

/** Townships live, departments and lateness as files were taken in. */
function filingsText(context: BookContext): Expr {
  const { book, catalogue } = context;
  const { departments } = catalogue;
  const roster = askedTownships(catalogue, book.roster);
  const units = [...roster.map(({ code }) => code), ...departments];
  const late = units.filter((org) => filingState(book, org) === 'late').length;
  const back = new Set(book.receipts.flatMap(({ accepted, org }) => (accepted ? [] : [org])));
  const reported = departments.filter((name) => book.returns.has(name)).length;
  return join(
    ...(roster.length > 0
      ? [
          `${inPlan(LINES.townships, catalogue.plan)}${LINES.reported} `,
          reportedCount(context),
          `/${roster.length}`,
        ]
      : []),
    ...(departments.length > 0
      ? [`　${LINES.departments}${LINES.reported} ${reported}/${departments.length}`]
      : []),
    ...(late > 0 ? [`　${LINES.late}${late}`] : []),
    ...(back.size > 0 ? [`　${LINES.refused}${back.size}`] : []),
  );
}
