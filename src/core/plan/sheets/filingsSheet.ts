import { askedTownships } from '../../catalogue/askedTownships';
import type { FilingState } from '../../entries/book';
import type { Expr } from '../../formula/sheet/Expr';
import { call, eq, iff, lit, op, plus } from '../../formula/sheet/build';
import {
  ALL_UNITS,
  FILINGS_SUBTITLE,
  FILING_WORD,
  LATE_TITLE,
  NOBODY_LATE,
  RATE_WORD,
  monthHeader,
  monthList,
} from '../../messages/filings';
import { lateUnits, yearFilings, type UnitFilings } from '../../rollup/filings';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { CENTERED, SECTION } from '../../workbook/looks';
import { STATUS_COLORS } from '../../forms/palette';
import { area, type SheetDraft } from '../../workbook/SheetDraft';
import { column, sumOf, under } from '../../workbook/table/columns';
import {
  plainLines,
  type Column,
  type PlacedTable,
  type RowPlace,
  type Table,
  type Total,
} from '../../workbook/table/Column';
import { below } from '../../workbook/table/placeTable';
import type { Sheet } from '../../workbook/table/Sheet';
import { wordFormats } from '../../workbook/wordFormats';
import { ledgerSheet, ledgerTable } from './ledger';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** 报送统计: who reported in which month, in time or late; rates by unit and by month; who is late. */
export const filings: DistrictSheet = {
  name: '报送统计',
  contents: '各单位各月的报送率、及时率，谁晚报',
  tellsReports: true,
  plan: filingsSheet,
};

function filingsSheet(name: string, context: BookContext): Sheet {
  const { book, catalogue } = context;
  const filings = yearFilings(book, [
    ...askedTownships(catalogue, book.roster).map(({ code, name }) => ({ org: code, name })),
    ...catalogue.departments.map((name) => ({ org: name, name })),
  ]);
  return ledgerSheet(name, { subtitle: FILINGS_SUBTITLE }, context, [
    below(matrixTable(filings)),
    ledgerTable(lateTable(filings)),
  ]);
}

const counted = (cells: Expr, state: FilingState): Expr =>
  call('COUNTIF', cells, lit(FILING_WORD[state]));

const share = (part: Expr, whole: Expr): Expr => iff(eq(whole, 0), lit(''), op(part, '/', whole));

const REPORTED: readonly FilingState[] = ['onTime', 'late'];
const EXPECTED: readonly FilingState[] = [...REPORTED, 'missing'];

/** Counts of a unit, each by the states that it counts. */
const COUNTS = [
  { field: '=expected', heading: '应报', states: EXPECTED },
  { field: '=reported', heading: '已报', states: REPORTED },
  { field: '=onTime', heading: FILING_WORD.onTime, states: ['onTime'] },
  { field: '=late', heading: FILING_WORD.late, states: ['late'] },
] as const;

/** Rates of a unit, each a count over those expected. */
const RATES = [
  { field: '=coverage', heading: RATE_WORD.coverage, of: '=reported' },
  { field: '=punctuality', heading: RATE_WORD.punctuality, of: '=onTime' },
] as const;

function matrixTable(filings: readonly UnitFilings[]): Table<UnitFilings> {
  const months = ({ group }: RowPlace): Expr => group('months');
  return {
    block: 'yearFilings',
    lines: plainLines(filings),
    key: ({ org }) => `filed:${org}`,
    // All units together, and the rates of each month.
    totals: {
      rows: [ALL_UNITS, RATE_WORD.coverage, RATE_WORD.punctuality],
      style: SECTION,
      figures: CENTERED,
    },
    shade: shadeMonths,
    columns: [
      column('=unit', '单位', 16, ({ name }) => name),
      ...MONTHS.map((month): Column<UnitFilings> => ({
        field: `=m${month}`,
        heading: monthHeader(month),
        width: 8,
        group: 'months',
        style: CENTERED,
        totals: monthRates(`=m${month}`),
        cell: (unit) => {
          const state = unit.months.get(month);
          return state === undefined ? null : FILING_WORD[state];
        },
      })),
      ...COUNTS.map(({ field, heading, states }): Column<UnitFilings> => ({
        field,
        heading,
        width: 8,
        style: CENTERED,
        cell: (_, row) => plus(states.map((state) => counted(months(row), state))),
        totals: [sumOf(field)],
      })),
      ...RATES.map(({ field, heading, of }): Column<UnitFilings> => ({
        field,
        heading,
        width: 11,
        style: CENTERED,
        format: '0.0%',
        cell: (_, { cell }) => share(cell(of), cell('=expected')),
        totals: [{ is: ({ cell }) => share(cell(of), cell('=expected')) }],
      })),
    ],
  };
}

/** Units that filed in a month, and those of them in time, over all that were expected. */
function monthRates(field: string): readonly (Total | undefined)[] {
  const rate = (part: (of: (state: FilingState) => Expr) => Expr): Total => ({
    is: ({ down }) => {
      const of = (state: FilingState): Expr => counted(down(field), state);
      return share(part(of), plus(EXPECTED.map(of)));
    },
    format: '0%',
  });
  return [undefined, rate((of) => call('SUM', ...REPORTED.map(of))), rate((of) => of('onTime'))];
}

function shadeMonths(draft: SheetDraft, { first, rows, groupOf }: PlacedTable): void {
  const { column, columns } = groupOf('months');
  const words = [
    [FILING_WORD.onTime, STATUS_COLORS.met],
    [FILING_WORD.late, STATUS_COLORS.behind],
    [FILING_WORD.missing, STATUS_COLORS.notMet],
  ] as const;
  wordFormats(draft, area(first, column, rows, columns), words, false);
}

type LateUnit = ReturnType<typeof lateUnits>[number];

/** Who was late or did not report over the year, the worst first. */
function lateTable(filings: readonly UnitFilings[]): Table<LateUnit> {
  return {
    block: 'lateUnits',
    title: LATE_TITLE,
    lines: plainLines(lateUnits(filings)),
    key: ({ name }) => `late:${name}`,
    empty: NOBODY_LATE,
    columns: [
      under('=unit', '单位', ({ name }) => name, { fit: 16 }),
      under('=count', '次数', ({ late, missing }) => late.length + missing.length, { fit: 8 }),
      under('=late', '逾期月份', ({ late }) => monthList(late), { covers: 6, fit: 48 }),
      under('=missing', '未报月份', ({ missing }) => monthList(missing), { covers: 6, fit: 48 }),
    ],
  };
}
