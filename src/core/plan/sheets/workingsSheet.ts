import type { Indicator } from '../../catalogue/Catalogue';
import { elementsOf } from '../../formula/parts';
import type { Expr } from '../../formula/sheet/Expr';
import {
  all,
  any,
  at,
  call,
  cases,
  eq,
  iff,
  isBlank,
  isNumber,
  lit,
  on,
  op,
  span,
} from '../../formula/sheet/build';
import { ratioExpr, toExcel } from '../../formula/toExcel';
import {
  FLAG,
  NONE,
  NOT_APPLICABLE,
  PENDING,
  UNBOUNDED,
  WORK_HEADERS,
  WORK_SUBTITLE,
  backToCover,
  lastReportedTitle,
} from '../../messages/bookSheets';
import { WRONG_MARK } from '../../messages/liveChecks';
import { formTitle } from '../../messages/titles';
import { lastReported, lastAmount } from '../../rollup/lastReported';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { ROLL, TOWN, WORK } from '../columns';
import { BODY, CENTERED, FORMATS, RIGHT, SECTION } from '../looks';
import { FIRST_BODY_ROW, townshipLeaves } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../sheetNames';
import { isStatus, label, numberStatusExpr, progressExpr, statusFormats } from '../statusExpr';
import { isAsked } from '../tables/elementTable';
import { rowHeight } from '../textFit';
import { countsFormat, indicatorFormat } from '../valueFormat';
import { attestedStatusExpr, filedCell } from './filedCells';
import { parameterCell } from './parameterCells';
import { rollCell } from './rollupSheet';
import { SUMMARY_HEADERS, planSummaryTexts } from './summaryTexts';
import { tableSheet } from './tableSheet';

const NAME_WIDTH = 28;

/** 指标测算: how every indicator comes about, with live formulas from the townships' cells to the status. */
export function planWorkings(context: BookContext): SheetDraft {
  const { book, positions } = context;
  const { roster } = book;
  const draft = tableSheet(BOOK_SHEETS.workings, {
    title: formTitle(book.identity),
    subtitle: WORK_SUBTITLE,
    widths: [
      ...[7, NAME_WIDTH, 30, 12, 12, 11, 9, 9, 10, 10, 10, 10, 9, 9],
      ...[13, 13, 13, 11, 11, 9, 9],
      ...roster.map(() => 9),
      ...roster.map(() => 10),
      ...SUMMARY_HEADERS.map(() => 14),
    ],
    back: { text: backToCover, target: { sheet: BOOK_SHEETS.cover, row: 0, column: 1 } },
  });
  startBlock(draft, FIRST_BODY_ROW - 2, 'workings', [
    ...Object.entries(WORK_HEADERS).map(([field, title]) => ({ field: `=${field}`, title })),
    ...roster.map(({ code, name }) => ({ field: `=${code}`, title: name })),
    ...roster.map(({ code, name }) => ({ field: `=last:${code}`, title: lastReportedTitle(name) })),
    ...SUMMARY_HEADERS.map((title) => ({ field: '', title })),
  ]);
  draft.height(FIRST_BODY_ROW - 1, 44);
  const last = lastReported(book);
  const width = WORK.flags - 1 + roster.length * 2 + SUMMARY_HEADERS.length;
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
    if (townshipLeaves(indicator, context.catalogue).length > 0)
      roster.forEach((township, index) => {
        const amount = lastAmount(book, context.elements, indicator, township, last);
        const column = WORK.flags + roster.length + index;
        draft.value(each.row, column, amount === undefined ? NONE : amount.toNumber());
      });
  }
  const rows = positions.workTable.length;
  endBlock(draft, FIRST_BODY_ROW + rows);
  statusFormats(draft, area(FIRST_BODY_ROW, WORK.status, rows, 1));
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
  draft.style(area(row, WORK.statusLower, 1, 3), CENTERED);
  draft.style(area(row, WORK.flags, 1, townships), CENTERED);
  const format = indicatorFormat(indicator);
  draft.format(area(row, WORK.numerator, 1, 2), counts).format(area(row, WORK.value), format);
  draft.format(area(row, WORK.lower, 1, 4), format).format(area(row, WORK.gap), format);
  draft.format(area(row, WORK.elapsed, 1, 2), FORMATS.rate);
  draft.format(area(row, WORK.missingCount), FORMATS.count);
  draft.format(area(row, WORK.flags + townships, 1, townships), counts);
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
  const lasts = span(area(row, WORK.flags + townships, 1, townships));
  const isTownship = leaves.length > 0;
  if (isTownship) planFlags(draft, row, indicator, context);

  draft.formula(row, WORK.counted, isTownship ? call('COUNTIF', flags, lit('>0')) : lit(NONE));
  draft.formula(row, WORK.missing, isTownship ? call('COUNTIF', flags, lit(FLAG.missing)) : lit(0));

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
  planBounds(draft, row, { isRatio, isTownship, per, flags, lasts });
  planJudgement(draft, row, indicator, context, flags, isTownship);
}

