import { askedTownships } from '../../catalogue/askedTownships';
import type { FilingState } from '../../entries/book';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import type { Expr } from '../../formula/sheet/Expr';
import { at, call, eq, iff, lit, op, plus, span } from '../../formula/sheet/build';
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
import { CENTERED, SECTION } from '../looks';
import { STATUS_COLORS } from '../palette';
import { area, type SheetDraft } from '../SheetDraft';
import { column, under } from '../table/columns';
import {
  plainLines,
  type Column,
  type PlacedTable,
  type RowPlace,
  type Table,
} from '../table/Column';
import { below } from '../table/placeTable';
import type { Sheet } from '../table/Sheet';
import { wordFormats } from '../wordFormats';
import { ledgerSheet, ledgerTable } from './ledger';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** 报送统计: who reported in which month, in time or late; rates by unit and by month; who is late. */
export function filingsSheet(context: BookContext): Sheet {
  const { book, catalogue } = context;
  const filings = yearFilings(book, [
    ...askedTownships(catalogue, book.roster).map(({ code, name }) => ({ org: code, name })),
    ...catalogue.departments.map((name) => ({ org: name, name })),
  ]);
  return ledgerSheet(BOOK_SHEETS.filings, { subtitle: FILINGS_SUBTITLE }, context, [
    below(matrixTable(filings)),
    ledgerTable(lateTable(filings)),
  ]);
}

const counted = (cells: Expr, state: FilingState): Expr =>
  call('COUNTIF', cells, lit(FILING_WORD[state]));

const share = (part: Expr, whole: Expr): Expr => iff(eq(whole, 0), lit(''), op(part, '/', whole));

/** Counts of a unit, each by the states that it counts. */
const COUNTS = [
  { field: '=expected', heading: '应报', states: ['onTime', 'late', 'missing'] },
  { field: '=reported', heading: '已报', states: ['onTime', 'late'] },
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
    foot: { rows: 3, draw: drawTotals },
    columns: [
      column('=unit', '单位', 16, ({ name }) => name),
      ...MONTHS.map((month): Column<UnitFilings> => ({
        field: `=m${month}`,
        heading: monthHeader(month),
        width: 8,
        group: 'months',
        style: CENTERED,
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
      })),
      ...RATES.map(({ field, heading, of }): Column<UnitFilings> => ({
        field,
        heading,
        width: 11,
        style: CENTERED,
        format: '0.0%',
        cell: (_, { cell }) => share(cell(of), cell('=expected')),
      })),
    ],
  };
}

/** Below the units: all of them together, and the rates of each month. */
function drawTotals(draft: SheetDraft, table: PlacedTable): void {
  const { first, rows, columns, columnOf } = table;
  const row = first + rows;
  [ALL_UNITS, RATE_WORD.coverage, RATE_WORD.punctuality].forEach((word, index) =>
    draft.value(row + index, 1, word),
  );
  draft.style(area(row, 1, 3, columns), SECTION).style(area(row, 2, 3, columns - 1), CENTERED);
  const down = (column: number): Expr => span(area(first, column, rows, 1));
  for (const month of MONTHS) {
    const column = columnOf(`=m${month}`);
    const [onTime, late] = [counted(down(column), 'onTime'), counted(down(column), 'late')];
    const whole = plus([onTime, late, counted(down(column), 'missing')]);
    draft.formula(row + 1, column, share(call('SUM', onTime, late), whole));
    draft.formula(row + 2, column, share(onTime, whole));
  }
  for (const { field } of COUNTS)
    draft.formula(row, columnOf(field), call('SUM', down(columnOf(field))));
  for (const { field, of } of RATES) {
    const [part, whole] = [at(row, columnOf(of)), at(row, columnOf('=expected'))];
    draft
      .formula(row, columnOf(field), share(part, whole))
      .format(area(row, columnOf(field)), '0.0%');
  }
  const { column, columns: count } = table.groupOf('months');
  draft.format(area(row + 1, column, 2, count), '0%');
  const words = [
    [FILING_WORD.onTime, STATUS_COLORS.met],
    [FILING_WORD.late, STATUS_COLORS.behind],
    [FILING_WORD.missing, STATUS_COLORS.notMet],
  ] as const;
  wordFormats(draft, area(first, column, rows, count), words, false);
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
