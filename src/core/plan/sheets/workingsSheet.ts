import type { Indicator } from '../../catalogue/Catalogue';
import type { Content, RowPlace, Table } from '../table/Column';
import { underHeadings } from '../table/Column';
import { WORK_SUBTITLE } from '../../messages/bookSheets';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import type { BookContext } from '../bookContext';
import { CENTERED, FORMATS, RIGHT } from '../looks';
import { area } from '../SheetDraft';
import { statusFormats } from '../statusExpr';
import { below } from '../table/placeTable';
import type { Sheet } from '../table/Sheet';
import { countsFormat, indicatorFormat } from '../valueFormat';
import { annexHeading } from './annexHeading';
import { bookSheet } from './bookSheet';
import { townshipColumns } from './townshipColumns';
import { summaryColumns } from './summaryTexts';
import { lowerExpr, upperExpr } from './workings/bounds';
import {
  countedExpr,
  denominatorExpr,
  missingExpr,
  numeratorExpr,
  valueExpr,
} from './workings/figures';
import { flagContent } from './workings/flags';
import {
  baselineContent,
  elapsedExpr,
  gapExpr,
  inferredExpr,
  missingCountExpr,
  orderExpr,
  progressContent,
  rankExpr,
  statusAtBound,
  statusExpr,
  targetContent,
} from './workings/judgement';

/** The last column that is printed. */
const LAST_PRINTED = '=missingCount';

/** 指标测算: how every indicator comes about, with live formulas from the townships' cells to the status. */
export function workingsSheet(context: BookContext): Sheet {
  return bookSheet(
    BOOK_SHEETS.workings,
    { titleTo: LAST_PRINTED, subtitle: WORK_SUBTITLE },
    context,
    [below(workingsTable(context))],
    (draft, [table]) => {
      if (!table) return;
      const printed = area(0, 1, table.end, table.columnOf(LAST_PRINTED));
      draft.look.print = { ...draft.look.print!, area: printed };
    },
  );
}

function workingsTable(context: BookContext): Table<Indicator> {
  const { catalogue } = context;
  const counts = (indicator: Indicator): string => countsFormat(indicator, catalogue);
  const of =
    (content: (indicator: Indicator, row: RowPlace, context: BookContext) => Content) =>
    (indicator: Indicator, row: RowPlace): Content =>
      content(indicator, row, context);
  return {
    block: 'workings',
    lines: underHeadings(catalogue.indicators, annexHeading(catalogue)),
    key: ({ code }) => `ind:${code}`,
    headerHeight: 44,
    height: 22,
    columns: [
      { field: '=no', heading: '编号', width: 7, style: CENTERED, cell: ({ code }) => code },
      { field: '=name', heading: '指标名称', width: 28, fit: 26, cell: ({ name }) => name },
      {
        field: '=formula',
        heading: '计算式',
        width: 30,
        fit: 28,
        cell: ({ sentence }) => sentence,
      },
      {
        field: '=numerator',
        heading: '分子合计',
        width: 12,
        style: RIGHT,
        format: counts,
        cell: of(numeratorExpr),
      },
      {
        field: '=denominator',
        heading: '分母合计',
        width: 12,
        style: RIGHT,
        format: counts,
        cell: of(denominatorExpr),
      },
      {
        field: '=value',
        heading: '数值',
        width: 11,
        style: RIGHT,
        format: indicatorFormat,
        cell: of(valueExpr),
      },
      { field: '=counted', heading: '计入镇街', width: 9, style: RIGHT, cell: of(countedExpr) },
      { field: '=missing', heading: '缺报镇街', width: 9, style: RIGHT, cell: of(missingExpr) },
      {
        field: '=lower',
        heading: '可能下限',
        width: 10,
        style: RIGHT,
        format: indicatorFormat,
        cell: of(lowerExpr),
      },
      {
        field: '=upper',
        heading: '可能上限',
        width: 10,
        style: RIGHT,
        format: indicatorFormat,
        cell: of(upperExpr),
      },
      {
        field: '=target',
        heading: '目标值',
        width: 10,
        style: RIGHT,
        format: indicatorFormat,
        cell: of(targetContent),
      },
      {
        field: '=baseline',
        heading: '基期',
        width: 10,
        style: RIGHT,
        format: indicatorFormat,
        cell: of(baselineContent),
      },
      {
        field: '=elapsed',
        heading: '序时进度',
        width: 9,
        style: RIGHT,
        format: FORMATS.rate,
        cell: of(elapsedExpr),
      },
      {
        field: '=progress',
        heading: '完成进度',
        width: 9,
        style: RIGHT,
        format: FORMATS.rate,
        cell: of(progressContent),
      },
      {
        field: '=statusLower',
        heading: '按下限判定',
        width: 13,
        style: CENTERED,
        cell: of(statusAtBound('=lower')),
      },
      {
        field: '=statusUpper',
        heading: '按上限判定',
        width: 13,
        style: CENTERED,
        cell: of(statusAtBound('=upper')),
      },
      {
        field: '=status',
        heading: '状态',
        width: 13,
        style: CENTERED,
        shade: statusFormats,
        cell: of(statusExpr),
      },
      { field: '=inferred', heading: '推算', width: 7, style: CENTERED, cell: of(inferredExpr) },
      {
        field: '=gap',
        heading: '差距',
        width: 11,
        style: RIGHT,
        format: indicatorFormat,
        cell: of(gapExpr),
      },
      {
        field: LAST_PRINTED,
        heading: '还差数量',
        width: 11,
        style: RIGHT,
        format: FORMATS.count,
        cell: of(missingCountExpr),
      },
      { field: '=order', heading: '排序码', width: 9, style: RIGHT, cell: of(orderExpr) },
      { field: '=rank', heading: '短板序号', width: 9, style: RIGHT, cell: of(rankExpr) },
      ...townshipColumns<Indicator>(context, (township) => ({
        width: 9,
        style: CENTERED,
        cell: (indicator) => flagContent(indicator, township, context),
      })),
      ...summaryColumns(context),
    ],
  };
}
