import type { Explanation, Waiver } from '../../entries/book';
import { isToExplain, unexplained } from '../../validate/explain';
import {
  EXPLANATIONS_SUBTITLE,
  EXPLANATION_HEADERS,
  NO_EXPLANATIONS,
  RULE_NAME,
  STATE,
} from '../../messages/ledgers';
import type { BookContext } from '../bookContext';
import { INPUT } from '../looks';
import { FIRST_BODY_ROW } from '../positions';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { ledgerSheet, planLedger, type LedgerColumn, type LedgerRow } from './ledger';
import { codeName, unitName } from './names';

const COLUMNS: readonly LedgerColumn[] = [
  { field: '=name', title: EXPLANATION_HEADERS.rule, width: 16 },
  { field: '=unit', title: EXPLANATION_HEADERS.unit, width: 11 },
  { field: '=code', title: EXPLANATION_HEADERS.code, width: 24 },
  { field: '=message', title: EXPLANATION_HEADERS.message, width: 50 },
  { field: 'text', title: EXPLANATION_HEADERS.text, width: 30 },
  { field: '=state', title: EXPLANATION_HEADERS.state, width: 11 },
  { field: 'waiver', title: EXPLANATION_HEADERS.waiver, width: 10 },
  { field: 'reason', title: EXPLANATION_HEADERS.reason, width: 22 },
  { field: 'date', title: EXPLANATION_HEADERS.date, width: 12 },
  ...(['rule', 'org', 'code', 'values', 'by'] as const).map((field) => ({
    field,
    title: '',
    width: 0,
  })),
];
const INPUTS = [5, 7, 8, 9] as const;

type Bond = Pick<Explanation, 'rule' | 'org' | 'code' | 'values'>;

const bond = ({ rule, org, code, values }: Bond): string =>
  JSON.stringify([rule, org, code, values]);

/** 说明台账: every soft finding that wants one, with its 说明 or 豁免; explanations whose values changed stay, marked void. */
export function planExplanations(context: BookContext): SheetDraft {
  const { book } = context;
  const draft = ledgerSheet(BOOK_SHEETS.explanations, EXPLANATIONS_SUBTITLE, COLUMNS, context);
  const open = new Set(unexplained(book.findings, book.explanations, book.waivers, book.period));
  const texts = new Map(book.explanations.map((each) => [bond(each), each]));
  const waivers = new Map(book.waivers.map((each) => [bond(each), each]));
  const soft = book.findings.filter(isToExplain);
  const current = new Set(soft.map(bond));
  const rows: LedgerRow[] = soft.map((finding, index) => {
    const waiver = waivers.get(bond(finding));
    const state = open.has(finding)
      ? STATE.toExplain
      : waiver === undefined || !isComplete(waiver)
        ? STATE.explained
        : STATE.waived;
    return row(
      `soft:${index + 1}`,
      finding,
      finding.message,
      state,
      texts.get(bond(finding)),
      waiver,
      context,
    );
  });
  const bonds = new Set([...texts.keys(), ...waivers.keys()].filter((each) => !current.has(each)));
  [...bonds].forEach((each, index) => {
    const text = texts.get(each);
    const waiver = waivers.get(each);
    const about = text ?? waiver;
    if (about) rows.push(row(`void:${index + 1}`, about, '', STATE.void, text, waiver, context));
  });
  planLedger(draft, FIRST_BODY_ROW - 2, 'explanations', COLUMNS, rows, NO_EXPLANATIONS);
  if (rows.length > 0)
    for (const column of INPUTS) {
      const cells = area(FIRST_BODY_ROW, column, rows.length, 1);
      draft.style(cells, INPUT).unlock(cells).format(cells, '@');
    }
  return draft;
}

const isComplete = ({ name, reason, date }: Waiver): boolean =>
  [name, reason, date].every((part) => part.trim() !== '');

function row(
  key: string,
  about: Bond,
  message: string,
  state: string,
  text: Explanation | undefined,
  waiver: Waiver | undefined,
  context: BookContext,
): LedgerRow {
  return {
    key,
    cells: [
      RULE_NAME[about.rule],
      unitName(about.org, context),
      codeName(about.code, context),
      message,
      text?.text ?? null,
      state,
      waiver?.name ?? null,
      waiver?.reason ?? null,
      waiver?.date ?? null,
      about.rule,
      about.org,
      about.code,
      about.values,
      text?.by ?? '',
    ],
  };
}
