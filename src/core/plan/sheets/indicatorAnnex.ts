import type { Annex, Indicator } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { call, cases, eq, iff, isBlank, isNumber, join, lit, op } from '../../formula/sheet/build';
import { numeratorOf, elementsOf } from '../../formula/parts';
import {
  ANNEX_HEADERS,
  backToCover,
  baselineTitle,
  periodTitle,
  yearTitle,
} from '../../messages/bookSheets';
import { targetNote } from '../../messages/forms';
import { INFERRED, INFERRED_MARK } from '../../messages/status';
import { KEY_COLUMN, endBlock } from '../block';
import { FIELDS_MARK } from '../../entries/tables';
import type { BookContext } from '../bookContext';
import { FILED } from '../columns';
import { LINK, PRINTED, PRINTED_HEADER, PRINTED_LEFT, TITLE } from '../looks';
import { area, SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { statusFormats } from '../statusExpr';
import { rowHeight } from '../textFit';
import { figureText, gapExpr, indicatorFormat } from '../valueFormat';
import { assumptionExpr } from './projection/cells';
import { workCell } from './workCells';

const NAME_WIDTH = 38;
const NOTE_WIDTH = 34;

/** Rows of an annex sheet: mark, title, field row, two header rows. */
const ANNEX_BODY_ROW = 5;

/** An annex of indicators as it is printed, with the month's actual, status, gap and 说明 beside them. */
export function planIndicatorAnnex(annex: Annex, context: BookContext): SheetDraft {
  const { catalogue, book } = context;
  const draft = new SheetDraft(context.positions.annexSheet(annex.no));
  const { years, baselineYear } = catalogue.plan;
  const column = columnsOf(years.length);
  const last = column.note;
  draft.width(KEY_COLUMN, 2);
  draft.hiddenColumns.add(KEY_COLUMN);
  draft.widths(1, [6, NAME_WIDTH, 11, ...years.map(() => 12), 11, 12, 13, 19, 13, NOTE_WIDTH]);
  draft.value(0, 1, annex.name);
  draft.style(area(0, 1), { ...PRINTED_LEFT, font: { name: '黑体', size: 14 } });
  draft.merge(area(0, 1, 1, 2)).height(0, 24);
  draft.value(0, 3, periodTitle(book.period.year, book.period.month));
  draft.merge(area(0, 3, 1, last - 3));
  draft.style(area(0, 3), { font: { name: '黑体', size: 14 }, align: { horizontal: 'right' } });
  draft.value(0, last, backToCover).style(area(0, last), LINK);
  draft.style(area(0, last), { align: { horizontal: 'right' } });
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

  planHeader(draft, context, column, baselineYear);
  const indicators = catalogue.indicators.filter((each) => each.annex === annex.no);
  indicators.forEach((indicator, index) => {
    planRow(draft, ANNEX_BODY_ROW + index, indicator, context, column);
  });
  const rows = indicators.length;
  endBlock(draft, ANNEX_BODY_ROW + rows);
  statusFormats(draft, area(ANNEX_BODY_ROW, column.status, rows, 1));
  draft.look.frozen = { rows: ANNEX_BODY_ROW, columns: 3 };
  draft.look.tabColor = '#1F4E79';
  draft.look.print = {
    orientation: 'landscape',
    repeatRows: { first: 3, last: 4 },
    area: area(0, 1, ANNEX_BODY_ROW + rows, last),
    pagesTall: 0,
    margin: 1.5,
    footer: '&C第 &P 页 共 &N 页',
  };
  return draft;
}

interface AnnexColumns {
  readonly no: number;
  readonly name: number;
  readonly baseline: number;
  readonly firstYear: number;
  readonly lead: number;
  readonly actual: number;
  readonly status: number;
  readonly gap: number;
  readonly missingCount: number;
  readonly note: number;
}

function columnsOf(years: number): AnnexColumns {
  const lead = 4 + years;
  return {
    no: 1,
    name: 2,
    baseline: 3,
    firstYear: 4,
    lead,
    actual: lead + 1,
    status: lead + 2,
    gap: lead + 3,
    missingCount: lead + 4,
    note: lead + 5,
  };
}

function planHeader(
  draft: SheetDraft,
  { catalogue, book }: BookContext,
  column: AnnexColumns,
  baselineYear: number,
): void {
  const { years } = catalogue.plan;
  const [fields, top, bottom] = [2, 3, 4];
  draft.value(fields, KEY_COLUMN, `${FIELDS_MARK}annex`);
  draft.hiddenRows.add(fields);
  const codes = ['=no', '=name', '=baseline', ...years.map((year) => `=${year}`)];
  codes.push('=lead', '=value', '=status', '=gap', '=missingCount', '=note');
  draft.row(fields, 1, codes);
  draft
    .style(area(top, 1, 2, column.note), PRINTED_HEADER)
    .height(top, 26)
    .height(bottom, 26);
  const tall = (at: number, text: string): void => {
    draft.value(top, at, text).merge(area(top, at, 2, 1));
  };
  tall(column.no, ANNEX_HEADERS.no);
  tall(column.name, ANNEX_HEADERS.name);
  tall(column.baseline, baselineTitle(baselineYear));
  draft.value(top, column.firstYear, ANNEX_HEADERS.targets);
  draft.merge(area(top, column.firstYear, 1, years.length));
  years.forEach((year, index) => draft.value(bottom, column.firstYear + index, yearTitle(year)));
  tall(column.lead, ANNEX_HEADERS.lead);
  draft.value(top, column.actual, `${periodTitle(book.period.year, book.period.month)}进展`);
  draft.merge(area(top, column.actual, 1, 5));
  const { actual, status, gap, missingCount, note } = ANNEX_HEADERS;
  draft.row(bottom, column.actual, [actual, status, gap, missingCount, note]);
}

function planRow(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  context: BookContext,
  column: AnnexColumns,
): void {
  const { catalogue, book } = context;
  const work = (field: Parameters<typeof workCell>[2]): Expr =>
    workCell(context, indicator.code, field);
  draft.value(row, KEY_COLUMN, `ind:${indicator.code}`);
  draft.row(row, column.no, [
    indicator.no,
    indicator.name,
    indicator.baseline.text,
    ...catalogue.plan.years.map((year) => indicator.targets[String(year)]?.text ?? ''),
    indicator.lead,
  ]);
  draft.formula(row, column.actual, iff(isBlank(work('value')), lit(''), work('value')));
  draft.formula(
    row,
    column.status,
    join(work('status'), iff(eq(work('inferred'), INFERRED), lit(INFERRED_MARK), lit(''))),
  );
  draft.formula(row, column.gap, gapExpr(indicator, work('gap')));
  const unit = countUnit(indicator, context);
  const missing = work('missingCount');
  draft.formula(
    row,
    column.missingCount,
    iff(
      isNumber(missing),
      iff(op(missing, '>', lit(0)), join(call('TEXT', missing, lit('#,##0')), unit), lit('—')),
      lit(''),
    ),
  );
  draft.formula(row, column.note, noteExpr(indicator, context));
  draft.fit(row, column.note, NOTE_WIDTH);

  draft.style(area(row, 1, 1, column.note), PRINTED);
  draft.style(area(row, column.name), PRINTED_LEFT).style(area(row, column.note), PRINTED_LEFT);
  draft.style(area(row, column.note), { font: { size: 10.5 } });
  draft.style(area(row, column.actual), { font: { bold: true } });
  draft.style(area(row, column.gap, 1, 2), { font: { size: 10.5 } });
  draft.format(area(row, column.actual), indicatorFormat(indicator));
  draft.format(area(row, column.baseline, 1, column.lead - column.baseline), '@');
  const texts = [
    { text: indicator.name, width: NAME_WIDTH },
    ...catalogue.plan.years.map((year) => ({
      text: indicator.targets[String(year)]?.text ?? '',
      width: 12,
    })),
  ];
  draft.height(row, rowHeight(texts, 12, 26));
  const target = indicator.targets[String(book.period.year)];
  draft.notes.push({
    row,
    column: column.actual,
    text: `${target ? targetNote(indicator.name, indicator.annex, indicator.no, target.text) : ''}计算：${indicator.sentence}。过程见“指标测算”，各镇街数见“镇街汇总”。`,
  });
  draft.links.push({
    row,
    column: column.actual,
    target: {
      sheet: BOOK_SHEETS.workings,
      row: context.positions.workRow.get(indicator.code) ?? 0,
      column: 1,
    },
    tooltip: '查看计算过程',
  });
}

/** The unit in which what is missing is counted: that of the numerator's elements. */
export function countUnit(
  indicator: Indicator,
  { elements }: Pick<BookContext, 'elements'>,
): string {
  const [code] = elementsOf(numeratorOf(indicator.formula));
  const element = code === undefined ? undefined : elements.get(code);
  return element?.type.kind === 'choice' ? '个镇街' : (element?.unit ?? indicator.unit);
}

/** The lead department's 说明, after what the number itself has to say: missing townships and bounds. */
function noteExpr(indicator: Indicator, context: BookContext): Expr {
  const { positions } = context;
  const filed: Expr = {
    kind: 'cell',
    sheet: BOOK_SHEETS.departments,
    row: positions.filedRow.get(indicator.code) ?? 0,
    column: FILED.note,
    fixed: 'both',
  };
  const missing = workCell(context, indicator.code, 'missing');
  const lower = workCell(context, indicator.code, 'lower');
  const upper = workCell(context, indicator.code, 'upper');
  const bound = (value: Expr): Expr => iff(isNumber(value), figureText(indicator, value), value);
  const open = cases(
    [[iff(isNumber(missing), eq(missing, 0), lit(true)), lit('')]],
    join(
      '缺',
      missing,
      '个镇街',
      iff(
        isNumber(lower),
        join('，可能在', bound(lower), '至', bound(upper), '之间（', assumptionExpr(context), '）'),
        lit(''),
      ),
      '。',
    ),
  );
  return join(open, iff(isBlank(filed), lit(''), filed));
}