/** One flag per township: counted, missing, not applicable, or counted with a hard mistake. */
function planFlags(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  context: BookContext,
): void {
  const { book, elements, positions } = context;
  const { formula } = indicator;
  const sides = formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [formula];
  book.roster.forEach((township, index) => {
    const own = (codes: readonly string[]): readonly string[] =>
      codes.filter((code) => {
        const element = elements.get(code);
        return element?.scope === 'township' && isAsked(element, township);
      });
    const asked = own(elementsOf(formula));
    const column = WORK.flags + index;
    const emptySide = sides.some((side) => {
      const codes = elementsOf(side).filter((code) => elements.get(code)?.scope === 'township');
      return codes.length > 0 && own(codes).length === 0;
    });
    if (asked.length === 0) {
      draft.value(row, column, FLAG.notApplicable);
      return;
    }
    const roll = (code: string): Expr => rollCell(context, code, index);
    const check = (code: string): Expr =>
      on(
        positions.sheetOf.get(township.code) ?? township.name,
        positions.elementRow.get(code) ?? 0,
        TOWN.check,
      );
    const wholeSideOff = sides
      .map((side) => own(elementsOf(side)))
      .filter((codes) => codes.length > 0)
      .map((codes) => all(...codes.map((code) => eq(roll(code), '—'))));
    draft.formula(
      row,
      column,
      cases(
        [
          [any(...asked.map((code) => eq(roll(code), ''))), lit(FLAG.missing)],
          [emptySide ? lit(true) : any(...wholeSideOff), lit(FLAG.notApplicable)],
          [
            any(...asked.map((code) => eq(call('LEFT', check(code), lit(1)), WRONG_MARK))),
            lit(FLAG.invalid),
          ],
        ],
        lit(FLAG.counted),
      ),
    );
  });
}

/** Sums over the townships counted; the district's own figures from 部门填报. */
function leafExprs(flags: Expr, context: BookContext) {
  const { book, elements, positions } = context;
  const range = (code: string): Expr => ({
    kind: 'range' as const,
    sheet: BOOK_SHEETS.rollup,
    area: area(positions.rollRow.get(code) ?? 0, ROLL.towns, 1, book.roster.length),
  });
  const met = (code: string): string => {
    const type = elements.get(code)?.type;
    return type?.kind === 'choice' ? type.met : '';
  };
  return {
    element: (code: string): Expr => call('SUMIF', flags, lit('>0'), range(code)),
    yesCount: (code: string): Expr =>
      call('COUNTIFS', flags, lit('>0'), range(code), lit(met(code))),
    applying: (code: string): Expr =>
      op(
        call('COUNTIF', flags, lit('>0')),
        '-',
        call('COUNTIFS', flags, lit('>0'), range(code), lit('—')),
      ),
  };
}

/** What the value can be while townships are missing (附件指标的上下限). */
function planBounds(
  draft: SheetDraft,
  row: number,
  about: { isRatio: boolean; isTownship: boolean; per: number; flags: Expr; lasts: Expr },
): void {
  const { isRatio, isTownship, per, flags, lasts } = about;
  if (!isTownship) return;
  const value = at(row, WORK.value);
  const [n, d] = [at(row, WORK.numerator), at(row, WORK.denominator)];
  const added = call('SUMIF', flags, lit(FLAG.missing), lasts);
  const unknown = op(call('COUNTIFS', flags, lit(FLAG.missing), lasts, lit(NONE)), '>', lit(0));
  const open = all(op(at(row, WORK.missing), '>', lit(0)), isNumber(value));
  const lower = isRatio ? iff(unknown, lit(0), ratioExpr(n, op(d, '+', added), per)) : n;
  const upper = isRatio
    ? iff(unknown, lit(per), ratioExpr(op(n, '+', added), op(d, '+', added), per))
    : iff(unknown, lit(UNBOUNDED), op(n, '+', added));
  draft.formula(row, WORK.lower, iff(open, lower, lit('')));
  draft.formula(row, WORK.upper, iff(open, upper, lit('')));
}

