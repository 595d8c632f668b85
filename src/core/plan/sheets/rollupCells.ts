import type { Plan, Township } from '../../catalogue/Catalogue';
import { inPlan } from '../../catalogue/planWords';
import type { Expr } from '../../formula/sheet/Expr';
import type { BookContext } from '../bookContext';

export const ROLLUP_SHEET = '镇街汇总';

/** Row of 镇街汇总 that says which townships reported. */
export const REPORTS = 'reports';

/** 镇街汇总, after what the plan calls its units. */
export function rollupName(plan: Pick<Plan, 'district' | 'allTownships'>): string {
  return inPlan(ROLLUP_SHEET, plan);
}

/** The cell of a township's element in 镇街汇总, from another sheet. */
export function rollCell(
  { catalogue, places }: BookContext,
  code: string,
  township: Township,
): Expr {
  return places.cell(rollupName(catalogue.plan), `el:${code}`, `=${township.code}`);
}

/** The cell there that says 已报 or 未报 of a township. */
export function reportedCell({ catalogue, places }: BookContext, { code }: Township): Expr {
  return places.cell(rollupName(catalogue.plan), REPORTS, `=${code}`);
}

/** The cell there that counts the townships that reported. */
export function reportedCount({ catalogue, places }: BookContext): Expr {
  return places.cell(rollupName(catalogue.plan), REPORTS, '=total');
}
