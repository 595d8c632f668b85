import type { Finding } from '../../validate/Finding';
import { unexplained } from '../../validate/explain';
import {
  FINDINGS_SUBTITLE,
  FINDING_HEADERS,
  NO_FINDINGS,
  RULE_NAME,
  SEVERITY_WORD,
  STATE,
} from '../../messages/ledgers';
import type { BookContext } from '../bookContext';
import { FIRST_BODY_ROW } from '../positions';
import type { SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../sheetNames';
import { ledgerSheet, planLedger, type LedgerColumn } from './ledger';
import { codeName, unitName } from './names';

const COLUMNS: readonly LedgerColumn[] = [
  { field: '=severity', title: FINDING_HEADERS.severity, width: 9 },
  { field: '=rule', title: FINDING_HEADERS.rule, width: 18 },
  { field: '=unit', title: FINDING_HEADERS.unit, width: 12 },
  { field: '=name', title: FINDING_HEADERS.code, width: 28 },
  { field: '=sheet', title: FINDING_HEADERS.sheet, width: 12 },
  { field: '=cell', title: FINDING_HEADERS.cell, width: 9 },
  { field: '=message', title: FINDING_HEADERS.message, width: 70 },
  { field: '=state', title: FINDING_HEADERS.state, width: 11 },
  ...(
    ['rule', 'severity', 'code', 'org', 'sheet', 'cell', 'found', 'expected', 'values'] as const
  ).map((field) => ({ field, title: '', width: 0 })),
];

/** 校验结果: every finding on the accepted returns and on the district's figures, hard ones first. */
export function planFindings(context: BookContext): SheetDraft {
  const { book } = context;
  const draft = ledgerSheet(BOOK_SHEETS.findings, FINDINGS_SUBTITLE, COLUMNS, context);
  const open = new Set(unexplained(book.findings, book.explanations, book.waivers, book.period));
  const sorted = [...book.findings].sort(
    (a, b) => Number(a.severity === 'soft') - Number(b.severity === 'soft'),
  );
  planLedger(
    draft,
    FIRST_BODY_ROW - 2,
    'findings',
    COLUMNS,
    sorted.map((finding, index) => ({
      key: `finding:${index + 1}`,
      cells: [
        SEVERITY_WORD[finding.severity],
        RULE_NAME[finding.rule],
        unitName(finding.org, context),
        codeName(finding.code, context),
        finding.sheet,
        finding.cell,
        finding.message,
        stateOf(finding, open),
        finding.rule,
        finding.severity,
        finding.code,
        finding.org,
        finding.sheet,
        finding.cell,
        finding.found,
        finding.expected,
        finding.values,
      ],
    })),
    NO_FINDINGS,
  );
  return draft;
}

function stateOf(finding: Finding, open: ReadonlySet<Finding>): string {
  if (finding.severity === 'hard') return STATE.refusing;
  return open.has(finding) ? STATE.toExplain : STATE.explained;
}
