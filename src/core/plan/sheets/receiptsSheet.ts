import type { Book, Decision, Receipt } from '../../entries/book';
import { SIGNER_FIELDS } from '../../entries/signers';
import { versionsOf, type UnitVersion } from '../../entries/version';
import {
  DECISION_LOG,
  DECISION_WORD,
  NO_DECISIONS,
  RECEIPTS_SUBTITLE,
  RECEIPT_LOG,
  STATE,
  UNIT_KIND,
  VERSION_STATE,
  differenceText,
} from '../../messages/ledgers';
import { SIGNER_WORD } from '../../messages/signers';
import { reportingSet } from '../../rollup/townshipSet';
import type { BookContext } from '../bookContext';
import { STATUS_COLORS } from '../palette';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { emptyColumns, plainLines, type Table } from '../table/Column';
import type { Sheet } from '../table/Sheet';
import { wordFormats } from '../wordFormats';
import { keptColumns, ledgerSheet, ledgerTable } from './ledger';
import { unitName } from './names';

const SIGNER_WIDTHS = { filler: 14, phone: 18, reviewer: 30, head: 16, date: 14 } as const;

/** 报送情况: every unit that is expected, and the log of everything that was taken in or refused. */
export function receiptsSheet(context: BookContext): Sheet {
  return ledgerSheet(
    BOOK_SHEETS.receipts,
    { subtitle: RECEIPTS_SUBTITLE, repeatsTitle: true },
    context,
    [
      ledgerTable(unitsTable(context)),
      ledgerTable(logTable(context)),
      ledgerTable(decisionsTable(context)),
    ],
  );
}

/** A unit that is expected to report. */
interface Expected {
  readonly org: string;
  readonly name: string;
  readonly kind: string;
}

function unitsTable({ book, catalogue }: BookContext): Table<Expected> {
  const units = [
    ...book.roster.map(({ code, name }) => ({ org: code, name, kind: UNIT_KIND.township })),
    ...catalogue.departments.map((name) => ({ org: name, name, kind: UNIT_KIND.department })),
  ];
  const { late } = reportingSet(
    book,
    units.map(({ org }) => org),
  );
  const accepted = (org: string): Receipt | undefined => book.returns.get(org)?.receipt;
  const shown = (org: string): Receipt | undefined =>
    accepted(org) ?? book.receipts.filter((each) => each.org === org && !each.accepted).at(-1);
  const stateOf = (org: string): string => {
    if (accepted(org)) return late.includes(org) ? STATE.late : STATE.accepted;
    return shown(org) ? STATE.refused : STATE.missing;
  };
  return {
    block: 'units',
    lines: plainLines(units),
    key: ({ org }) => `unit:${org}`,
    columns: [
      { field: '=unit', heading: '单位', width: 14, cell: ({ name }) => name },
      { field: '=kind', heading: '类别', width: 8, cell: ({ kind }) => kind },
      {
        field: '=state',
        heading: '状态',
        width: 12,
        cell: ({ org }) => stateOf(org),
        shade: (draft, cells) => {
          wordFormats(draft, cells, [
            [STATE.accepted, STATUS_COLORS.met],
            [STATE.late, STATUS_COLORS.behind],
            [STATE.refused, STATUS_COLORS.notMet],
            [STATE.missing, STATUS_COLORS.pending],
          ]);
        },
      },
      { field: '=file', heading: '文件', width: 36, cell: ({ org }) => shown(org)?.file ?? null },
      {
        field: '=received',
        heading: '收到日期',
        width: 18,
        cell: ({ org }) => shown(org)?.received ?? null,
      },
      {
        field: '=reason',
        heading: '退回原因',
        width: 50,
        cell: ({ org }) => (accepted(org) ? null : (shown(org)?.reason ?? null)),
      },
      ...SIGNER_FIELDS.map((field) => ({
        field,
        heading: SIGNER_WORD[field],
        width: SIGNER_WIDTHS[field],
        format: '@',
        input: () => 'free' as const,
        cell: ({ org }: Expected) => book.signers.get(org)?.[field] || null,
      })),
    ],
  };
}

/** Every file that came in: a unit's files are its versions, from 1. */
function logTable({ book }: BookContext): Table<Receipt> {
  const versions = versionsByReceipt(book);
  const current = new Set([...book.returns.values()].map(({ receipt }) => receipt));
  return {
    block: 'receipts',
    title: RECEIPT_LOG,
    lines: plainLines(book.receipts),
    key: (_, { no }) => `receipt:${no}`,
    columns: [
      { field: 'orgName', heading: '单位', width: 14, cell: ({ orgName }) => orgName },
      {
        field: '=version',
        heading: '版次',
        width: 8,
        cell: (each) => (each.org === '' ? null : (versions.get(each)?.number ?? null)),
      },
      {
        field: '=result',
        heading: '结果',
        width: 12,
        cell: (each) => VERSION_STATE[versions.get(each)?.state ?? 'refused'],
      },
      { field: 'file', heading: '文件', width: 36, cell: ({ file }) => file },
      {
        field: '=received',
        heading: '收到时间',
        width: 18,
        cell: ({ received, time }) => `${received} ${time}`.trim(),
      },
      {
        field: '=reason',
        heading: '原因',
        width: 50,
        cell: ({ reason, ignored }) => `${reason}${ignored}`,
      },
      { field: 'savedBy', heading: '最后保存人', width: 14, cell: ({ savedBy }) => savedBy },
      { field: 'savedAt', heading: '最后保存时间', width: 18, cell: ({ savedAt }) => savedAt },
      {
        field: '=difference',
        heading: '与上一版相比',
        width: 30,
        cell: (each) => {
          const difference = versions.get(each)?.difference;
          return difference === undefined ? null : differenceText(difference);
        },
      },
      { field: '=mark', heading: '文件指纹', width: 16, cell: ({ sha256 }) => sha256.slice(0, 12) },
      ...emptyColumns(1),
      ...keptColumns(
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
        ],
        (each: Receipt) => ({
          ...each,
          accepted: each.accepted ? '1' : '0',
          current: current.has(each) ? '1' : '0',
        }),
      ),
    ],
  };
}

function versionsByReceipt(book: Book): ReadonlyMap<Receipt, UnitVersion> {
  const orgs = [...new Set(book.receipts.map(({ org }) => org))];
  const versions = orgs.flatMap((org) => versionsOf(book, org));
  return new Map(versions.map((version) => [version.receipt, version]));
}

/** What the bureau decided on versions, by whom and why. */
function decisionsTable(context: BookContext): Table<Decision> {
  return {
    block: 'decisions',
    title: DECISION_LOG,
    lines: plainLines(context.book.decisions),
    key: (_, { no }) => `decision:${no}`,
    empty: NO_DECISIONS,
    columns: [
      { field: '=unit', heading: '单位', width: 14, cell: ({ org }) => unitName(org, context) },
      { field: 'version', heading: '版次', width: 8, cell: ({ version }) => version },
      { field: '=kind', heading: '决定', width: 12, cell: ({ kind }) => DECISION_WORD[kind] },
      { field: 'by', heading: '决定人', width: 36, cell: ({ by }) => by },
      { field: 'date', heading: '日期', width: 18, cell: ({ date }) => date },
      { field: 'reason', heading: '理由', width: 50, cell: ({ reason }) => reason },
      ...emptyColumns(SIGNER_FIELDS.length),
      ...keptColumns(['org', 'kind'], (each: Decision) => each),
    ],
  };
}
