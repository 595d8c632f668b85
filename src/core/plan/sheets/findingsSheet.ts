import type { Finding } from '../../validate/Finding';
import { checkPlan } from '../../catalogue/planChecks';
import { findingKind } from '../../validate/findingKind';
import { unexplained } from '../../validate/explain';
import {
  FINDINGS_SUBTITLE,
  FINDING_HEADERS,
  NO_FINDINGS,
  RULE_NAME,
  KIND_WORD,
  SOURCE_CHECK,
  SOURCE_HEADERS,
  STATE,
} from '../../messages/ledgers';
import type { BookContext } from '../bookContext';
import { FIRST_BODY_ROW } from '../positions';
import { HEADING } from '../looks';
import { area, type SheetDraft } from '../SheetDraft';
import { BOOK_SHEETS } from '../../entries/sheetNames';
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

/** The message lies over the last six columns. */
const SOURCE_COLUMNS: readonly LedgerColumn[] = [
  { field: '=result', title: SOURCE_HEADERS.result, width: 9 },
  { field: '=indicators', title: SOURCE_HEADERS.indicators, width: 18 },
  { field: '=message', title: SOURCE_HEADERS.message, width: 135 },
  ...Array.from({ length: 5 }, () => ({ field: '', title: '', width: 1 })),
];

/** 校验结果: every finding on the accepted returns and on the district's figures, hard ones first. */
export function planFindings(context: BookContext): SheetDraft {
  const { book } = context;
  const draft = ledgerSheet(BOOK_SHEETS.findings, FINDINGS_SUBTITLE, COLUMNS, context);
  const open = new Set(unexplained(book.findings, book.explanations, book.waivers, book.period));
  const sorted = [...book.findings].sort(
    (a, b) => Number(a.severity === 'soft') - Number(b.severity === 'soft'),
  );
  const next = planLedger(
    draft,
    FIRST_BODY_ROW - 2,
    'findings',
    COLUMNS,
    sorted.map((finding, index) => ({
      key: `finding:${index + 1}`,
      cells: [
        KIND_WORD[findingKind(finding)],
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
  planSourceFindings(draft, next, context);
  return draft;
}

/** 原文核对: where the plan's own figures and wordings do not meet, and where they were checked and do. */
function planSourceFindings(draft: SheetDraft, start: number, { catalogue }: BookContext): void {
  draft.value(start, 1, SOURCE_CHECK).style(area(start, 1), HEADING).height(start, 28);
  const checks = checkPlan(catalogue);
  planLedger(
    draft,
    start + 1,
    'planFindings',
    SOURCE_COLUMNS,
    checks.map(({ id, consistent, indicators, message }) => ({
      key: `plan:${id}`,
      cells: [consistent ? STATE.consistent : STATE.toVerify, indicators.join('、'), message],
    })),
  );
  for (let row = start + 2; row <= start + 2 + checks.length; row += 1)
    draft.merge(area(row, 3, 1, 6));
  draft.look.print = { ...draft.look.print!, repeatRows: { first: 0, last: 1 } };
}

function stateOf(finding: Finding, open: ReadonlySet<Finding>): string {
  const kind = findingKind(finding);
  if (kind === 'hard') return STATE.refusing;
  if (kind === 'reminder') return STATE.reminder;
  return open.has(finding) ? STATE.toExplain : STATE.explained;
}
