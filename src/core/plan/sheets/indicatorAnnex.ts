import type { Annex, Indicator } from '../../catalogue/Catalogue';
import { inPlan } from '../../catalogue/planWords';
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
  join,
  lit,
  op,
} from '../../formula/sheet/build';
import { PARTLY_BETWEEN, lacksText, limitParts } from '../../messages/assess';
import {
  FLAG,
  SHOW_WORKINGS,
  baselineTitle,
  missingTownshipsParts,
  monthProgress,
  possibleParts,
  workingsNote,
  yearTitle,
} from '../../messages/bookSheets';
import { calculatedNote, targetNote } from '../../messages/forms';
import { INFERRED, INFERRED_MARK } from '../../messages/status';
import type { AnnexKind } from '../AnnexKind';
import { apartFromFigures } from '../apartFromFigures';
import type { BookContext } from '../bookContext';
import { FORMATS, PRINTED, PRINTED_HEADER, PRINTED_LEFT } from '../../workbook/looks';
import { statusFormats } from '../../forms/statusExpr';
import { plainLines, type Column, type Table } from '../../workbook/table/Column';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { figureText, indicatorFormat } from '../../forms/valueFormat';
import { annexSheet } from './annexSheet';
import { filedCell } from './filedCells';
import { owedCount } from './openFlags';
import { assumptionExpr, flagCell, flagsOf } from './projection/cells';
import { completionTextOf, gapTextOf, missingCountText } from './summaryTexts';
import { WORKINGS_SHEET, workCell } from './workCells';

/** An annex of indicators as it is printed, with the month's actual, status, gap and 说明 beside them. */
export const indicatorAnnex: AnnexKind<'indicators'> = {
  contents: '：基期、目标、本月完成和状态',
  plan: indicatorsSheet,
};

function indicatorsSheet(annex: Annex, context: BookContext): Sheet {
  const sheet = annexSheet(annex, context, below(indicatorsTable(annex, context)), 3);
  // What units lack stands in its formulas.
  return context.hasPartly ? sheet : { ...sheet, drawnFrom: apartFromFigures(context.book) };
}

const SMALL = { font: { size: 10.5 } };
const BOLD = { font: { bold: true } };
const NOTE = { ...PRINTED_LEFT, ...SMALL };

function indicatorsTable(annex: Annex, context: BookContext): Table<Indicator> {
  const { catalogue, book, places } = context;
  const { years, baselineYear } = catalogue.plan;
  const work = ({ code }: Indicator, field: string): Expr => workCell(context, code, field);
  const over = monthProgress(book.period.year, book.period.month);
  return {
    block: 'annex',
    lines: plainLines(catalogue.indicators.filter((each) => each.annex === annex.no)),
    key: ({ code }) => `ind:${code}`,
    header: PRINTED_HEADER,
    headerHeight: 26,
    body: PRINTED,
    points: 12,
    height: 26,
    columns: [
      { field: '=no', heading: '序号', width: 6, cell: ({ no }) => no },
      {
        field: '=name',
        heading: '指标名称',
        width: 38,
        fit: 38,
        style: PRINTED_LEFT,
        cell: ({ name }) => name,
      },
      {
        field: '=baseline',
        heading: baselineTitle(baselineYear),
        width: 11,
        format: '@',
        cell: ({ baseline }) => baseline.text,
      },
      ...years.map((year): Column<Indicator> => ({
        field: `=${year}`,
        heading: yearTitle(year),
        over: '目标任务',
        width: 12,
        fit: 12,
        format: '@',
        cell: ({ targets }) => targets[String(year)]?.text ?? '',
      })),
      { field: '=lead', heading: '牵头部门', width: 11, cell: ({ lead }) => lead },
      {
        field: '=value',
        heading: '完成情况',
        over,
        width: 12,
        style: BOLD,
        format: indicatorFormat,
        cell: (each) => iff(isBlank(work(each, '=value')), lit(''), work(each, '=value')),
        note: (each) => sourceNote(each, context),
        link: ({ code }) => ({
          target: {
            sheet: WORKINGS_SHEET,
            row: places.rowOf(WORKINGS_SHEET, `ind:${code}`),
            column: 1,
          },
          tooltip: SHOW_WORKINGS,
        }),
      },
      {
        field: '=completion',
        heading: '完成率',
        over,
        width: 10,
        format: FORMATS.completion,
        cell: (each) => completionTextOf((field) => work(each, field)),
      },
      {
        field: '=status',
        heading: '状态',
        over,
        width: 13,
        shade: statusFormats,
        cell: (each) => {
          const inferred = eq(work(each, '=inferred'), INFERRED);
          return join(work(each, '=status'), iff(inferred, lit(INFERRED_MARK), lit('')));
        },
      },
      {
        field: '=gap',
        heading: '差距',
        over,
        width: 19,
        style: SMALL,
        cell: (each) => gapTextOf(each, (field) => work(each, field), context),
      },
      {
        field: '=missingCount',
        heading: '折合数量',
        over,
        width: 13,
        style: SMALL,
        cell: (each) => missingCountText(each, (field) => work(each, field), context),
      },
      {
        field: '=note',
        heading: '说明',
        over,
        width: 34,
        fit: 34,
        fitPoints: 10.5,
        style: NOTE,
        cell: (each) => noteExpr(each, context),
      },
    ],
  };
}

