import type { Indicator } from '../../catalogue/Catalogue';
import { inPlan } from '../../catalogue/planWords';
import { column } from '../../workbook/table/columns';
import type { Content, RowPlace, Table } from '../../workbook/table/Column';
import { underHeadings } from '../../workbook/table/Column';
import { workSubtitle } from '../../messages/bookSheets';
import { apartFromFigures } from '../apartFromFigures';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { CENTERED, FORMATS, RIGHT } from '../../workbook/looks';
import { area } from '../../workbook/SheetDraft';
import { statusFormats } from '../../forms/statusExpr';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { countsFormat, indicatorFormat } from '../../forms/valueFormat';
import { annexHeading } from './annexHeading';
import { bookSheet } from './bookSheet';
import { townshipColumns } from './townshipColumns';
import { summaryColumns } from './summaryTexts';
import { WORKINGS_SHEET } from './workCells';
import { lowerExpr, upperExpr } from './workings/bounds';
import {
  countedExpr,
  denominatorExpr,
  missingExpr,
  numeratorExpr,
  valueExpr,
} from './workings/figures';
import { beforeContent, fallExpr, fallRankExpr } from './workings/falls';
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
import { completionContent } from './workings/told';

/** The last column that is printed. */
const LAST_PRINTED = '=missingCount';

/** 指标测算: how every indicator comes about, with live formulas from the townships' cells to the status. */
export const workings: DistrictSheet = {
  name: WORKINGS_SHEET,
  contents: '每个指标怎样算出来',
  showsFigures: true,
  plan: workingsSheet,
};

function workingsSheet(name: string, context: BookContext): Sheet {
  const sheet = bookSheet(
    name,
    { titleTo: LAST_PRINTED, subtitle: workSubtitle(context.hasPartly) },
    context,
    [below(workingsTable(context))],
    (draft, [table]) => {
      if (!table) return;
      const printed = area(0, 1, table.end, table.columnOf(LAST_PRINTED));
      draft.look.print = { ...draft.look.print!, area: printed };
    },
  );
  return { ...sheet, drawnFrom: apartFromFigures(context.book) };
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
      column('=no', '编号', 7, ({ code }) => code, { style: CENTERED }),
      column('=name', '指标名称', 28, ({ name }) => name, { fit: 26 }),
      column('=formula', '计算式', 30, ({ sentence }) => sentence, { fit: 28 }),
      column('=numerator', '分子合计', 12, of(numeratorExpr), { style: RIGHT, format: counts }),
      column('=denominator', '分母合计', 12, of(denominatorExpr), { style: RIGHT, format: counts }),
      column('=value', '数值', 11, of(valueExpr), { style: RIGHT, format: indicatorFormat }),
      column('=counted', inPlan('计入镇街', catalogue.plan), 9, of(countedExpr), { style: RIGHT }),
      column('=missing', inPlan('缺报镇街', catalogue.plan), 9, of(missingExpr), { style: RIGHT }),
      column('=lower', '可能下限', 10, of(lowerExpr), { style: RIGHT, format: indicatorFormat }),
      column('=upper', '可能上限', 10, of(upperExpr), { style: RIGHT, format: indicatorFormat }),
      column('=target', '目标值', 10, of(targetContent), { style: RIGHT, format: indicatorFormat }),
      column('=baseline', '基期', 10, of(baselineContent), {
        style: RIGHT,
        format: indicatorFormat,
      }),
      column('=elapsed', '序时进度', 9, of(elapsedExpr), { style: RIGHT, format: FORMATS.rate }),
      column('=progress', '完成进度', 9, of(progressContent), {
        style: RIGHT,
        format: FORMATS.rate,
      }),
      column('=completion', '完成率', 9, of(completionContent), {
        style: RIGHT,
        format: FORMATS.completion,
      }),
      column('=statusLower', '按下限判定', 13, of(statusAtBound('=lower')), { style: CENTERED }),
      column('=statusUpper', '按上限判定', 13, of(statusAtBound('=upper')), { style: CENTERED }),
      column('=status', '状态', 13, of(statusExpr), { style: CENTERED, shade: statusFormats }),
      column('=inferred', '推算', 7, of(inferredExpr), { style: CENTERED }),
      column('=gap', '差距', 11, of(gapExpr), { style: RIGHT, format: indicatorFormat }),
      column(LAST_PRINTED, '还差数量', 11, of(missingCountExpr), {
        style: RIGHT,
        format: FORMATS.count,
      }),
      column('=order', '排序码', 9, of(orderExpr), { style: RIGHT }),
      column('=rank', '短板序号', 9, of(rankExpr), { style: RIGHT }),
      column('=before', '上月状态', 10, of(beforeContent), { style: CENTERED }),
      column('=fall', '变差排序码', 10, of(fallExpr), { style: RIGHT }),
      column('=fallRank', '变差序号', 9, of(fallRankExpr), { style: RIGHT }),
      ...townshipColumns<Indicator>(context, (township) => ({
        width: 9,
        style: CENTERED,
        cell: (indicator) => flagContent(indicator, township, context),
      })),
      ...summaryColumns(context),
    ],
  };
}