function planJudgement(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  context: BookContext,
  flags: Expr,
  isTownship: boolean,
): void {
  const { book, catalogue, targets } = context;
  const goal = indicator.targets[String(book.period.year)];
  const baseline = targets.baseline(indicator);
  const delegated = context.positions.workRow.has(indicator.code) && goal?.kind === 'delegated';
  if (delegated) {
    const number = parameterCell(`delegated:${indicator.code}`, context);
    draft.formula(row, WORK.target, iff(isNumber(number), number, lit(PENDING)));
  } else {
    draft.value(row, WORK.target, goal?.value?.toNumber() ?? (goal ? '—' : PENDING));
  }
  draft.value(row, WORK.baseline, baseline === undefined ? NONE : baseline.toNumber());
  const month = parameterCell('param:month', context);
  draft.formula(row, WORK.elapsed, op(month, '/', lit(12)));

  const value = at(row, WORK.value);
  const by = {
    target: at(row, WORK.target),
    baseline: at(row, WORK.baseline),
    month,
    ...(goal?.kind === 'about' ? { tolerance: parameterCell('param:tolerance', context) } : {}),
  };
  const isAttested = goal?.kind === 'attested';
  if (!isAttested) draft.formula(row, WORK.progress, progressExpr(value, by));
  const statusAt = (column: number): Expr => {
    const bound = at(row, column);
    return cases(
      [
        [eq(bound, ''), lit('')],
        [eq(bound, UNBOUNDED), label('met')],
      ],
      numberStatusExpr(bound, progressExpr(bound, by), by),
    );
  };
  if (isTownship && !isAttested) {
    draft.formula(row, WORK.statusLower, statusAt(WORK.lower));
    draft.formula(row, WORK.statusUpper, statusAt(WORK.upper));
  }
  const wrong = isTownship
    ? op(call('COUNTIF', flags, lit(FLAG.invalid)), '>', lit(0))
    : eq(call('LEFT', filedCell(indicator.code, 'agreement', context), lit(1)), WRONG_MARK);
  const usual = numberStatusExpr(value, at(row, WORK.progress), by);
  const judged = isAttested
    ? attestedStatusExpr(indicator, value, context)
    : iff(
        all(isNumber(by.target), op(at(row, WORK.missing), '>', lit(0))),
        iff(eq(at(row, WORK.statusLower), at(row, WORK.statusUpper)), usual, label('insufficient')),
        usual,
      );
  draft.formula(
    row,
    WORK.status,
    cases(
      [
        [isBlank(value), label('missing')],
        [wrong, label('invalid')],
        [eq(value, NOT_APPLICABLE), label('notApplicable')],
        [eq(value, '/'), label('notApplicable')],
      ],
      judged,
    ),
  );
  const numeric = all(isNumber(value), isNumber(by.target));
  draft.formula(row, WORK.gap, iff(numeric, op(by.target, '-', value), lit('')));
  if (isCountable(indicator, catalogue)) planMissingCount(draft, row, indicator, numeric);
  planOrder(draft, row, context);
}

function isCountable(indicator: Indicator, catalogue: BookContext['catalogue']): boolean {
  const numerator =
    indicator.formula.kind === 'ratio' ? indicator.formula.numerator : indicator.formula;
  return elementsOf(numerator).every((code) => {
    const type = catalogue.elements.find((each) => each.code === code)?.type;
    return type !== undefined && type.kind !== 'decimal';
  });
}

/** ceil(T × D − N), or ceil(T − v) where it is no ratio; 0 where met. */
function planMissingCount(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  numeric: Expr,
): void {
  const target = at(row, WORK.target);
  const per = indicator.formula.kind === 'ratio' ? indicator.formula.per : 1;
  const needed =
    indicator.formula.kind === 'ratio'
      ? per === 1
        ? op(target, '*', at(row, WORK.denominator))
        : op(op(target, '*', at(row, WORK.denominator)), '/', lit(per))
      : target;
  const have = indicator.formula.kind === 'ratio' ? at(row, WORK.numerator) : at(row, WORK.value);
  const short = call('ROUND', op(needed, '-', have), lit(6));
  draft.formula(
    row,
    WORK.missingCount,
    iff(numeric, call('MAX', lit(0), call('ROUNDUP', short, lit(0))), lit('')),
  );
}

/** Shortfalls in order of how bad they are, for the leaders' list. */
function planOrder(draft: SheetDraft, row: number, { positions }: BookContext): void {
  const status = at(row, WORK.status);
  const bad = (
    ['invalid', 'notMet', 'farBehind', 'behind', 'insufficient', 'missing'] as const
  ).map((each, index) => [isStatus(status, each), lit((index + 1) * 1000 + row)] as const);
  draft.formula(row, WORK.order, cases(bad, lit('')));
  const orders = span(area(FIRST_BODY_ROW, WORK.order, positions.workTable.length, 1));
  const own = at(row, WORK.order);
  draft.formula(
    row,
    WORK.rank,
    iff(
      isNumber(own),
      op(
        op(
          call('COUNT', orders),
          '-',
          call('COUNTIF', orders, { kind: 'binary', op: '&', left: lit('>='), right: own }),
        ),
        '+',
        lit(1),
      ),
      lit(''),
    ),
  );
}

/** A cell of an indicator's row in 指标测算, from another sheet. */
export function workCell(context: BookContext, code: string, column: keyof typeof WORK): Expr {
  return on(BOOK_SHEETS.workings, context.positions.workRow.get(code) ?? 0, WORK[column]);
}
