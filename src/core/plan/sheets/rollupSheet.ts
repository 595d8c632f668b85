import type { Element, Task, Township } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { call, eq, iff, isBlank, isNumber, lit, op } from '../../formula/sheet/build';
import { PERIOD_WORD } from '../../messages/forms';
import {
  NOT_ASKED,
  NOT_COUNTED,
  ROLL_SUBTITLE,
  reportsRow,
  townshipsTaskProgress,
} from '../../messages/bookSheets';
import { notReportedWord, reportedWord } from '../../messages/leaders';
import { lineKey, lineText, taskLines, type TaskLine } from '../../forms/tables/taskLines';
import { apartFromFigures } from '../apartFromFigures';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { saysNotApplicable } from '../../forms/liveCheck';
import { BOLD_RIGHT, CENTERED, RIGHT } from '../../workbook/looks';
import { annexNames, numberShown, townshipTasks } from '../../forms/items';
import type { UnitReturn } from '../../entries/book';
import { inPlan } from '../../catalogue/planWords';
import { column, under } from '../../workbook/table/columns';
import { plainLines, underHeadings, type Table } from '../../workbook/table/Column';
import { below, belowIfAny } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { appliesTo } from '../../entries/askedOfTownship';
import { elementFormat } from '../../forms/valueFormat';
import { bookSheet } from './bookSheet';
import { handedDown, ownTargetsTable } from './ownTargets';
import { REPORTS, ROLLUP_SHEET } from './rollupCells';
import { townshipColumns } from './townshipColumns';

/** Townships that a title spans at most; the sheet is wider than a page. */
const TITLE_TOWNSHIPS = 15;

/** 镇街汇总: every element of every township, each cell a formula on the township's sheet. */
export const rollup: DistrictSheet = {
  name: ROLLUP_SHEET,
  contents: '各镇街的数据项与全区合计',
  showsFigures: true,
  plan: rollupSheet,
};

function rollupSheet(name: string, context: BookContext): Sheet {
  const elements = elementsTable(context);
  const tasks = townshipTasks(context.catalogue);
  const own = elements.columns.length - context.book.roster.length;
  const sheet = bookSheet(
    name,
    {
      titleColumns: own + Math.min(TITLE_TOWNSHIPS, context.book.roster.length),
      subtitle: inPlan(ROLL_SUBTITLE, context.catalogue.plan),
    },
    context,
    [
      below(elements),
      below(reportsTable(context)),
      ...belowIfAny(tasksTable(tasks, context)),
      ...(handedDown(context).length === 0 ? [] : [below(ownTargetsTable(context))]),
    ],
  );
  return { ...sheet, drawnFrom: apartFromFigures(context.book) };
}

function elementsTable(context: BookContext): Table<Element> {
  const { catalogue } = context;
  return {
    block: 'rollup',
    lines: underHeadings(
      catalogue.elements.filter(({ scope }) => scope === 'township'),
      ({ group }) => group,
    ),
    key: ({ code }) => `el:${code}`,
    height: 20,
    columns: [
      column('=no', '序号', 6, (_, { no }) => no, { style: CENTERED }),
      column('=name', '数据项', 30, ({ name }) => name, { fit: 28 }),
      column('=unit', '单位', 7, ({ unit }) => unit, { style: CENTERED }),
      column('=period', '口径', 7, ({ periodKind }) => PERIOD_WORD[periodKind], {
        style: CENTERED,
      }),
      column(
        '=total',
        inPlan('全区合计', catalogue.plan),
        13,
        (element, { group }) => totalExpr(element, group('townships')),
        { style: BOLD_RIGHT, format: elementFormat },
      ),
      column(
        '=reported',
        inPlan('已报镇街', catalogue.plan),
        10,
        (element, { group }) => reportedExpr(element, group('townships')),
        { style: CENTERED },
      ),
      ...townshipColumns<Element>(context, (township) => ({
        width: 11.5,
        style: ({ type }) => (type.kind === 'choice' ? CENTERED : RIGHT),
        format: elementFormat,
        cell: (element) =>
          appliesTo(element, township) ? townshipCell(element, township, context) : NOT_ASKED,
      })),
    ],
  };
}

function totalExpr({ type }: Element, cells: Expr): Expr {
  return type.kind === 'choice'
    ? call('COUNTIF', cells, lit(type.met))
    : iff(eq(call('COUNT', cells), 0), lit(''), call('SUM', cells));
}

function reportedExpr({ type }: Element, cells: Expr): Expr {
  return type.kind === 'choice'
    ? op(call('COUNTIF', cells, lit('?*')), '-', call('COUNTIF', cells, lit(NOT_ASKED)))
    : op(call('COUNT', cells), '+', call('COUNTIF', cells, lit(NOT_COUNTED)));
}

/** The township's entry: a number, the choice's word, — where not applicable, empty where missing. */
function townshipCell(element: Element, township: Township, context: BookContext): Expr {
  const value = context.places.cell(context.sheetOf(township.code), `el:${element.code}`, 'value');
  const present =
    element.type.kind === 'choice'
      ? iff(isBlank(value), lit(''), value)
      : iff(isNumber(value), value, lit(''));
  return iff(saysNotApplicable(value), lit(NOT_COUNTED), present);
}

/** Whether each township's sheet holds any figure, and how many do. */
function reportsTable(context: BookContext): Table<typeof REPORTS> {
  const { book, places, sheetOf } = context;
  return {
    block: 'rollupReports',
    isPlain: true,
    lines: plainLines([REPORTS]),
    key: () => REPORTS,
    height: 24,
    columns: [
      under('=name', '', () => inPlan(reportsRow, context.catalogue.plan), { covers: 4 }),
      under(
        '=total',
        '',
        (_, { group }) => call('COUNTIF', group('townships'), lit(reportedWord)),
        {
          style: BOLD_RIGHT,
        },
      ),
      { field: '', heading: '' },
      ...townshipColumns<typeof REPORTS>(context, ({ code }) => ({
        style: CENTERED,
        cell: () => {
          if (isSummedBelow(book.returns.get(code))) return reportedWord;
          const figures = places.down(sheetOf(code), 'elements', 'value');
          const hasAny = op(call('COUNT', figures), '>', lit(0));
          return iff(hasAny, lit(reportedWord), lit(notReportedWord));
        },
      })),
    ],
  };
}

/** It is the book of the level below, which may have reported without a figure that is whole. */
function isSummedBelow(unit: UnitReturn | undefined): boolean {
  return [...(unit?.entries.values() ?? [])].some(({ below }) => below !== undefined);
}

/** States of the tasks that every township reports. */
function tasksTable(tasks: readonly Task[], context: BookContext): Table<TaskLine> {
  const { catalogue, places, sheetOf } = context;
  return {
    block: 'rollupTasks',
    isPlain: true,
    title: townshipsTaskProgress(catalogue.plan.allTownships, annexNames(catalogue.plan, 'tasks')),
    lines: plainLines(taskLines(tasks)),
    key: lineKey,
    height: 24,
    columns: [
      under('=no', '', ({ task, goal }) => (goal ? null : numberShown(task.code)), {
        style: CENTERED,
      }),
      under('=text', '', lineText, { covers: 5, fit: 68 }),
      ...townshipColumns<TaskLine>(context, (township) => ({
        style: CENTERED,
        cell: (line) => {
          const field = line.goal === undefined ? 'state' : line.goal.count ? 'done' : 'finished';
          const said = places.cell(sheetOf(township.code), lineKey(line), field);
          return iff(isBlank(said), lit(''), said);
        },
      })),
    ],
  };
}
