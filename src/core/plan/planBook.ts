import type { Book } from '../entries/book';
import { LAYOUT_VERSION } from '../entries/form';
import type { Identity } from '../entries/identity';
import { formTitle } from '../messages/titles';
import { whole, type Pieces } from '../values/pieces';
import { Places } from '../workbook/table/Places';
import type { Sheet } from '../workbook/table/Sheet';
import { planInForce } from '../rollup/roster/sharesInForce';
import { bookContext, type BookContext } from './bookContext';
import type { FinishedSheet } from '../workbook/FinishedSheet';
import { finishAlone, finishPieces } from '../workbook/finishWorkbook';
import { identityProperties } from '../forms/planForm';
import { keepPlanned, plannedButForLedgers } from './plannedBefore';
import type { SheetDraft } from '../workbook/SheetDraft';
import { asPlannedBefore, drawn } from '../workbook/sheetsByFacts';
import type { WorkbookPlan } from '../workbook/SheetPlan';
import type { Annex, Catalogue } from '../catalogue/Catalogue';
import { reuseGuide } from '../catalogue/guideInUse';
import type { Guide } from '../catalogue/ReuseGuide';
import { BOOK_SHEETS, districtSheets, IDENTITY_SHEET, type BookRole } from '../entries/sheetNames';
import { courseSheet } from './sheets/courseSheet';
import { confirmationSheet } from './sheets/confirmationSheet';
import { coverSheet } from './sheets/coverSheet';
import { explanationsSheet } from './sheets/explanationsSheet';
import { filedSheet } from './sheets/filedSheet';
import { findingsSheet } from './sheets/findingsSheet';
import { guideAnnex } from './sheets/guideAnnex';
import { planBookIdentity } from '../forms/hiddenSheet';
import { filingsSheet } from './sheets/filingsSheet';
import { scoresSheet } from './sheets/scoresSheet';
import { historySheet } from './sheets/historySheet';
import { indicatorAnnex } from './sheets/indicatorAnnex';
import { leadersSheet } from './sheets/leadersSheet';
import { parametersSheet } from './sheets/parametersSheet';
import { projectAnnex } from './sheets/projectAnnex';
import { projectionSheet } from './sheets/projectionSheet';
import { reuseSheet } from './sheets/reuseSheet';
import { receiptsSheet } from './sheets/receiptsSheet';
import { rosterChangesSheet } from './sheets/rosterChangesSheet';
import { rollupSheet } from './sheets/rollupSheet';
import { taskAnnex } from './sheets/taskAnnex';
import { townshipSheet } from '../forms/townshipSheet';
import { workingsSheet } from './sheets/workingsSheet';

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
  return withSheets(plan, book, catalogue, [findingsSheet, explanationsSheet]);
}

/** The sheets of who reported, as they are of another book; the others as they are planned. */
export function withWhoReported(
  plan: WorkbookPlan,
  book: Book,
  catalogue: Catalogue,
): WorkbookPlan {
  return withSheets(plan, book, catalogue, [receiptsSheet, filingsSheet]);
}

/** @param sheets whose formulas name no other sheet */
function withSheets(
  plan: WorkbookPlan,
  book: Book,
  written: Catalogue,
  sheets: readonly ((context: BookContext) => Sheet)[],
): WorkbookPlan {
  const catalogue = planInForce(written, book);
  const context = bookContext(book, catalogue, new Places(() => []));
  const others = new Map(
    sheets.map((each) => {
      const sheet = each(context);
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
  const context = bookContext(book, catalogue, places);
  for (const sheet of sheetsOf(context, catalogueText)) sheets.set(sheet.name, sheet);
  const drafts: (SheetDraft | FinishedSheet)[] = [];
  for (const sheet of sheets.values()) {
    drafts.push(drawn(sheet, catalogue));
    yield;
  }
  const plan = yield* finishPieces(drafts, {
    title: formTitle(book.identity, catalogue.plan),
    properties: identityProperties(writtenIdentity(book)),
    activeSheet: BOOK_SHEETS.cover,
  });
  return { ...plan, sheets: plan.sheets.map((sheet) => asPlannedBefore(sheet, catalogue)) };
}

/** Every sheet of the book in its order. */
function sheetsOf(context: BookContext, catalogueText: string): readonly Sheet[] {
  const { book, catalogue } = context;
  return [
    ...districtSheets(catalogue.plan).flatMap(({ role, annex }) =>
      role === 'annex' ? annexSheet(annex, context) : PLANNERS[role](context),
    ),
    {
      name: IDENTITY_SHEET,
      tables: [],
      draw: () => planBookIdentity({ ...book, identity: writtenIdentity(book) }, catalogueText),
    },
  ];
}

type Planner = (context: BookContext) => Sheet | readonly Sheet[];

/** What plans each of the book's own sheets, and those that stand behind it. */
const PLANNERS: Readonly<Record<BookRole, Planner>> = {
  cover: coverSheet,
  leaders: leadersSheet,
  course: courseSheet,
  reuse: guided(reuseSheet),
  confirmation: guided(confirmationSheet),
  rollup: rollupSheet,
  departments: (context) => [filedSheet(context), ...townshipSheets(context)],
  workings: workingsSheet,
  projection: projectionSheet,
  findings: findingsSheet,
  explanations: explanationsSheet,
  receipts: receiptsSheet,
  filings: filingsSheet,
  scores: scoresSheet,
  rosterChanges: rosterChangesSheet,
  history: historySheet,
  parameters: parametersSheet,
};

function guided(sheet: (guide: Guide, context: BookContext) => Sheet): Planner {
  return (context) => {
    const guide = reuseGuide(context.catalogue.plan);
    return guide === undefined ? [] : sheet(guide, context);
  };
}

function townshipSheets({ book, catalogue, sheetOf, targets, viewOf }: BookContext) {
  return book.roster.map((township) => {
    const { code } = township;
    return townshipSheet(township, { name: sheetOf(code), catalogue, targets, view: viewOf(code) });
  });
}

function annexSheet(annex: Annex, context: BookContext): Sheet {
  switch (annex.kind) {
    case 'indicators':
      return indicatorAnnex(annex, context);
    case 'tasks':
      return taskAnnex(annex, context);
    case 'projects':
      return projectAnnex(annex, context);
    case 'guide':
      return guideAnnex(annex, context);
  }
}

/** Whatever version the book was read from, its sheets are written as they look today. */
function writtenIdentity({ identity }: Book): Identity {
  return { ...identity, layoutVersion: LAYOUT_VERSION };
}