/** Where target and figure come from. */
function sourceNote(indicator: Indicator, { book, catalogue }: BookContext): string {
  const { name, annex, no, sentence, targets } = indicator;
  const target = targets[String(book.period.year)];
  const source = target ? targetNote(name, annex, no, target.text) : '';
  return source + calculatedNote(sentence) + inPlan(workingsNote, catalogue.plan);
}

/** The lead department's 说明, after what the number itself has to say: missing townships and bounds. */
function noteExpr(indicator: Indicator, context: BookContext): Expr {
  const filed = filedCell(indicator.code, 'note', context);
  const [missing, lower, upper] = (['=missing', '=lower', '=upper'] as const).map((field) =>
    workCell(context, indicator.code, field),
  ) as [Expr, Expr, Expr];
  const bound = (value: Expr): Expr => iff(isNumber(value), figureText(indicator, value), value);
  const [before, between, bracket, after] = possibleParts;
  const [townshipsBefore, townshipsAfter] = missingTownshipsParts.map((part) =>
    inPlan(part, context.catalogue.plan),
  ) as [string, string];
  const range = join(
    before,
    bound(lower),
    between,
    bound(upper),
    bracket,
    assumptionExpr(context),
    after,
  );
  const whole = owedCount(missing, flagsOf(indicator.code, context), context);
  const owed = join(townshipsBefore, whole, townshipsAfter);
  const partly = partlyTexts(indicator, context);
  const open = cases(
    [[iff(isNumber(missing), eq(missing, 0), lit(true)), lit('')]],
    join(
      ...(partly.length === 0
        ? [owed]
        : [iff(eq(whole, 0), lit(''), join(owed, PARTLY_BETWEEN)), ...partly]),
      iff(isNumber(lower), range, lit('')),
      '。',
    ),
  );
  const limit = limitExpr(indicator, context);
  return join(open, ...(limit === undefined ? [] : [limit]), iff(isBlank(filed), lit(''), filed));
}

/** `乙区缺五街道` of every unit that reported in part, as long as its figures are not there. */
function partlyTexts(indicator: Indicator, context: BookContext): readonly Expr[] {
  if (!context.hasPartly) return [];
  const partly = context.assessments().find(({ code }) => code === indicator.code)?.partly ?? [];
  return partly.map(({ org, ...each }, index) => {
    const isPartly = eq(flagCell(indicator.code, { code: org }, context), FLAG.partly);
    const before = partly
      .slice(0, index)
      .map((earlier) => eq(flagCell(indicator.code, { code: earlier.org }, context), FLAG.partly));
    const between =
      before.length === 0 ? lit('') : iff(any(...before), lit(PARTLY_BETWEEN), lit(''));
    return iff(isPartly, join(between, lacksText(each)), lit(''));
  });
}

/** How much of a limit is used up where that is ahead of the year, as `limitUse` says. */
function limitExpr(indicator: Indicator, context: BookContext): Expr | undefined {
  if (indicator.better !== 'less' || !indicator.sinceJanuary || indicator.byLevel) return undefined;
  const [value, target, elapsed] = (['=value', '=target', '=elapsed'] as const).map((field) =>
    workCell(context, indicator.code, field),
  ) as [Expr, Expr, Expr];
  const judged = (expr: Expr): Expr => call('ROUND', expr, lit(10));
  const percent = (share: Expr): Expr => call('ROUND', op(share, '*', lit(100)), lit(0));
  const used = op(value, '/', target);
  const [before, between, after] = limitParts;
  const isAhead = all(op(judged(used), '<=', lit(1)), op(judged(used), '>', judged(elapsed)));
  return iff(
    all(isNumber(value), isNumber(target)),
    iff(
      op(target, '>', lit(0)),
      iff(isAhead, join(before, percent(used), between, percent(elapsed), after, '。'), lit('')),
      lit(''),
    ),
    lit(''),
  );
}
