import type { Element, Indicator, Project, Task } from '../../catalogue/Catalogue';

import { denominatorOf, perOf } from '../../formula/parts';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  any,
  call,
  cases,
  eq,
  iff,
  isBlank,
  isNumber,
  lit,
  op,
} from '../../formula/sheet/build';
import { ratioExpr } from '../../formula/toExcel';
import { AGREEMENT, FILED_SUBTITLE } from '../../messages/departmentForms';
import { LIVE } from '../../messages/liveChecks';
import { NOT_APPLICABLE } from '../../messages/bookSheets';
import { investedElsewhere } from '../../messages/forms';
import type { BookContext } from '../bookContext';
import { CENTERED, RIGHT, decimalFormat } from '../looks';
import { markFormats } from '../markFormats';
import {
  attestingElements,
  departmentShares,
  numberShown,
  townshipLeaves,
  type Share,
} from '../items';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import {
  emptyColumns,
  plainLines,
  underHeadings,
  type RowPlace,
  type Table,
} from '../table/Column';
import { below } from '../table/placeTable';
import type { Sheet } from '../table/Sheet';
import { investedByOther } from '../tables/progressTables';
import { countsFormat, indicatorFormat } from '../valueFormat';
import { entryCell, entryOf, originText } from '../unitView';
import { annexHeading } from './annexHeading';
import { bookSheet } from './bookSheet';
import { workCell } from './workCells';

/** 部门填报: what the lead departments returned, beside the townships' roll-up. */
export function filedSheet(context: BookContext): Sheet {
  return bookSheet(
    BOOK_SHEETS.departments,
    { subtitle: FILED_SUBTITLE, repeatsTitle: true },
    context,
    [
      below(indicatorsTable(context)),
      below(attestedTable(context)),
      below(tasksTable(context)),
      below(projectsTable(context)),
    ],
  );
}

type FiledField = 'numerator' | 'denominator' | 'value' | 'rate' | 'note';

const isRatio = ({ formula }: Indicator): boolean => denominatorOf(formula) !== undefined;

/** A ratio is its two sides and the rate that was published; any other figure its value. */
const isTyped = (indicator: Indicator, field: FiledField): boolean =>
  field === 'note' || (field === 'value') !== isRatio(indicator);

function indicatorsTable(context: BookContext): Table<Indicator> {
  const { catalogue, viewOf } = context;
  const typed = (field: FiledField) => ({
    field,
    input: (each: Indicator) => (isTyped(each, field) ? ('free' as const) : undefined),
    cell: (each: Indicator) =>
      isTyped(each, field) ? entryCell(viewOf(each.lead), `ind:${each.code}`, field) : null,
  });
  const counts = (indicator: Indicator): string => countsFormat(indicator, catalogue);
  const value = typed('value');
  return {
    block: 'indicators',
    lines: underHeadings(catalogue.indicators, annexHeading(catalogue)),
    key: ({ code }) => `ind:${code}`,
    height: 22,
    columns: [
      { field: '=no', heading: '编号', width: 8, style: CENTERED, cell: ({ code }) => code },
      { field: '=name', heading: '指标名称', width: 36, fit: 33, cell: ({ name }) => name },
      { field: '=lead', heading: '牵头部门', width: 11, style: CENTERED, cell: ({ lead }) => lead },
      { field: '=unit', heading: '单位', width: 9, style: CENTERED, cell: ({ unit }) => unit },
      { ...typed('numerator'), heading: '分子', width: 13, style: RIGHT, format: counts },
      { ...typed('denominator'), heading: '分母', width: 13, style: RIGHT, format: counts },
      {
        ...value,
        heading: '部门数值',
        width: 12,
        style: RIGHT,
        format: indicatorFormat,
        cell: (each, row) => (isRatio(each) ? ratioOf(each, row) : value.cell(each)),
      },
      {
        ...typed('rate'),
        heading: '已公布的率',
        width: 12,
        style: RIGHT,
        format: ({ form }) => (form === 'rate' ? '0.00%' : undefined),
      },
      {
        field: '=rolled',
        heading: '镇街汇总数值',
        width: 13,
        style: RIGHT,
        format: indicatorFormat,
        cell: (each) =>
          isOverTownships(each, context) ? workCell(context, each.code, '=value') : '—',
      },
      {
        field: '=agreement',
        heading: '两数核对',
        width: 14,
        style: CENTERED,
        shade: markFormats,
        cell: (each, row) => agreementExpr(each, row, context),
      },
      { ...typed('note'), heading: '部门说明', width: 34, fit: 32 },
      {
        field: '=origin',
        heading: '来源',
        width: 18,
        cell: (each) =>
          originText(
            entryOf(viewOf(each.lead), `ind:${each.code}`, isRatio(each) ? 'numerator' : 'value'),
          ),
      },
    ],
  };
}

function isOverTownships(indicator: Indicator, { catalogue }: BookContext): boolean {
  return townshipLeaves(indicator, catalogue).length > 0;
}

function ratioOf({ formula }: Indicator, { cell }: RowPlace): Expr {
  const [n, d] = [cell('numerator'), cell('denominator')];
  return iff(
    all(isNumber(n), isNumber(d)),
    iff(eq(d, 0), lit(NOT_APPLICABLE), ratioExpr(n, d, perOf(formula))),
    iff(any(eq(n, '/'), eq(d, '/')), lit(NOT_APPLICABLE), lit('')),
  );
}

