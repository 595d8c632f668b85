import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import type { PlanCell } from './PlanCell';
import type { Faults } from './PlanFault';
import type { PlanSheet } from './tables';

/* Rows below or between those of a table that are none of its own: totals, and remarks like `注：…`. */

const TOTAL = /^(?:合计|总计|小计|汇总|共计)$/u;
/** A remark stands alone in its row, or in every column of it. */
const REMARK = /^(?:注|说明|备注|填表说明)[\d一二三四五]?[:：]/u;

/** Columns in which a total says that it is one. */
const NAMING: ReadonlySet<string> = new Set([
  ...['annex', 'no', 'field', 'code', 'name', 'indicator', 'element'],
  ...['department', 'shareOf', 'township', 'task', 'project', 'category'],
]);

interface Row {
  readonly cells: ReadonlyMap<string, PlanCell>;
  readonly others: ReadonlyMap<string, string>;
}

/** On these any text may stand. */
const OF_TEXT: ReadonlySet<PlanSheet> = new Set(['plan', 'guide', 'statements', 'checks']);

/** The rows that are a table's own; the others are told. */
export function withoutAsides<Given extends Row>(
  rows: readonly Given[],
  sheet: PlanSheet,
  faults: Faults,
): readonly Given[] {
  if (OF_TEXT.has(sheet)) return rows;
  return rows.filter((row) => {
    const total = [...row.cells].find(([key, cell]) => NAMING.has(key) && isTotal(cell))?.[1];
    const remark = remarkIn(row);
    if (total) faults.soft(total.at, planFaults.totalRow(total.at, total.text));
    else if (remark) faults.soft(remark.at, planFaults.remarkRow(remark.at, remark.text));
    return total === undefined && remark === undefined;
  });
}

function isTotal({ text }: PlanCell): boolean {
  return TOTAL.test(comparable(text));
}

function remarkIn({ cells, others }: Row): PlanCell | undefined {
  const [cell, ...more] = cells.values();
  const isAlone = others.size === 0 && more.every(({ text }) => text === cell?.text);
  return cell !== undefined && isAlone && isRemark(cell.text) ? cell : undefined;
}

/** `注：…`, `说明：…`. */
export function isRemark(text: string): boolean {
  return REMARK.test(comparable(text));
}
