import type { Indicator } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { at, call, iff, isNumber, join, lit, op, spanOn } from '../../formula/sheet/build';
import type { BookContext } from '../bookContext';
import { WORK } from '../columns';
import { FIRST_BODY_ROW } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { figureText, gapExpr } from '../valueFormat';
import { countUnit } from './indicatorAnnex';

/**
 * Columns of 指标测算 behind the township columns, in which values, targets and gaps stand as texts
 * in their own units, so that lists can pick them whatever the indicator.
 */
const TEXTS = ['value', 'target', 'gap', 'count', 'lead', 'name'] as const;
type TextColumn = (typeof TEXTS)[number];

export const SUMMARY_HEADERS: readonly string[] = [
  '完成（文字）',
  '目标（文字）',
  '差距（文字）',
  '折合（文字）',
  '牵头部门',
  '简称',
];

function summaryColumn(name: TextColumn, { book }: BookContext): number {
  return WORK.flags + book.roster.length + TEXTS.indexOf(name);
}

function columnRange(name: TextColumn, context: BookContext): Expr {
  return spanOn(
    BOOK_SHEETS.workings,
    area(FIRST_BODY_ROW, summaryColumn(name, context), context.positions.workTable.length, 1),
  );
}

export const valueTextCell = (context: BookContext, name: 'value' | 'target'): Expr =>
  columnRange(name, context);
export const gapTextCell = (context: BookContext, name: 'gap' | 'count'): Expr =>
  columnRange(name, context);
export const shortNameCell = (context: BookContext): Expr => columnRange('name', context);
export const leadCell = (context: BookContext): Expr => columnRange('lead', context);

/** Writes an indicator's texts into its row of 指标测算. */
export function planSummaryTexts(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  context: BookContext,
): void {
  const goal = indicator.targets[String(context.book.period.year)];
  const value = at(row, WORK.value);
  const missing = at(row, WORK.missingCount);
  draft.formula(
    row,
    summaryColumn('value', context),
    iff(isNumber(value), figureText(indicator, value), value),
  );
  draft.value(row, summaryColumn('target', context), goal?.text ?? '—');
  draft.formula(row, summaryColumn('gap', context), gapExpr(indicator, at(row, WORK.gap)));
  draft.formula(
    row,
    summaryColumn('count', context),
    iff(
      isNumber(missing),
      iff(
        op(missing, '>', lit(0)),
        join(call('TEXT', missing, lit('#,##0')), countUnit(indicator, context)),
        lit('—'),
      ),
      lit(''),
    ),
  );
  draft.value(row, summaryColumn('lead', context), indicator.lead);
  draft.value(row, summaryColumn('name', context), indicator.shortName);
}
