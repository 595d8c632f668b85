import { unitsWord } from '../../catalogue/planWords';
import type { Book, Decision, Receipt } from '../../entries/book';
import type { EntryKey } from '../../entries/entry';
import { entryName } from '../../entries/entryName';
import { SIGNER_FIELDS } from '../../entries/signers';
import { versionsOf, type UnitVersion } from '../../entries/version';
import {
  DECISION_LOG,
  DECISION_WORD,
  NO_DECISIONS,
  RECEIPTS_SUBTITLE,
  RECEIPT_LOG,
  STATE,
  DEPARTMENT,
  VERSION_STATE,
  changesText,
  differenceText,
} from '../../messages/ledgers';
import { SIGNER_WORD } from '../../messages/signers';
import { reportingSet } from '../../rollup/townshipSet';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { STATUS_COLORS } from '../../forms/palette';
import { READ_SHEETS } from '../../entries/readSheets';
import { column } from '../../workbook/table/columns';
import { emptyColumns, plainLines, type Table } from '../../workbook/table/Column';
import type { Sheet } from '../../workbook/table/Sheet';
import { wordFormats } from '../../workbook/wordFormats';
import { keptColumns, ledgerSheet, ledgerTable, sealedColumns } from './ledger';
import { unitName } from './names';

const SIGNER_WIDTHS = { filler: 14, phone: 18, reviewer: 30, head: 16, date: 14 } as const;

/** 报送情况: every unit that is expected, and the log of everything that was taken in or refused. */
export const receipts: DistrictSheet = {
  name: READ_SHEETS.receipts.name,
  contents: '谁已报、谁未报、退回原因',
  tellsReports: true,
  plan: receiptsSheet,
};

function receiptsSheet(name: string, context: BookContext): Sheet {
  return ledgerSheet(name, { subtitle: RECEIPTS_SUBTITLE, repeatsTitle: true }, context, [
    ledgerTable(unitsTable(context)),
    ledgerTable(logTable(context)),
    ledgerTable(decisionsTable(context)),
  ]);
}

/** A unit that is expected to report. */
interface Expected {
  readonly org: string;
  readonly name: string;
  readonly kind: string;
}

function unitsTable({ book, catalogue }: BookContext): Table<Expected> {
  const units = [
    ...book.roster.map(({ code, name }) => ({ org: code, name, kind: unitsWord(catalogue.plan) })),
    ...catalogue.departments.map((name) => ({ org: name, name, kind: DEPARTMENT })),
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
      column('=unit', '单位', 14, ({ name }) => name),
      column('=kind', '类别', 8, ({ kind }) => kind),
      column('=state', '状态', 12, ({ org }) => stateOf(org), {
        shade: (draft, cells) => {
          wordFormats(draft, cells, [
            [STATE.accepted, STATUS_COLORS.met],
            [STATE.late, STATUS_COLORS.behind],
            [STATE.refused, STATUS_COLORS.notMet],
            [STATE.missing, STATUS_COLORS.pending],
          ]);
        },
      }),
      column('=file', '文件', 36, ({ org }) => shown(org)?.file ?? null),
      column('=received', '收到日期', 18, ({ org }) => shown(org)?.received ?? null),
      column('=reason', '退回原因', 50, ({ org }) =>
        accepted(org) ? null : (shown(org)?.reason ?? null),
      ),
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

/** How many changes of a version its row tells; the versions that are listed tell all of them. */
const CHANGES_TOLD = 5;

/** Every file that came in: a unit's files are its versions, from 1. */
function logTable({ book, catalogue }: BookContext): Table<Receipt> {
  const versions = versionsByReceipt(book);
  const current = new Set([...book.returns.values()].map(({ receipt }) => receipt));
  return {
    block: 'receipts',
    title: RECEIPT_LOG,
    lines: plainLines(book.receipts),
    key: (_, { no }) => `receipt:${no}`,
    columns: sealedColumns<Receipt>([
      column('orgName', '单位', 14, ({ orgName }) => orgName),
      column('=version', '版次', 8, (each) =>
        each.org === '' ? null : (versions.get(each)?.number ?? null),
      ),
      column(
        '=result',
        '结果',
        12,
        (each) => VERSION_STATE[versions.get(each)?.state ?? 'refused'],
      ),
      column('file', '文件', 36, ({ file }) => file),
      column('=received', '收到时间', 18, ({ received, time }) => `${received} ${time}`.trim()),
      column('=reason', '原因', 50, ({ reason, ignored }) => `${reason}${ignored}`),
      column('savedBy', '最后保存人', 14, ({ savedBy }) => savedBy),
      column('savedAt', '最后保存时间', 18, ({ savedAt }) => savedAt),
      column(
        '=difference',
        '与上一版相比',
        44,
        (each) => {
          const difference = versions.get(each)?.difference;
          if (difference === undefined) return null;
          const nameOf = (key: EntryKey): string => entryName(key, catalogue);
          const told = changesText(difference.changes, nameOf, CHANGES_TOLD);
          return [differenceText(difference), ...told].join('\n');
        },
        { fit: 42 },
      ),
      column('=mark', '文件指纹', 16, ({ sha256 }) => sha256.slice(0, 12)),
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
    ]),
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
    columns: sealedColumns<Decision>([
      column('=unit', '单位', 14, ({ org }) => unitName(org, context)),
      column('version', '版次', 8, ({ version }) => version),
      column('=kind', '决定', 12, ({ kind }) => DECISION_WORD[kind]),
      column('by', '决定人', 36, ({ by }) => by),
      column('date', '日期', 18, ({ date }) => date),
      column('reason', '理由', 50, ({ reason }) => reason),
      ...emptyColumns(SIGNER_FIELDS.length),
      ...keptColumns(['org', 'kind'], (each: Decision) => each),
    ]),
  };
}
