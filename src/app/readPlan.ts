import { serialiseCatalogue } from '../core/catalogue/serialise';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { PLAN_SHEETS, STARTS } from '../core/messages/planBook';
import { emptyPlan } from '../core/planbook/emptyPlan';
import { planPlanBook } from '../core/planbook/planPlanBook';
import { planRows } from '../core/planbook/planRows';
import { startOf } from '../core/planbook/readStart';
import { isPlanBook, readPlanBook, type ReadPlanBook } from '../core/planbook/readPlanBook';
import type { DistrictLookup } from '../core/planbook/readFacts';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';

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

/** Indicators with figures for targets, by the words of 进度起点 for the way in which each is judged. */
export function waysOfJudging({
  indicators,
}: Catalogue): readonly { readonly start: string; readonly names: readonly string[] }[] {
  const judged = indicators.filter(({ targets }) =>
    Object.values(targets).some(({ kind }) => kind !== 'attested'),
  );
  return (Object.keys(STARTS) as (keyof typeof STARTS)[]).flatMap((start) => {
    const names = judged.flatMap((each) => (startOf(each) === start ? [each.shortName] : []));
    return names.length === 0 ? [] : [{ start: STARTS[start], names }];
  });
}

/** The same content, whatever files it came from. */
export function isSamePlan(one: Catalogue, other: Catalogue): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(catalogue: Catalogue): string {
  const content = { ...catalogue, files: {}, fingerprint: '' };
  return serialiseCatalogue(JSON.parse(JSON.stringify(content)) as Record<string, unknown>);
}
