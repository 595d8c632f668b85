import type { SheetPlan, WorkbookPlan } from '../../../core/plan/SheetPlan';
import { LIST_SHEET } from '../../../core/plan/listSheet';
import { sheetMissing } from '../../../core/messages/officeHost';
import { findSheet, mayBePristine, type Standing, type StandingSheet } from './standing';

/** A sheet that stands aside, under a name of its own, until the new one is complete. */
export interface Replaced {
  readonly sheet: StandingSheet;
  readonly aside: string;
}

/** What a plan does to the sheets of the workbook. */
export interface Arrangement {
  readonly created: readonly SheetPlan[];
  readonly amended: readonly { readonly plan: SheetPlan; readonly sheet: StandingSheet }[];
  readonly replaced: readonly Replaced[];
  /** Sheets that the plan does not speak of. */
  readonly kept: readonly StandingSheet[];
  /** Sheets that are left of an interrupted build. */
  readonly leftBehind: readonly string[];
}

const ASIDE = '〔旧〕';
const LONGEST_NAME = 31;

export function arrange(plan: WorkbookPlan, standing: Standing): Arrangement {
  const created = plan.sheets.filter(creates);
  const replaced: Replaced[] = [];
  const taken = new Set(standing.sheets.map(({ name }) => name));
  for (const { sheet: name } of created) {
    const sheet = findSheet(standing, name);
    if (!sheet) continue;
    const aside = freeName(name, taken);
    taken.add(aside);
    replaced.push({ sheet, aside });
  }
  const amended = plan.sheets
    .filter((sheet) => !creates(sheet))
    .map((sheetPlan) => {
      const sheet = findSheet(standing, sheetPlan.sheet);
      if (!sheet) throw new Error(sheetMissing(sheetPlan.sheet));
      return { plan: sheetPlan, sheet };
    });
  const spokenOf = new Set([...replaced, ...amended].map(({ sheet }) => sheet));
  const kept = standing.sheets.filter((sheet) => !spokenOf.has(sheet) && sheet.name !== LIST_SHEET);
  const leftBehind = kept.filter(({ name }) => name.startsWith(ASIDE)).map(({ name }) => name);
  return { created, amended, replaced, kept, leftBehind };
}

function creates({ steps }: SheetPlan): boolean {
  return steps.some(({ kind }) => kind === 'sheet');
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : `·${number}`;
    const candidate = ASIDE + name.slice(0, LONGEST_NAME - ASIDE.length - tail.length) + tail;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Sheets whose cells have to be seen: they may point to replaced sheets, or be pristine. */
export function sheetsToSee(arrangement: Arrangement): readonly StandingSheet[] {
  const { created, replaced, kept } = arrangement;
  if (created.length === 0) return [];
  return replaced.length > 0 ? staying(arrangement) : kept.filter(mayBePristine);
}

/** Sheets that stand before and after. */
export function staying({ kept, amended }: Arrangement): readonly StandingSheet[] {
  return [...kept, ...amended.map(({ sheet }) => sheet)];
}

/**
 * Final order: a sheet that is replaced keeps its place, a new one follows the planned sheet before it.
 * Gives each created sheet's position, in the order in which they are to be moved;
 * sheets that stand aside are still counted, each behind its successor.
 */
export function positions(
  { created, replaced }: Arrangement,
  plan: WorkbookPlan,
  standing: Standing,
): readonly { readonly name: string; readonly position: number }[] {
  const order = standing.sheets.map(
    (sheet) => replaced.find((one) => one.sheet === sheet)?.aside ?? sheet.name,
  );
  let previous = -1;
  for (const { sheet: name } of plan.sheets) {
    const old = replaced.find((one) => one.sheet.name.toLowerCase() === name.toLowerCase());
    if (old) order.splice(order.indexOf(old.aside), 0, name);
    else if (!order.includes(name)) order.splice(previous + 1, 0, name);
    previous = order.indexOf(name);
  }
  const isCreated = new Set(created.map(({ sheet }) => sheet));
  return order.flatMap((name, position) => (isCreated.has(name) ? [{ name, position }] : []));
}
