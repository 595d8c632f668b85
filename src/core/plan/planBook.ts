import type { Book } from '../entries/book';
import { LAYOUT_VERSION } from '../entries/form';
import type { Identity } from '../entries/identity';
import { formTitle } from '../messages/titles';
import { whole, type Pieces } from '../values/pieces';
import { Places } from '../workbook/table/Places';
import type { Sheet } from '../workbook/table/Sheet';
import { planInForce } from '../rollup/roster/sharesInForce';
import { planAnnex } from './annexKinds';
import { bookContext, type BookContext } from './bookContext';
import type { DistrictSheet } from './DistrictSheet';
import { DISTRICT_BOOK, WHO_REPORTED, isHadIn, sheetNames } from './districtSheets';
import type { FinishedSheet } from '../workbook/FinishedSheet';
import { finishAlone, finishPieces } from '../workbook/finishWorkbook';
import { identityProperties } from '../forms/planForm';
import { keepPlanned, plannedButForLedgers } from './plannedBefore';
import type { SheetDraft } from '../workbook/SheetDraft';
import { asPlannedBefore, drawn } from '../workbook/sheetsByFacts';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import type { Catalogue } from '../catalogue/Catalogue';
import { inPlan } from '../catalogue/planWords';
import { IDENTITY_SHEET } from '../entries/sheetNames';
import { planBookIdentity } from '../forms/hiddenSheet';
import { townshipSheet } from '../forms/townshipSheet';
import { explanations } from './sheets/explanationsSheet';
import { findings } from './sheets/findingsSheet';
import { COVER_SHEET, TO_COVER } from './sheets/toCover';

/** Plans the whole district book, every sheet a view of what the book holds. */
export function planBook(book: Book, catalogue: Catalogue, catalogueText: string): WorkbookPlan {
  return whole(planBookPieces(book, catalogue, catalogueText));
}

/** The same in pieces; where only findings and what explains them are others, the other sheets are the very objects. */
export function* planBookPieces(
  book: Book,
  catalogue: Catalogue,
  catalogueText: string,
): Pieces<WorkbookPlan> {
  const before = plannedButForLedgers(book, catalogue, catalogueText);
  const plan = before
    ? withLedgers(before, book, catalogue)
    : yield* planEverySheet(book, catalogue, catalogueText);
  keepPlanned(catalogue, { book, catalogueText, plan });
  return plan;
}

function withLedgers(plan: WorkbookPlan, book: Book, catalogue: Catalogue): WorkbookPlan {
  return withSheets(plan, book, catalogue, [findings, explanations]);
}

/** The sheets of who reported, as they are of another book; the others as they are planned. */
export function withWhoReported(
  plan: WorkbookPlan,
  book: Book,
  catalogue: Catalogue,
): WorkbookPlan {
  return withSheets(plan, book, catalogue, WHO_REPORTED);
}

/** @param sheets whose formulas name no other sheet */
function withSheets(
  plan: WorkbookPlan,
  book: Book,
  written: Catalogue,
  sheets: readonly DistrictSheet[],
): WorkbookPlan {
  const catalogue = planInForce(written, book);
  const context = contextOf(book, catalogue, new Places(() => []));
  const others = new Map(
    sheets.map((each) => {
      const sheet = planned(each, context);
      return [sheet.name, asPlannedBefore(finishAlone(sheet.draw()).plan, catalogue)];
    }),
  );
  return { ...plan, sheets: plan.sheets.map((sheet) => others.get(sheet.sheet) ?? sheet) };
}

function* planEverySheet(
  book: Book,
  written: Catalogue,
  catalogueText: string,
): Pieces<WorkbookPlan> {
  const catalogue = planInForce(written, book);
  const sheets = new Map<string, Sheet>();
  const places = new Places((sheet) => sheets.get(sheet)?.tables ?? []);
  const context = contextOf(book, catalogue, places);
  for (const sheet of sheetsOf(context, catalogueText)) sheets.set(sheet.name, sheet);
  const drafts: (SheetDraft | FinishedSheet)[] = [];
  for (const sheet of sheets.values()) {
    drafts.push(drawn(sheet, catalogue));
    yield;
  }
  const plan = yield* finishPieces(drafts, {
    title: formTitle(book.identity, catalogue.plan),
    properties: identityProperties(writtenIdentity(book)),
    activeSheet: COVER_SHEET,
  });
  return { ...plan, sheets: plan.sheets.map((sheet) => asPlannedBefore(sheet, catalogue)) };
}

function contextOf(book: Book, catalogue: Catalogue, places: Places): BookContext {
  return bookContext(book, catalogue, places, sheetNames(book.roster, catalogue.plan));
}

/** Every sheet of the book in its order. */
function sheetsOf(context: BookContext, catalogueText: string): readonly Sheet[] {
  const { book, catalogue } = context;
  return [
    ...DISTRICT_BOOK.flatMap((part): readonly Sheet[] => {
      switch (part) {
        case 'annexes':
          return catalogue.plan.annexes.map((annex) => planAnnex(annex, context));
        case 'townships':
          return townshipSheets(context);
        default:
          return isHadIn(catalogue.plan, part) ? [planned(part, context)] : [];
      }
    }),
    {
      name: IDENTITY_SHEET,
      tables: [],
      draw: () => planBookIdentity({ ...book, identity: writtenIdentity(book) }, catalogueText),
    },
  ];
}

function planned({ name, plan }: DistrictSheet, context: BookContext): Sheet {
  return plan(inPlan(name, context.catalogue.plan), context);
}

function townshipSheets({ book, catalogue, sheetOf, targets, viewOf }: BookContext) {
  return book.roster.map((township) => {
    const [name, view] = [sheetOf(township.code), viewOf(township.code)];
    return townshipSheet(township, { name, catalogue, targets, view, back: TO_COVER });
  });
}

/** Whatever version the book was read from, its sheets are written as they look today. */
function writtenIdentity({ identity }: Book): Identity {
  return { ...identity, layoutVersion: LAYOUT_VERSION };
}
