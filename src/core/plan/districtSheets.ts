import type { Annex, Plan, Township } from '../catalogue/Catalogue';
import { inPlan } from '../catalogue/planWords';
import { IDENTITY_SHEET, freeName, takenNames, townshipSheetNames } from '../entries/sheetNames';
import { annexName } from '../messages/catalogue';
import { annexContents } from './annexKinds';
import type { ContentsLine, SheetNames } from './bookContext';
import type { DistrictSheet } from './DistrictSheet';
import { confirmation } from './sheets/confirmationSheet';
import { course } from './sheets/courseSheet';
import { cover } from './sheets/coverSheet';
import { explanations } from './sheets/explanationsSheet';
import { departments } from './sheets/filedSheet';
import { filings } from './sheets/filingsSheet';
import { findings } from './sheets/findingsSheet';
import { history } from './sheets/historySheet';
import { leaders } from './sheets/leadersSheet';
import { parameters } from './sheets/parametersSheet';
import { projection } from './sheets/projectionSheet';
import { receipts } from './sheets/receiptsSheet';
import { reuse } from './sheets/reuseSheet';
import { rollup } from './sheets/rollupSheet';
import { rosterChanges } from './sheets/rosterChangesSheet';
import { scores } from './sheets/scoresSheet';
import { workings } from './sheets/workingsSheet';

/** The district's book: its sheets in their order, and where the plan's annexes and the townships' own stand. */
export const DISTRICT_BOOK: readonly (DistrictSheet | 'annexes' | 'townships')[] = [
  cover,
  leaders,
  'annexes',
  course,
  reuse,
  confirmation,
  rollup,
  departments,
  'townships',
  workings,
  projection,
  findings,
  explanations,
  receipts,
  filings,
  scores,
  rosterChanges,
  history,
  parameters,
];

/** Its own sheets, whatever the plan. */
export const DISTRICT_SHEETS: readonly DistrictSheet[] = DISTRICT_BOOK.filter(
  (part) => typeof part === 'object',
);

/** Those that say who reported. */
export const WHO_REPORTED = DISTRICT_SHEETS.filter(({ tellsReports }) => tellsReports);

/** What sheets are named by. */
type NamingPlan = Pick<Plan, 'annexes' | 'district' | 'allTownships'>;

/** A sheet of a plan's book beside the townships' own, by its name there. */
export type NamedSheet = { readonly sheet: string } & (
  | { readonly own: DistrictSheet; readonly annex?: undefined }
  | { readonly annex: Annex; readonly own?: undefined }
);

export function isHadIn(plan: Pick<Plan, 'annexes'>, { isHad }: DistrictSheet): boolean {
  return isHad === undefined || isHad(plan);
}

/** The sheets of a plan's book in their order, the townships' own left out. */
export function districtSheets(plan: NamingPlan): readonly NamedSheet[] {
  const names = annexSheetNames(plan);
  return DISTRICT_BOOK.flatMap((part): readonly NamedSheet[] => {
    switch (part) {
      case 'annexes':
        return plan.annexes.map((annex) => ({ sheet: names.get(annex.no) ?? annex.name, annex }));
      case 'townships':
        return [];
      default:
        return isHadIn(plan, part) ? [{ sheet: inPlan(part.name, plan), own: part }] : [];
    }
  });
}

/** A sheet name for each annex, by number: what the plan calls it. */
function annexSheetNames(plan: NamingPlan): ReadonlyMap<number, string> {
  const taken = takenNames(DISTRICT_SHEETS.flatMap(({ name }) => [name, inPlan(name, plan)]));
  return new Map(
    plan.annexes.map(({ no, name }) => [no, freeName(name, annexName(no), String(no), taken)]),
  );
}

/** What the sheets of a book of a roster are called. */
export function sheetNames(roster: readonly Township[], plan: NamingPlan): SheetNames {
  return {
    townships: townshipSheetNames(roster, otherSheetNames(plan)),
    annexes: annexSheetNames(plan),
    contents: districtSheets(plan).flatMap(({ sheet, own, annex }): readonly ContentsLine[] => {
      if (annex) return [{ sheet, says: annexContents(annex) }];
      return own.contents === undefined ? [] : [{ sheet, says: inPlan(own.contents, plan) }];
    }),
  };
}

/** Names of the book's sheets besides the townships'. */
export function otherSheetNames(plan: NamingPlan): readonly string[] {
  return districtSheets(plan).map(({ sheet }) => sheet);
}

/** Every sheet of the district book of a roster. */
export function bookSheetNames(roster: readonly Township[], plan: NamingPlan): readonly string[] {
  const others = otherSheetNames(plan);
  return [...others, ...townshipSheetNames(roster, others).values(), IDENTITY_SHEET];
}
