import type { Indicator } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import {
  at,
  call,
  cases,
  eq,
  iff,
  isBlank,
  isNumber,
  lit,
  op,
  span,
} from '../../formula/sheet/build';
import { ratioExpr, toExcel } from '../../formula/toExcel';
import {
  FLAG,
  NONE,
  NOT_APPLICABLE,
  WORK_HEADERS,
  WORK_SUBTITLE,
  backToCover,
} from '../../messages/bookSheets';
import { formTitle } from '../../messages/titles';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { WORK } from '../columns';
import { BODY, CENTERED, FORMATS, RIGHT, SECTION } from '../looks';
import { FIRST_BODY_ROW, townshipLeaves } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { statusFormats } from '../statusExpr';
import { rowHeight } from '../textFit';
import { countsFormat, indicatorFormat } from '../valueFormat';
import { filedCell } from './filedCells';
import { planBounds } from './workings/bounds';
import { leafExprs, planFlags } from './workings/flags';
import { planJudgement } from './workings/judgement';
import { SUMMARY_HEADERS, planSummaryTexts } from './summaryTexts';
import { tableFrame } from './tableSheet';

const NAME_WIDTH = 28;

/** 指标测算: how every indicator comes about, with live formulas from the townships' cells to the status. */
export function planWorkings(context: BookContext): SheetDraft {
  const { book, positions } = context;
  const { roster } = book;
  const draft = tableFrame(BOOK_SHEETS.workings, {
    title: formTitle(book.identity, context.catalogue.plan),
    titleColumns: WORK.missingCount,
    subtitle: WORK_SUBTITLE,
    widths: [
      ...[7, NAME_WIDTH, 30, 12, 12, 11, 9, 9, 10, 10, 10, 10, 9, 9],
      ...[13, 13, 13, 7, 11, 11, 9, 9],
      ...roster.map(() => 9),
      ...SUMMARY_HEADERS.map(() => 14),
    ],
    back: { text: backToCover, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
  });
  startBlock(draft, FIRST_BODY_ROW - 2, 'workings', [
    ...Object.entries(WORK_HEADERS).map(([field, title]) => ({ field: `=${field}`, title })),
    ...roster.map(({ code, name }) => ({ field: `=${code}`, title: name })),
    ...SUMMARY_HEADERS.map((title) => ({ field: '', title })),
  ]);
  draft.height(FIRST_BODY_ROW - 1, 44);
  const width = WORK.flags - 1 + roster.length + SUMMARY_HEADERS.length;
  for (const each of positions.workTable) {
    if (each.kind === 'heading') {
      draft.value(each.row, WORK.no, each.text);
      draft.style(area(each.row, WORK.no, 1, width), SECTION).height(each.row, 20);
      continue;
    }
    const indicator = each.item;
    lookOfRow(draft, each.row, indicator, width, context);
    planRow(draft, each.row, indicator, context);
    planSummaryTexts(draft, each.row, indicator, context);
  }
  const rows = positions.workTable.length;
  endBlock(draft, FIRST_BODY_ROW + rows);
  statusFormats(draft, area(FIRST_BODY_ROW, WORK.status, rows, 1));
  draft.look.print = {
    ...draft.look.print!,
    area: area(0, 1, FIRST_BODY_ROW + rows, WORK.missingCount),
  };
  return draft;
}

function lookOfRow(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  width: number,
  { book, catalogue }: BookContext,
): void {
  const townships = book.roster.length;
  const counts = countsFormat(indicator, catalogue);
  draft.value(row, KEY_COLUMN, `ind:${indicator.code}`);
  draft.row(row, WORK.no, [indicator.code, indicator.name, indicator.sentence]);
  draft.style(area(row, WORK.no, 1, width), BODY).style(area(row, WORK.no), CENTERED);
  draft.style(area(row, WORK.numerator, 1, width - WORK.numerator + 1), RIGHT);
  draft.style(area(row, WORK.statusLower, 1, 4), CENTERED);
  draft.style(area(row, WORK.flags, 1, townships), CENTERED);
  const format = indicatorFormat(indicator);
  draft.format(area(row, WORK.numerator, 1, 2), counts).format(area(row, WORK.value), format);
  draft.format(area(row, WORK.lower, 1, 4), format).format(area(row, WORK.gap), format);
  draft.format(area(row, WORK.elapsed, 1, 2), FORMATS.rate);
  draft.format(area(row, WORK.missingCount), FORMATS.count);
  const texts = [
    { text: indicator.name, width: NAME_WIDTH - 2 },
    { text: indicator.sentence, width: 28 },
  ];
  draft.height(row, rowHeight(texts, 10.5, 22));
}

function planRow(draft: SheetDraft, row: number, indicator: Indicator, context: BookContext): void {
  const { book, catalogue } = context;
  const cell = (column: number): Expr => at(row, column);
  const leaves = townshipLeaves(indicator, catalogue);
  const townships = book.roster.length;
  const flags = span(area(row, WORK.flags, 1, townships));
  const isTownship = leaves.length > 0;
  if (isTownship) planFlags(draft, row, indicator, context);

  draft.formula(row, WORK.counted, isTownship ? call('COUNTIF', flags, lit('>0')) : lit(NONE));
  const missing = op(
    call('COUNTIF', flags, lit(FLAG.missing)),
    '+',
    call('COUNTIF', flags, lit(FLAG.out)),
  );
  draft.formula(row, WORK.missing, isTownship ? missing : lit(0));

  const excel = toExcel(indicator.formula, leafExprs(flags, context));
  const { per } = excel;
  const isRatio = excel.denominator !== undefined;
  const filed = filedCell(indicator.code, 'value', context);
  if (isTownship) {
    const none = iff(op(cell(WORK.missing), '>', lit(0)), lit(''), lit(NOT_APPLICABLE));
    const counted = eq(cell(WORK.counted), 0);
    draft.formula(row, WORK.numerator, iff(counted, lit(''), excel.numerator));
    if (excel.denominator)
      draft.formula(row, WORK.denominator, iff(counted, lit(''), excel.denominator));
    draft.formula(
      row,
      WORK.value,
      cases(
        [
          [counted, none],
          ...(isRatio ? [[eq(cell(WORK.denominator), 0), lit(NOT_APPLICABLE)] as const] : []),
        ],
        isRatio
          ? ratioExpr(cell(WORK.numerator), cell(WORK.denominator), per)
          : cell(WORK.numerator),
      ),
    );
  } else {
    if (isRatio) {
      const number = (field: 'numerator' | 'denominator'): Expr => {
        const typed = filedCell(indicator.code, field, context);
        return iff(isNumber(typed), typed, lit(''));
      };
      draft.formula(row, WORK.numerator, number('numerator'));
      draft.formula(row, WORK.denominator, number('denominator'));
    }
    draft.formula(row, WORK.value, iff(isBlank(filed), lit(''), filed));
  }
  if (isTownship) planBounds(draft, row, indicator.code, context);
  planJudgement(draft, row, indicator, context, flags, isTownship);
}
