import { SCORE_PARTS, type ScorePart } from '../../catalogue/scoreParts';
import { SCORED_FIELDS, SCORE_BLOCKS, scoringOf } from '../../entries/scoring';
import { READ_SHEETS } from '../../entries/readSheets';
import type { Expr } from '../../formula/sheet/Expr';
import { all, call, eq, iff, isNumber, join, lit, op, plus } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import { errorTitle, promptTitle } from '../../messages/forms';
import { numberText } from '../../messages/quantity';
import {
  COUNTED,
  DEPARTMENT_SCORES,
  NOT_COUNTED,
  NO_UNITS,
  PART_WORD,
  SCORES_SUBTITLE,
  SCORE_COLUMNS as WORDS,
  lostText,
  pointsPrompt,
} from '../../messages/scores';
import { scoresOf, type UnitScore } from '../../rollup/month/scores';
import { Decimal } from '../../values/decimal';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { CENTERED } from '../../workbook/looks';
import {
  plainLines,
  type Asked,
  type Column,
  type RowPlace,
  type Table,
} from '../../workbook/table/Column';
import type { Sheet } from '../../workbook/table/Sheet';
import { ledgerSheet, ledgerTable, sealedColumns } from './ledger';

/** 考核评分: what each unit's score is made of, as formulas; what a person adds or takes. */
export const scores: DistrictSheet = {
  name: READ_SHEETS.scores.name,
  contents: '年考核：各单位得分、名次、失分原因，可加减分',
  plan: scoresSheet,
};

function scoresSheet(name: string, context: BookContext): Sheet {
  const { book, catalogue } = context;
  const scores = scoresOf(book, catalogue, context.assessments());
  const { townships, departments } = SCORE_BLOCKS;
  return ledgerSheet(name, { subtitle: SCORES_SUBTITLE }, context, [
    ledgerTable(unitsTable(context, townships, scores.townships)),
    ledgerTable(unitsTable(context, departments, scores.departments)),
  ]);
}

function unitsTable(
  context: BookContext,
  block: string,
  scores: readonly UnitScore[],
): Table<UnitScore> {
  const weight = (part: ScorePart): Expr =>
    context.places.cell(READ_SHEETS.parameters.name, `weight:${part}`, 'value');
  const isFirst = block === SCORE_BLOCKS.townships;
  const wide = (width: number) => (isFirst ? { width } : { fit: width });
  const number = (
    field: string,
    heading: string,
    width: number,
    format: string,
    cell: Column<UnitScore>['cell'],
    over?: string,
  ): Column<UnitScore> => ({
    field,
    heading,
    ...wide(width),
    format,
    style: CENTERED,
    ...(over === undefined ? {} : { over }),
    ...(cell === undefined ? {} : { cell }),
  });
  const partColumns = SCORE_PARTS.flatMap((part): Column<UnitScore>[] => {
    const [items, done, points] = [`=${part}Items`, `=${part}Done`, `=${part}Points`];
    const over = PART_WORD[part];
    return [
      number(items, WORDS.items, 5, '0', ({ parts }) => parts[part].items, over),
      number(done, WORDS.done, 7, '0.00', ({ parts }) => parts[part].done.toNumber(), over),
      number(
        points,
        WORDS.points,
        8,
        '0.00',
        (_, { cell }) =>
          iff(
            eq(cell(items), 0),
            lit(''),
            call('ROUND', op(op(weight(part), '*', cell(done)), '/', cell(items)), lit(2)),
          ),
        over,
      ),
    ];
  });
  return {
    block,
    ...(isFirst ? {} : { title: DEPARTMENT_SCORES }),
    lines: plainLines(scores),
    key: ({ org }) => `score:${org}`,
    empty: NO_UNITS,
    columns: sealedColumns<UnitScore>(
      [
        { field: '=unit', heading: WORDS.unit, ...wide(11), cell: ({ name }) => name },
        number('=place', WORDS.place, 6, '0', (_, row) => placeOf(row)),
        number('=total', WORDS.total, 8, '0.00', (_, row) => totalOf(row, weight)),
        number('=last', WORDS.last, 7, '0.00', ({ last }) => last?.total.toNumber() ?? null),
        number('=change', WORDS.change, 7, '+0.00;-0.00;0.00', (_, { cell }) =>
          iff(
            all(isNumber(cell('=last')), isNumber(cell('=total'))),
            op(cell('=total'), '-', cell('=last')),
            lit(''),
          ),
        ),
        ...partColumns,
        {
          ...number(
            'points',
            WORDS.added,
            7,
            '0.00',
            ({ adjustment }) => adjustment?.points ?? null,
          ),
          input: (_, value) => asked(value, -100, 100, pointsPrompt),
        },
        typed('reason', WORDS.reason, wide(18), ({ adjustment }) => adjustment?.reason),
        typed('by', WORDS.by, wide(8), ({ adjustment }) => adjustment?.by),
        {
          field: '=counts',
          heading: WORDS.counts,
          ...wide(9),
          style: CENTERED,
          cell: (_, row) =>
            iff(
              isNumber(row.cell('points')),
              iff(isComplete(row), lit(COUNTED), lit(NOT_COUNTED)),
              lit(''),
            ),
        },
        {
          field: '=lost',
          heading: WORDS.lost,
          ...wide(42),
          cell: (score) => lostOf(score, context),
        },
      ],
      () => SCORED_FIELDS,
    ),
  };
}