/** 一致, 不一致, or why the two cannot be set side by side; a wrong ratio begins with ✕. */
function agreementExpr(indicator: Indicator, { cell }: RowPlace, context: BookContext): Expr {
  const [value, rolled] = [cell('value'), cell('=rolled')];
  const [n, d] = [cell('numerator'), cell('denominator')];
  const tooLarge = iff(all(isNumber(n), isNumber(d)), op(n, '>', d), lit(false));
  const open: (readonly [Expr, Expr])[] = [
    ...(indicator.form === 'rate' ? [[tooLarge, lit(LIVE.exceedsDenominator)] as const] : []),
    [isBlank(value), lit(AGREEMENT.departmentMissing)],
  ];
  if (!isOverTownships(indicator, context)) return cases(open, lit(AGREEMENT.none));
  return cases(
    [
      ...open,
      [
        any(isBlank(rolled), op(workCell(context, indicator.code, '=missing'), '>', lit(0))),
        lit(AGREEMENT.townshipsMissing),
      ],
      [
        all(isNumber(value), isNumber(rolled)),
        iff(
          eq(call('ROUND', value, lit(10)), call('ROUND', rolled, lit(10))),
          lit(AGREEMENT.same),
          lit(AGREEMENT.different),
        ),
      ],
      [eq(value, rolled), lit(AGREEMENT.same)],
    ],
    lit(AGREEMENT.different),
  );
}

/** Choices by which departments attest for the whole district. */
function attestedTable({ catalogue, viewOf }: BookContext): Table<Element> {
  const key = ({ code }: Element) => `el:${code}` as const;
  return {
    block: 'elements',
    lines: plainLines(attestingElements(catalogue)),
    key,
    height: 22,
    columns: [
      { field: '=no', heading: '序号', style: CENTERED, cell: (_, { no }) => no },
      { field: '=name', heading: '评价事项', fit: 33, cell: ({ name }) => name },
      { field: '=lead', heading: '牵头部门', style: CENTERED, cell: ({ lead }) => lead },
      ...emptyColumns(3),
      {
        field: 'value',
        heading: '本期情况',
        style: CENTERED,
        input: () => 'free',
        cell: (each) => entryCell(viewOf(each.lead), key(each), 'value'),
      },
      ...emptyColumns(3),
      {
        field: 'note',
        heading: '说明',
        fit: 32,
        input: () => 'free',
        cell: (each) => entryCell(viewOf(each.lead), key(each), 'note'),
      },
      {
        field: '=origin',
        heading: '来源',
        cell: (each) => originText(entryOf(viewOf(each.lead), key(each), 'value')),
      },
    ],
  };
}

function tasksTable({ catalogue, viewOf }: BookContext): Table<Share<Task>> {
  const entry = ({ item, unit }: Share<Task>, field: 'state' | 'progress') =>
    entryCell(viewOf(unit), `task:${item.code}`, field);
  return {
    block: 'tasks',
    lines: plainLines(departmentShares(catalogue, catalogue.tasks)),
    key: ({ item, unit }) => `task:${item.code}@${unit}`,
    height: 22,
    columns: [
      {
        field: '=no',
        heading: '序号',
        style: CENTERED,
        cell: ({ item }) => numberShown(item.code),
      },
      { field: '=text', heading: '重点工作计划', fit: 33, cell: ({ item }) => item.text },
      { field: '=unit', heading: '责任单位', style: CENTERED, cell: ({ unit }) => unit },
      ...emptyColumns(3),
      {
        field: 'state',
        heading: '进展状态',
        style: CENTERED,
        input: () => 'free',
        cell: (share) => entry(share, 'state'),
      },
      {
        field: 'progress',
        heading: '进展情况',
        covers: 5,
        input: () => 'free',
        cell: (share) => entry(share, 'progress'),
      },
    ],
  };
}

function projectsTable({ catalogue, viewOf }: BookContext): Table<Share<Project>> {
  const key = (code: string, unit: string) => `proj:${code}@${unit}`;
  const entry = ({ item, unit }: Share<Project>, field: 'state' | 'progress' | 'invested') =>
    entryCell(viewOf(unit), `proj:${item.code}`, field);
  const elsewhere = ({ item, unit }: Share<Project>) => investedByOther(item, catalogue, unit);
  return {
    block: 'projects',
    lines: plainLines(departmentShares(catalogue, catalogue.projects)),
    key: ({ item, unit }) => key(item.code, unit),
    height: 22,
    columns: [
      {
        field: '=no',
        heading: '序号',
        style: CENTERED,
        cell: ({ item }) => numberShown(item.code),
      },
      { field: '=name', heading: '项目名称', fit: 33, cell: ({ item }) => item.name },
      { field: '=unit', heading: '责任单位', style: CENTERED, cell: ({ unit }) => unit },
      ...emptyColumns(1),
      {
        field: '=investment',
        heading: '总投资（万元）',
        style: RIGHT,
        format: decimalFormat(2),
        cell: ({ item }) => item.investment.toNumber(),
      },
      {
        field: 'invested',
        heading: '累计完成投资（万元）',
        style: (share) => (elsewhere(share) === undefined ? RIGHT : CENTERED),
        format: decimalFormat(2),
        input: (share) => (elsewhere(share) === undefined ? 'free' : undefined),
        cell: (share) => {
          const unit = elsewhere(share);
          return unit === undefined ? entry(share, 'invested') : investedElsewhere(unit);
        },
      },
      {
        field: 'state',
        heading: '进展状态',
        style: CENTERED,
        input: () => 'free',
        cell: (share) => entry(share, 'state'),
      },
      {
        field: 'progress',
        heading: '进展情况',
        covers: 5,
        input: () => 'free',
        cell: (share) => entry(share, 'progress'),
      },
    ],
  };
}
