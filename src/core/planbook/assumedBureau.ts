import type { SheetSnapshot } from '../entries/SheetSnapshot';
import { PLAN_SHEETS } from '../messages/planBook';
import { planFaults } from '../messages/planFaults';
import type { SaidYears } from './headingKeys';
import { Faults } from './PlanFault';
import { readTable } from './readTable';
import { tableOf } from './tables';

/**
 * Who sums up where a plan does not say it: the development and reform bureau, as the plan itself calls it where
 * it leads an indicator. It is asked about.
 */
export function assumedBureau(indicators: SheetSnapshot, years: SaidYears, faults: Faults): string {
  const { rows } = readTable(indicators, tableOf('indicators'), new Faults(), years);
  const leads = rows.flatMap((row) => row.text('lead').split(/[、，,；;\s]+/u));
  const bureau = leads.find((name) => /(发改|发展改革|发展和改革)(局|委)/u.test(name)) ?? '发改局';
  const sheet = PLAN_SHEETS.plan;
  faults.soft({ sheet }, planFaults.bureauAssumed(sheet, bureau));
  return bureau;
}
