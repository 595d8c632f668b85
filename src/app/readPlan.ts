import { serialiseCatalogue } from '../core/catalogue/serialise';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { PLAN_SHEETS } from '../core/messages/planBook';
import { emptyPlan } from '../core/planbook/emptyPlan';
import { planPlanBook } from '../core/planbook/planPlanBook';
import { planRows } from '../core/planbook/planRows';
import { isPlanBook, readPlanBook, type ReadPlanBook } from '../core/planbook/readPlanBook';
import type { DistrictLookup } from '../core/planbook/readFacts';
import type { WorkbookPlan } from '../core/plan/SheetPlan';

export { hardFirst } from '../core/planbook/PlanFault';
export { faultChanges, isFaultsSheet } from '../core/planbook/faultChanges';
export { diffPlans } from '../core/planbook/diffPlans';

export { isPlanBook };
export type { DistrictLookup };
export type ReadPlan = ReadPlanBook;

/** Reads a plan workbook; undefined where the workbook is none. */
export function readPlan(workbook: WorkbookSnapshot, lookup: DistrictLookup): ReadPlan | undefined {
  return isPlanBook(workbook) ? readPlanBook(workbook, lookup) : undefined;
}

/** A plan as a workbook; reading it back gives the same plan. */
export function exportPlan(catalogue: Catalogue): WorkbookPlan {
  const { years, title } = catalogue.plan;
  return planPlanBook(planRows(catalogue), years, title);
}

/** A plan workbook to be filled in. */
export function newPlan(years: readonly number[]): WorkbookPlan {
  return planPlanBook(emptyPlan(years), years, PLAN_SHEETS.plan);
}

/** The same content, whatever files it came from. */
export function isSamePlan(one: Catalogue, other: Catalogue): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(catalogue: Catalogue): string {
  const content = { ...catalogue, files: {}, fingerprint: '' };
  return serialiseCatalogue(JSON.parse(JSON.stringify(content)) as Record<string, unknown>);
}
