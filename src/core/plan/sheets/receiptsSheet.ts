import type { Receipt } from '../../entries/book';
import { SIGNER_FIELDS } from '../../entries/signers';
import { versionsOf } from '../../entries/version';
import {
  DECISION_HEADERS,
  DECISION_LOG,
  DECISION_WORD,
  NO_DECISIONS,
  RECEIPTS_SUBTITLE,
  RECEIPT_HEADERS,
  RECEIPT_LOG,
  RECEIPT_LOG_HEADERS,
  STATE,
  UNIT_KIND,
  VERSION_STATE,
  differenceText,
} from '../../messages/ledgers';
import { SIGNER_WORD } from '../../messages/signers';
import { at, eq } from '../../formula/sheet/build';
import { exprText } from '../../formula/sheet/exprText';
import { reportingSet } from '../../rollup/townshipSet';
import type { BookContext } from '../bookContext';
import { HEADING, INPUT } from '../looks';
import { STATUS_COLORS } from '../palette';
import { FIRST_BODY_ROW } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { ledgerSheet, planLedger, type LedgerColumn } from './ledger';
import { unitName } from './names';

const SIGNER_WIDTHS = [14, 18, 30, 16, 14];

const COLUMNS: readonly LedgerColumn[] = [
  { field: '=unit', title: RECEIPT_HEADERS.unit, width: 14 },
  { field: '=kind', title: RECEIPT_HEADERS.kind, width: 8 },
  { field: '=state', title: RECEIPT_HEADERS.state, width: 12 },
  { field: '=file', title: RECEIPT_HEADERS.file, width: 36 },
  { field: '=received', title: RECEIPT_HEADERS.received, width: 18 },
  { field: '=reason', title: RECEIPT_HEADERS.reason, width: 50 },
  ...SIGNER_FIELDS.map((field, index) => ({
    field,
    title: SIGNER_WORD[field],
    width: SIGNER_WIDTHS[index] ?? 14,
  })),
];

const LOG_COLUMNS: readonly LedgerColumn[] = [
  { field: 'orgName', title: RECEIPT_LOG_HEADERS.unit, width: 14 },
  { field: '=version', title: RECEIPT_LOG_HEADERS.version, width: 8 },
  { field: '=result', title: RECEIPT_LOG_HEADERS.result, width: 12 },
  { field: 'file', title: RECEIPT_LOG_HEADERS.file, width: 36 },
  { field: '=received', title: RECEIPT_LOG_HEADERS.received, width: 18 },
  { field: '=reason', title: RECEIPT_LOG_HEADERS.reason, width: 50 },
  { field: 'savedBy', title: RECEIPT_LOG_HEADERS.savedBy, width: 14 },
  { field: 'savedAt', title: RECEIPT_LOG_HEADERS.savedAt, width: 18 },
  { field: '=difference', title: RECEIPT_LOG_HEADERS.difference, width: 30 },
  { field: '=mark', title: RECEIPT_LOG_HEADERS.mark, width: 16 },
  { field: '', title: '', width: 14 },
  ...(
    [
      'sha256',
      'received',
      'time',
      'org',
      'accepted',
      'replaces',
      'issueId',
      'reason',
      'ignored',
      'current',
    ] as const
  ).map((field) => ({ field, title: '', width: 0 })),
];

const DECISION_COLUMNS: readonly LedgerColumn[] = [
  { field: '=unit', title: DECISION_HEADERS.unit, width: 14 },
  { field: 'version', title: DECISION_HEADERS.version, width: 8 },
  { field: '=kind', title: DECISION_HEADERS.kind, width: 12 },
  { field: 'by', title: DECISION_HEADERS.by, width: 36 },
  { field: 'date', title: DECISION_HEADERS.date, width: 18 },
  { field: 'reason', title: DECISION_HEADERS.reason, width: 50 },
  ...SIGNER_WIDTHS.map((width) => ({ field: '', title: '', width })),
  ...(['org', 'kind'] as const).map((field) => ({ field, title: '', width: 0 })),
];

/** 报送情况: every unit that is expected, and the log of everything that was taken in or refused. */
export function planReceipts(context: BookContext): SheetDraft {
  const { book, catalogue } = context;
  const draft = ledgerSheet(BOOK_SHEETS.receipts, RECEIPTS_SUBTITLE, LOG_COLUMNS, context);
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
          ...SIGNER_FIELDS.map((field) => book.signers.get(org)?.[field] || null),
        ],
      };
    }),
  );
  stateFormats(draft, units.length);
  const contacts = area(FIRST_BODY_ROW, 7, units.length, SIGNER_FIELDS.length);
  draft.style(contacts, INPUT).unlock(contacts).format(contacts, '@');
  draft.value(next, 1, RECEIPT_LOG).style(area(next, 1), HEADING).height(next, 28);
  const afterLog = planLog(draft, next + 1, context);
  planDecisions(draft, afterLog, context);
  draft.look.print = { ...draft.look.print!, repeatRows: { first: 0, last: 1 } };
  return draft;
}

/** Every file that came in: a unit's files are its versions, from 1. */
function planLog(draft: SheetDraft, start: number, { book }: BookContext): number {
  const versions = new Map(
    [...new Set(book.receipts.map(({ org }) => org))]
      .flatMap((org) => versionsOf(book, org))
      .map((version) => [version.receipt, version]),
  );
  const current = new Set([...book.returns.values()].map(({ receipt }) => receipt));
  return planLedger(
    draft,
    start,
    'receipts',
    LOG_COLUMNS,
    book.receipts.map((receipt, index) => {
      const version = versions.get(receipt);
      return {
        key: `receipt:${index + 1}`,
        cells: [
          receipt.orgName,
          receipt.org === '' ? null : (version?.number ?? null),
          VERSION_STATE[version?.state ?? 'refused'],
          receipt.file,
          `${receipt.received} ${receipt.time}`.trim(),
          `${receipt.reason}${receipt.ignored}`,
          receipt.savedBy,
          receipt.savedAt,
          version?.difference === undefined ? null : differenceText(version.difference),
          receipt.sha256.slice(0, 12),
          null,
          receipt.sha256,
          receipt.received,
          receipt.time,
          receipt.org,
          receipt.accepted ? '1' : '0',
          receipt.replaces,
          receipt.issueId,
          receipt.reason,
          receipt.ignored,
          current.has(receipt) ? '1' : '0',
        ],
      };
    }),
  );
}

/** What the bureau decided on versions, by whom and why. */
function planDecisions(draft: SheetDraft, start: number, context: BookContext): void {
  draft.value(start, 1, DECISION_LOG).style(area(start, 1), HEADING).height(start, 28);
  planLedger(
    draft,
    start + 1,
    'decisions',
    DECISION_COLUMNS,
    context.book.decisions.map(({ kind, org, version, by, reason, date }, index) => ({
      key: `decision:${index + 1}`,
      cells: [
        unitName(org, context),
        version,
        DECISION_WORD[kind],
        by,
        date,
        reason,
        ...SIGNER_WIDTHS.map(() => null),
        org,
        kind,
      ],
    })),
    NO_DECISIONS,
  );
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
