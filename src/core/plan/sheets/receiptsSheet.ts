import type { Receipt } from '../../entries/book';
import {
  RECEIPTS_SUBTITLE,
  RECEIPT_HEADERS,
  RECEIPT_LOG,
  RECEIPT_LOG_HEADERS,
  STATE,
  UNIT_KIND,
} from '../../messages/ledgers';
import { at, eq } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import { reportingSet } from '../../rollup/townshipSet';
import type { BookContext } from '../bookContext';
import { HEADING } from '../looks';
import { STATUS_COLORS } from '../palette';
import { FIRST_BODY_ROW } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { ledgerSheet, planLedger, type LedgerColumn } from './ledger';

const COLUMNS: readonly LedgerColumn[] = [
  { field: '=unit', title: RECEIPT_HEADERS.unit, width: 14 },
  { field: '=kind', title: RECEIPT_HEADERS.kind, width: 8 },
  { field: '=state', title: RECEIPT_HEADERS.state, width: 12 },
  { field: '=file', title: RECEIPT_HEADERS.file, width: 36 },
  { field: '=received', title: RECEIPT_HEADERS.received, width: 12 },
  { field: '=reason', title: RECEIPT_HEADERS.reason, width: 50 },
  { field: '=sha', title: RECEIPT_HEADERS.sha, width: 40 },
];

const LOG_COLUMNS: readonly LedgerColumn[] = [
  { field: 'orgName', title: RECEIPT_LOG_HEADERS.unit, width: 14 },
  { field: '=kind', title: '', width: 8 },
  { field: '=result', title: RECEIPT_LOG_HEADERS.result, width: 12 },
  { field: 'file', title: RECEIPT_LOG_HEADERS.file, width: 36 },
  { field: 'received', title: RECEIPT_LOG_HEADERS.received, width: 12 },
  { field: 'reason', title: RECEIPT_LOG_HEADERS.reason, width: 50 },
  { field: 'sha256', title: RECEIPT_LOG_HEADERS.sha, width: 40 },
  ...(['org', 'accepted', 'replaces', 'issueId', 'current'] as const).map((field) => ({
    field,
    title: '',
    width: 0,
  })),
];

/** 报送情况: every unit that is expected, and the log of everything that was taken in or refused. */
export function planReceipts(context: BookContext): SheetDraft {
  const { book, catalogue } = context;
  const draft = ledgerSheet(BOOK_SHEETS.receipts, RECEIPTS_SUBTITLE, COLUMNS, context);
  const units = [
    ...book.roster.map(({ code, name }) => ({ org: code, name, kind: UNIT_KIND.township })),
    ...catalogue.departments.map((name) => ({ org: name, name, kind: UNIT_KIND.department })),
  ];
  const late = new Set(
    reportingSet(
      book,
      units.map(({ org }) => org),
    ).late,
  );
  const next = planLedger(
    draft,
    FIRST_BODY_ROW - 2,
    'units',
    COLUMNS,
    units.map(({ org, name, kind }) => {
      const accepted = book.returns.get(org)?.receipt;
      const shown = accepted ?? lastRefused(book.receipts, org);
      const state = accepted
        ? late.has(org)
          ? STATE.late
          : STATE.accepted
        : shown
          ? STATE.refused
          : STATE.missing;
      return {
        key: `unit:${org}`,
        cells: [
          name,
          kind,
          state,
          shown?.file ?? null,
          shown?.received ?? null,
          accepted ? null : (shown?.reason ?? null),
          shown?.sha256 ?? null,
        ],
      };
    }),
  );
  stateFormats(draft, units.length);
  draft.value(next, 1, RECEIPT_LOG).style(area(next, 1), HEADING).height(next, 28);
  const current = new Set([...book.returns.values()].map(({ receipt }) => receipt));
  planLedger(
    draft,
    next + 1,
    'receipts',
    LOG_COLUMNS,
    book.receipts.map((receipt, index) => ({
      key: `receipt:${index + 1}`,
      cells: [
        receipt.orgName,
        null,
        receipt.accepted ? STATE.accepted : STATE.refused,
        receipt.file,
        receipt.received,
        receipt.reason,
        receipt.sha256,
        receipt.org,
        receipt.accepted ? '1' : '0',
        receipt.replaces,
        receipt.issueId,
        current.has(receipt) ? '1' : '0',
      ],
    })),
  );
  draft.look.print = { ...draft.look.print!, repeatRows: { first: 0, last: 1 } };
  return draft;
}

function lastRefused(receipts: readonly Receipt[], org: string): Receipt | undefined {
  return receipts.filter((each) => each.org === org && !each.accepted).at(-1);
}

function stateFormats(draft: SheetDraft, rows: number): void {
  const cells = area(FIRST_BODY_ROW, 3, rows, 1);
  const looks = [
    [STATE.accepted, STATUS_COLORS.met],
    [STATE.late, STATUS_COLORS.behind],
    [STATE.refused, STATUS_COLORS.notMet],
    [STATE.missing, STATUS_COLORS.pending],
  ] as const;
  for (const [word, { text, fill }] of looks)
    draft.conditionalFormats.push({
      kind: 'formula',
      area: cells,
      formula: exprText(eq(at(cells.row, cells.column, 'column'), word)),
      style: { color: text, fill, bold: true },
    });
}
