import { READ_SHEETS } from '../../core/entries/readSheets';
import { isUndecided, type Undecided } from '../../core/entries/ownSheets';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Book } from '../../core/entries/book';
import { sameData } from '../../core/values/same';
import type { WorkbookPlan } from '../../core/workbook/SheetPlan';
import type { Finding } from '../../core/validate/Finding';
import type { Pieces } from '../../core/values/pieces';
import { planWorkbookPieces } from '../planWorkbook';
import { standingFindings, undecidedSheets } from '../standingFindings';
import type { DistrictWorkbook, PaneWorkbook } from './PaneWorkbook';

const plans = new WeakMap<Book, { readonly catalogue: Catalogue; readonly plan: WorkbookPlan }>();

/** The sheets of the book just as it was read, with the findings that it lists. */
export function planAsRead({ asRead, book, catalogue }: DistrictWorkbook): Pieces<WorkbookPlan> {
  return planOnce(isAlike(asRead, book) ? book : asRead, catalogue);
}

/** Whether a check finds what the book lists, and nothing besides: most books were checked before they were saved. */
function isAlike(asRead: Book, checked: Book): boolean {
  return (Object.keys({ ...asRead, ...checked }) as (keyof Book)[]).every((fact) =>
    fact === 'findings' || fact === 'explanations'
      ? sameData(asRead[fact], checked[fact])
      : asRead[fact] === checked[fact],
  );
}

/** The book was written by this plan, and reading it gave this: so its sheets need not be planned again. */
export function writtenBy({ asRead, book, catalogue }: DistrictWorkbook, plan: WorkbookPlan): void {
  plans.set(isAlike(asRead, book) ? book : asRead, { catalogue, plan });
}

/** The same with what is found now. */
export function planChecked({ book, catalogue }: DistrictWorkbook): Pieces<WorkbookPlan> {
  return planOnce(book, catalogue);
}

const begun = new WeakMap<
  Book,
  { readonly catalogue: Catalogue; readonly pieces: Pieces<WorkbookPlan> }
>();

/** A book's sheets, which are planned once: what was begun in an idle moment is gone on with. */
export function* planOnce(book: Book, catalogue: Catalogue): Pieces<WorkbookPlan> {
  for (;;) {
    const known = plans.get(book);
    if (known?.catalogue === catalogue) return known.plan;
    const before = begun.get(book);
    const isGoing = before?.catalogue === catalogue;
    const pieces = isGoing ? before.pieces : planWorkbookPieces(book, catalogue);
    // One that throws ends, and is begun anew by whoever asks next.
    begun.delete(book);
    const step = pieces.next();
    if (step.done === true) {
      plans.set(book, { catalogue, plan: step.value });
      continue;
    }
    begun.set(book, { catalogue, pieces });
    yield;
  }
}

const found = new WeakMap<DistrictWorkbook, readonly Finding[]>();

/** What people changed in cells that are the program's. */
export function* standingOf(workbook: DistrictWorkbook): Pieces<readonly Finding[]> {
  const known = found.get(workbook);
  if (known) return known;
  const plan = yield* planAsRead(workbook);
  yield;
  const { snapshot, catalogue, own, asRead } = workbook;
  const findings = standingFindings(snapshot, { asRead, catalogue, own }, plan);
  found.set(workbook, findings);
  return findings;
}

/** Sheets of which a person has to say which counts, before anything is written. */
export function undecidedIn(workbook: PaneWorkbook): readonly Undecided[] {
  return workbook.kind === 'district' ? workbook.own.claims.filter(isUndecided) : [];
}

/** The same in sentences. */
export function undecidedSaid(workbook: PaneWorkbook): readonly string[] {
  return workbook.kind === 'district' ? undecidedSheets(workbook.own) : [];
}

/** The book with these findings in its 校验结果, besides its own. */
export function listing({ book }: DistrictWorkbook, standing: readonly Finding[]): Book {
  return standing.length === 0 ? book : { ...book, findings: [...standing, ...book.findings] };
}

/** Sheets in which people changed what is ours: a check tells of it and leaves them as they stand. */
export function leftAsTheyStand(standing: readonly Finding[]): ReadonlySet<string> {
  const sheets = new Set(standing.map(({ sheet }) => sheet));
  sheets.delete(READ_SHEETS.findings.name);
  return sheets;
}

/**
 * Sheets that a 说明 leaves as they stand, but that which it is written into.
 * @param isListed whether 校验结果 lists what it explains; where it does not, it goes on listing what it lists
 */
export function leftByExplanation(
  standing: readonly Finding[],
  isListed: boolean,
): ReadonlySet<string> {
  const sheets = new Set(leftAsTheyStand(standing));
  sheets.delete(READ_SHEETS.explanations.name);
  return isListed ? sheets : sheets.add(READ_SHEETS.findings.name);
}

/** The sheets that may be it: those that claim so; where there are none, those that are no other one of ours. */
export function sheetsToChoose(
  claim: Undecided,
  { snapshot, own }: DistrictWorkbook,
): readonly string[] {
  if (claim.kind === 'several') return claim.sheets;
  return snapshot.sheets
    .filter(({ name, visibility }) => !own.listedAs.has(name) && visibility === 'visible')
    .map(({ name }) => name);
}
