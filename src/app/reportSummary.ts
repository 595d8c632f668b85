import type { Catalogue } from '../core/catalogue/Catalogue';
import { filing } from '../core/messages/bulletinWork';
import { bulletin, countsText, periodWord } from '../core/messages/bulletin';
import { standingLabel } from '../core/messages/status';
import { withExtended } from '../core/messages/titles';
import { statusCounts } from '../core/rollup/statusCounts';
import { indicatorLines } from './bulletin/indicatorLine';
import type { Report } from './reportBook';

/** A report for a terminal: who has reported, counts by status, a line for each indicator. */
export function reportSummary(report: Report, catalogue: Catalogue): readonly string[] {
  const lines = indicatorLines(report, catalogue);
  const rows = lines.map(({ code, name, value, target, completion, ...line }) => [
    code,
    name,
    value || bulletin.dash,
    target || bulletin.dash,
    completion || bulletin.dash,
    standingLabel(line),
    [line.open || line.gap, line.bounds].filter(Boolean).join('；') || bulletin.dash,
  ]);
  const headers = bulletin.tableHeaders.slice(0, -1);
  const { expected, reported } = report;
  const reporting = expected === reported ? filing.all(expected) : filing.some(expected, reported);
  return [
    `${withExtended(`${catalogue.plan.district.name}${periodWord(report.period, 'month')}`, catalogue.plan, report.period.year)}：${reporting}。`,
    countsText(statusCounts(lines)),
    '',
    ...[headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  ];
}