function typed(
  field: string,
  heading: string,
  width: { readonly width: number } | { readonly fit: number },
  textOf: (score: UnitScore) => string | undefined,
): Column<UnitScore> {
  return {
    field,
    heading,
    ...width,
    format: '@',
    input: () => 'free',
    cell: (score) => textOf(score) ?? null,
  };
}

const isComplete = ({ cell }: RowPlace): Expr =>
  all(
    op(call('LEN', call('TRIM', cell('reason'))), '>', lit(0)),
    op(call('LEN', call('TRIM', cell('by'))), '>', lit(0)),
  );

/** Points of the parts that apply, in a hundred, and what a person added with reason and name. */
function totalOf(row: RowPlace, weight: (part: ScorePart) => Expr): Expr {
  const { cell } = row;
  const applying = plus(
    SCORE_PARTS.map((part) => iff(op(cell(`=${part}Items`), '>', lit(0)), weight(part), lit(0))),
  );
  const points = call('SUM', ...SCORE_PARTS.map((part) => cell(`=${part}Points`)));
  const added = iff(isComplete(row), call('SUM', cell('points')), lit(0));
  return iff(
    eq(applying, 0),
    lit(''),
    call('ROUND', op(op(op(points, '/', applying), '*', lit(100)), '+', added), lit(2)),
  );
}

function placeOf({ cell, down }: RowPlace): Expr {
  const better = call('COUNTIF', down('=total'), join('>', cell('=total')));
  return iff(isNumber(cell('=total')), op(better, '+', lit(1)), lit(''));
}

/** What each part lost, the most first. */
function lostOf({ parts }: UnitScore, { book, catalogue }: BookContext): string {
  const { weights } = scoringOf(book, catalogue);
  return SCORE_PARTS.flatMap((part) => {
    const { points, short } = parts[part];
    const lost = points === undefined ? undefined : new Decimal(weights[part]).minus(points);
    return lost === undefined || lost.lte(0) ? [] : [{ part, lost, short }];
  })
    .sort((a, b) => b.lost.cmp(a.lost))
    .map(({ part, lost, short }) => lostText(part, numberText(lost), short))
    .join('；');
}

function asked(value: Expr, least: number, most: number, message: string): Asked {
  const within = all(op(value, '>=', lit(least)), op(value, '<=', lit(most)));
  return {
    rule: {
      kind: 'custom',
      formula: exprText(iff(isNumber(value), within, lit(false))),
      asks: { kind: 'number', unit: '' },
    },
    prompt: { title: promptTitle, message },
    error: { style: 'stop', title: errorTitle, message },
  };
}
