import type { FilingState } from '../../entries/book';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import type { Expr } from '../../formula/sheet/Expr';
import { at, call, eq, iff, lit, op, plus, span } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import {
  ALL_UNITS,
  FILINGS_SUBTITLE,
  FILING_HEADERS,
  FILING_WORD,
  LATE_HEADERS,
  LATE_TITLE,
  NOBODY_LATE,
  monthHeader,
  monthList,
} from '../../messages/filings';
import { lateUnits, yearFilings, type UnitFilings } from '../../rollup/filings';
import { KEY_COLUMN, endBlock, startBlock } from '../block';
import type { BookContext } from '../bookContext';
import { BODY, CENTERED, HEADING, SECTION } from '../looks';
import { STATUS_COLORS } from '../palette';
import { FIRST_BODY_ROW } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { ledgerSheet, planLedger, type LedgerColumn } from './ledger';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** Columns of the twelve months and of the counts behind them. */
const FIRST_MONTH = 2;
const EXPECTED = FIRST_MONTH + 12;

const COLUMNS: readonly LedgerColumn[] = [
  { field: '=unit', title: FILING_HEADERS.unit, width: 16 },
  ...MONTHS.map((month) => ({ field: `=m${month}`, title: monthHeader(month), width: 8 })),
  { field: '=expected', title: FILING_HEADERS.expected, width: 8 },
  { field: '=reported', title: FILING_HEADERS.reported, width: 8 },
  { field: '=onTime', title: FILING_HEADERS.onTime, width: 8 },
  { field: '=late', title: FILING_HEADERS.late, width: 8 },
  { field: '=coverage', title: FILING_HEADERS.coverage, width: 11 },
  { field: '=punctuality', title: FILING_HEADERS.punctuality, width: 11 },
];

/** 报送统计: who reported in which month, in time or late; rates by unit and by month; who is late. */
export function planFilings(context: BookContext): SheetDraft {
  const { book, catalogue } = context;
  const draft = ledgerSheet(BOOK_SHEETS.filings, FILINGS_SUBTITLE, COLUMNS, context);
  const filings = yearFilings(book, [
    ...book.roster.map(({ code, name }) => ({ org: code, name })),
    ...catalogue.departments.map((name) => ({ org: name, name })),
  ]);
  const first = FIRST_BODY_ROW;
  const end = planMatrix(draft, filings);
  planTotals(draft, first, end);
  endBlock(draft, end + 3);
  planLate(draft, end + 4, filings);
  return draft;
}

function planMatrix(draft: SheetDraft, filings: readonly UnitFilings[]): number {
  let row = startBlock(draft, FIRST_BODY_ROW - 2, 'yearFilings', COLUMNS);
  for (const { org, name, months } of filings) {
    draft.value(row, KEY_COLUMN, `filed:${org}`).value(row, 1, name);
    for (const [month, state] of months)
      draft.value(row, FIRST_MONTH + month - 1, FILING_WORD[state]);
    planCounts(draft, row);
    row += 1;
  }
  const cells = area(FIRST_BODY_ROW, 1, filings.length, COLUMNS.length);
  draft.style(cells, BODY).style({ ...cells, column: 2, columns: COLUMNS.length - 1 }, CENTERED);
  stateFormats(draft, area(FIRST_BODY_ROW, FIRST_MONTH, filings.length, 12));
  return row;
}

const counted = (cells: Expr, state: FilingState): Expr =>
  call('COUNTIF', cells, lit(FILING_WORD[state]));

const share = (part: Expr, whole: Expr): Expr => iff(eq(whole, 0), lit(''), op(part, '/', whole));

