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
  STATE,
  sourceCheck,
} from '../../messages/ledgers';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';
import { READ_SHEETS } from '../../entries/readSheets';
import { column, under } from '../../workbook/table/columns';
import { plainLines, type Table } from '../../workbook/table/Column';
import type { Sheet } from '../../workbook/table/Sheet';
import { keptColumns, ledgerSheet, ledgerTable, sealedColumns } from './ledger';
import { codeName, unitName } from './names';

/** 校验结果: every finding on the accepted returns and on the district's figures, hard ones first. */
export const findings: DistrictSheet = {
  name: READ_SHEETS.findings.name,
  contents: '校验发现的问题，先看强制性',
  plan: findingsSheet,
};

function findingsSheet(name: string, context: BookContext): Sheet {
  return ledgerSheet(name, { subtitle: FINDINGS_SUBTITLE, repeatsTitle: true }, context, [
    ledgerTable(findingsTable(context)),
    ledgerTable(sourceTable(context)),
  ]);
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
    columns: sealedColumns<Finding>(
      [
        column('=severity', '级别', 9, (each) => KIND_WORD[findingKind(each)]),
        column('=rule', '问题', 18, ({ rule }) => RULE_NAME[rule]),
        column('=unit', '单位', 12, ({ org }) => unitName(org, context)),
        column('=name', '数据项或指标', 28, ({ code }) => codeName(code, context)),
        column('=sheet', '工作表', 12, ({ sheet }) => sheet),
        column('=cell', '单元格', 9, ({ cell }) => cell),
        column('=message', '说明和处理办法', 70, ({ message }) => message),
        column('=state', '处理', 11, (each) => stateOf(each, open)),
        ...keptColumns(
          ['rule', 'severity', 'code', 'org', 'sheet', 'cell', 'found', 'expected', 'values'],
          (each: Finding) => each,
        ),
      ],
      () => ['=message'],
    ),
  };
}

/** 原文核对: where the plan's own figures and wordings do not meet, and where they were checked and do. */
function sourceTable({ catalogue }: BookContext): Table<PlanFinding> {
  return {
    block: 'planFindings',
    title: sourceCheck(catalogue.plan.bureau),
    lines: plainLines(checkPlan(catalogue)),
    key: ({ id }) => `plan:${id}`,
    columns: [
      under(
        '=result',
        '结果',
        ({ consistent }) => (consistent ? STATE.consistent : STATE.toVerify),
        { fit: 9 },
      ),
      under('=indicators', '指标', ({ indicators }) => indicators.join('、'), { fit: 18 }),
      under('=message', '核对情况', ({ message }) => message, { covers: 6, fit: 135 }),
    ],
  };
}

function stateOf(finding: Finding, open: ReadonlySet<Finding>): string {
  const kind = findingKind(finding);
  if (kind === 'hard') return STATE.refusing;
  if (kind === 'reminder') return STATE.reminder;
  return open.has(finding) ? STATE.toExplain : STATE.explained;
}
