import type { Element, Indicator } from '../../catalogue/Catalogue';
import { inPlan } from '../../catalogue/planWords';

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
import { apartFromFigures } from '../apartFromFigures';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { broughtColumn, orDiffers } from '../../forms/brought';
import { CENTERED, RIGHT } from '../../workbook/looks';
import { markFormats } from '../../forms/markFormats';
import { attestingElements } from '../../forms/items';
import { READ_SHEETS } from '../../entries/readSheets';
import { column, under } from '../../workbook/table/columns';
import {
  emptyColumns,
  plainLines,
  underHeadings,
  type RowPlace,
  type Table,
} from '../../workbook/table/Column';
import { below, belowIfAny } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { countsFormat, indicatorFormat } from '../../forms/valueFormat';
import { entryCell, entryOf, originText } from '../../forms/unitView';
import { annexHeading } from './annexHeading';
import { bookSheet } from './bookSheet';
import { filedProjects, filedTasks } from './filedProgress';
import { workCell } from './workCells';
import { isOverTownships } from './workings/figures';

/** 部门填报: what the lead departments returned, beside the townships' roll-up. */
export const departments: DistrictSheet = {
  name: READ_SHEETS.departments.name,
  contents: '牵头部门报回的数，与镇街汇总核对',
  plan: filedSheet,
};

function filedSheet(name: string, context: BookContext): Sheet {
  const { book, catalogue, viewOf } = context;
  const sheet = bookSheet(
    name,
    { subtitle: inPlan(FILED_SUBTITLE, catalogue.plan), repeatsTitle: true },
    context,
    [
      below(indicatorsTable(context)),
      ...belowIfAny(attestedTable(context)),
      ...belowIfAny(filedTasks(context)),
      ...belowIfAny(filedProjects(context)),
    ],
  );
  return { ...sheet, drawnFrom: [...apartFromFigures(book), catalogue.departments.map(viewOf)] };
}

type FiledField = 'numerator' | 'denominator' | 'value' | 'rate' | 'note';

/** Figures of which it is known what the department's file held. */
const HELD = ['numerator', 'denominator', 'value'] as const;

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
      column('=no', '编号', 8, ({ code }) => code, { style: CENTERED }),
      column('=name', '指标名称', 36, ({ name }) => name, { fit: 33 }),
      column('=lead', '牵头部门', 11, ({ lead }) => lead, { style: CENTERED }),
      column('=unit', '单位', 9, ({ unit }) => unit, { style: CENTERED, fit: 9 }),
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
        format: ({ form }) => (form === 'rate' ? '0.00%' : '0.00##'),
      },
      column(
        '=rolled',
        inPlan('镇街汇总数值', catalogue.plan),
        13,
        (each) => (isOverTownships(each, context) ? workCell(context, each.code, '=value') : '—'),
        { style: RIGHT, format: indicatorFormat },
      ),
      column('=agreement', '两数核对', 24, (each, row) => agreementExpr(each, row, context), {
        style: CENTERED,
        shade: markFormats,
      }),
      { ...typed('note'), heading: '部门说明', width: 34, fit: 32 },
      column('=origin', '来源', 18, (each) =>
        originText(
          entryOf(viewOf(each.lead), `ind:${each.code}`, isRatio(each) ? 'numerator' : 'value'),
        ),
      ),
      ...HELD.map((of) =>
        broughtColumn(`=brought:${of}`, (each: Indicator) => {
          return { view: viewOf(each.lead), row: `ind:${each.code}`, of };
        }),
      ),
    ],
  };
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
  const brought = HELD.filter((field) => isTyped(indicator, field)).map((field) => {
    return { cell: cell(field), held: cell(`=brought:${field}`) };
  });
  const open: (readonly [Expr, Expr])[] = [
    ...(indicator.form === 'rate' ? [[tooLarge, lit(LIVE.exceedsDenominator)] as const] : []),
    [isBlank(value), lit(AGREEMENT.departmentMissing)],
  ];
  if (!isOverTownships(indicator, context))
    return orDiffers(brought, cases(open, lit(AGREEMENT.none)));
  const agreement = cases(
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
  return orDiffers(brought, agreement);
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
      under('=no', '序号', (_, { no }) => no, { style: CENTERED }),
      under('=name', '评价事项', ({ name }) => name, { fit: 33 }),
      under('=lead', '牵头部门', ({ lead }) => lead, { style: CENTERED }),
      ...emptyColumns(3),
      under('value', '本期情况', (each) => entryCell(viewOf(each.lead), key(each), 'value'), {
        style: CENTERED,
        input: () => 'free',
      }),
      ...emptyColumns(3),
      under('note', '说明', (each) => entryCell(viewOf(each.lead), key(each), 'note'), {
        fit: 32,
        input: () => 'free',
      }),
      under('=origin', '来源', (each) =>
        originText(entryOf(viewOf(each.lead), key(each), 'value')),
      ),
    ],
  };
}