/** Counts and rates of one unit over its months. */
function planCounts(draft: SheetDraft, row: number): void {
  const months = span(area(row, FIRST_MONTH, 1, 12));
  const [onTime, late] = [counted(months, 'onTime'), counted(months, 'late')];
  const whole = at(row, EXPECTED);
  draft.formula(row, EXPECTED, plus([onTime, late, counted(months, 'missing')]));
  draft.formula(row, EXPECTED + 1, plus([onTime, late]));
  draft.formula(row, EXPECTED + 2, onTime).formula(row, EXPECTED + 3, late);
  draft.formula(row, EXPECTED + 4, share(at(row, EXPECTED + 1), whole));
  draft.formula(row, EXPECTED + 5, share(at(row, EXPECTED + 2), whole));
  draft.format(area(row, EXPECTED + 4, 1, 2), '0.0%');
}

/** Below the units: all of them together, and the rates of each month. */
function planTotals(draft: SheetDraft, first: number, row: number): void {
  const words = [ALL_UNITS, FILING_HEADERS.coverage, FILING_HEADERS.punctuality];
  words.forEach((word, index) => draft.value(row + index, 1, word));
  draft.style(area(row, 1, 3, COLUMNS.length), SECTION);
  draft.style(area(row, 2, 3, COLUMNS.length - 1), CENTERED);
  const column = (of: number): Expr => span(area(first, of, row - first, 1));
  for (const month of MONTHS) {
    const of = FIRST_MONTH + month - 1;
    const [onTime, late] = [counted(column(of), 'onTime'), counted(column(of), 'late')];
    const whole = plus([onTime, late, counted(column(of), 'missing')]);
    draft.formula(row + 1, of, share(call('SUM', onTime, late), whole));
    draft.formula(row + 2, of, share(onTime, whole));
  }
  for (const count of [0, 1, 2, 3])
    draft.formula(row, EXPECTED + count, call('SUM', column(EXPECTED + count)));
  const whole = at(row, EXPECTED);
  draft.formula(row, EXPECTED + 4, share(at(row, EXPECTED + 1), whole));
  draft.formula(row, EXPECTED + 5, share(at(row, EXPECTED + 2), whole));
  draft.format(area(row, EXPECTED + 4, 1, 2), '0.0%');
  draft.format(area(row + 1, FIRST_MONTH, 2, 12), '0%');
}

/** Who was late or did not report over the year, the worst first. */
function planLate(draft: SheetDraft, start: number, filings: readonly UnitFilings[]): void {
  draft.value(start, 1, LATE_TITLE).style(area(start, 1), HEADING).height(start, 28);
  const columns: readonly LedgerColumn[] = [
    { field: '=unit', title: LATE_HEADERS.unit, width: 16 },
    { field: '=count', title: LATE_HEADERS.count, width: 8 },
    { field: '=late', title: LATE_HEADERS.late, width: 48 },
    ...Array.from({ length: 5 }, () => ({ field: '', title: '', width: 8 })),
    { field: '=missing', title: LATE_HEADERS.missing, width: 48 },
    ...Array.from({ length: 5 }, () => ({ field: '', title: '', width: 8 })),
  ];
  const units = lateUnits(filings);
  planLedger(
    draft,
    start + 1,
    'lateUnits',
    columns,
    units.map(({ name, late, missing }) => ({
      key: `late:${name}`,
      cells: [
        name,
        late.length + missing.length,
        monthList(late),
        ...Array.from({ length: 5 }, () => null),
        monthList(missing),
        ...Array.from({ length: 5 }, () => null),
      ],
    })),
    NOBODY_LATE,
  );
  const rows =
    units.length === 0 ? [start + 2] : [start + 2, ...units.map((_, i) => start + 3 + i)];
  for (const row of rows) for (const column of [3, 9]) draft.merge(area(row, column, 1, 6));
}

function stateFormats(draft: SheetDraft, cells: ReturnType<typeof area>): void {
  const looks = [
    [FILING_WORD.onTime, STATUS_COLORS.met],
    [FILING_WORD.late, STATUS_COLORS.behind],
    [FILING_WORD.missing, STATUS_COLORS.notMet],
  ] as const;
  for (const [word, { text, fill }] of looks)
    draft.conditionalFormats.push({
      kind: 'formula',
      area: cells,
      formula: exprText(eq(at(cells.row, cells.column), word)),
      style: { color: text, fill },
    });
}
