import type { Finding } from '../../validate/Finding';
import type { PlanFinding } from '../../catalogue/PlanCheck';
import { checkPlan } from '../../catalogue/planChecks';
import { findingKind } from '../../validate/findingKind';
import { unexplained } from '../../validate/explain';
import {
  FINDINGS_SUBTITLE,
  NO_FINDINGS,
  RULE_NAME,
  KIND_WORD,
  SOURCE_CHECK,
  STATE,
} from '../../messages/ledgers';
import type { BookContext } from '../bookContext';
import { BOOK_SHEETS } from '../../entries/sheetNames';
import { plainLines, type Table } from '../table/Column';
import type { Sheet } from '../table/Sheet';
import { keptColumns, ledgerSheet, ledgerTable } from './ledger';
import { codeName, unitName } from './names';

/** 校验结果: every finding on the accepted returns and on the district's figures, hard ones first. */
export function findingsSheet(context: BookContext): Sheet {
  return ledgerSheet(
    BOOK_SHEETS.findings,
    { subtitle: FINDINGS_SUBTITLE, repeatsTitle: true },
    context,
    [ledgerTable(findingsTable(context)), ledgerTable(sourceTable(context))],
  );
}

function findingsTable(context: BookContext): Table<Finding> {
  const { findings, explanations, waivers, period } = context.book;
  const open = new Set(unexplained(findings, explanations, waivers, period));
  const sorted = [...findings].sort(
    (a, b) => Number(a.severity === 'soft') - Number(b.severity === 'soft'),
  );
  return {
    block: 'findings',
    lines: plainLines(sorted),
    key: (_, { no }) => `finding:${no}`,
    empty: NO_FINDINGS,
    columns: [
      {
        field: '=severity',
        heading: '级别',
        width: 9,
        cell: (each) => KIND_WORD[findingKind(each)],
      },
      { field: '=rule', heading: '问题', width: 18, cell: ({ rule }) => RULE_NAME[rule] },
      { field: '=unit', heading: '单位', width: 12, cell: ({ org }) => unitName(org, context) },
      {
        field: '=name',
        heading: '数据项或指标',
        width: 28,
        cell: ({ code }) => codeName(code, context),
      },
      { field: '=sheet', heading: '工作表', width: 12, cell: ({ sheet }) => sheet },
      { field: '=cell', heading: '单元格', width: 9, cell: ({ cell }) => cell },
      { field: '=message', heading: '说明和处理办法', width: 70, cell: ({ message }) => message },
      { field: '=state', heading: '处理', width: 11, cell: (each) => stateOf(each, open) },
      ...keptColumns(
        ['rule', 'severity', 'code', 'org', 'sheet', 'cell', 'found', 'expected', 'values'],
        (each: Finding) => each,
      ),
    ],
  };
}

/** 原文核对: where the plan's own figures and wordings do not meet, and where they were checked and do. */
function sourceTable({ catalogue }: BookContext): Table<PlanFinding> {
  return {
    block: 'planFindings',
    title: SOURCE_CHECK,
    lines: plainLines(checkPlan(catalogue)),
    key: ({ id }) => `plan:${id}`,
    columns: [
      {
        field: '=result',
        heading: '结果',
        fit: 9,
        cell: ({ consistent }) => (consistent ? STATE.consistent : STATE.toVerify),
      },
      {
        field: '=indicators',
        heading: '指标',
        fit: 18,
        cell: ({ indicators }) => indicators.join('、'),
      },
      {
        field: '=message',
        heading: '核对情况',
        covers: 6,
        fit: 135,
        cell: ({ message }) => message,
      },
    ],
  };
}

function stateOf(finding: Finding, open: ReadonlySet<Finding>): string {
  const kind = findingKind(finding);
  if (kind === 'hard') return STATE.refusing;
  if (kind === 'reminder') return STATE.reminder;
  return open.has(finding) ? STATE.toExplain : STATE.explained;
}
