import { planFaults } from '../messages/planFaults';
import { comparable } from '../values/normaliseText';
import type { AnnexRows } from './annexNumbers';
import type { Faults } from './PlanFault';
import type { PlanRow } from './readTable';

/* Indicators that are parts of the total above them. */

const WITHIN = /^其中/u;

/** 其中项, or a name that begins with 其中. */
export function isWithin(row: PlanRow, name: string, faults: Faults): boolean {
  const said = comparable(row.text('within'));
  const isYes = /^(是|[√✓✔]$)/u.test(said);
  if (said !== '' && !isYes && !/^([否无×/—-]|不是)/u.test(said)) {
    const at = row.place('within');
    faults.soft(at, planFaults.withinUnread(at, said));
  }
  return isYes || WITHIN.test(name);
}

/** The indicator above of which one is a part by its name, `其中：企业学徒`. */
export function wholeOf(
  rows: readonly { readonly name: string; readonly annex: AnnexRows }[],
  index: number,
): string | undefined {
  const own = rows[index];
  if (own === undefined || !WITHIN.test(own.name)) return undefined;
  return rows
    .slice(0, index)
    .reverse()
    .find(({ name, annex }) => annex === own.annex && !WITHIN.test(name))?.name;
}
