import type { Catalogue } from '../core/catalogue/Catalogue';
import { bulletin, countsText, periodWord } from '../core/messages/bulletin';
import { statusLabel } from '../core/messages/status';
import { statusCounts } from '../core/rollup/statusCounts';
import { indicatorLines } from './bulletin/indicatorLine';
import { table } from './bulletin/table';
import type { Report } from './reportBook';

/** A report for a terminal: who has reported, counts by status, a line for each indicator. */
export function reportSummary(report: Report, catalogue: Catalogue): readonly string[] {
  const lines = indicatorLines(report, catalogue);
  const rows = lines.map(({ code, name, value, target, status, gap, open }) => [
    code,
    name,
    value || bulletin.dash,
    target || bulletin.dash,
    statusLabel(status),
    open || gap || bulletin.dash,
  ]);
  return [
    `${catalogue.plan.district.name}${periodWord(report.period)}：${bulletin.reporting(report.expected, report.reported)}`,
    countsText(statusCounts(lines)),
    '',
    ...table(bulletin.tableHeaders.slice(0, -1), rows).split('\n'),
  ];
}
