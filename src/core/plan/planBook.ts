import type { Book } from '../entries/book';
import { LAYOUT_VERSION } from '../entries/form';
import type { Identity } from '../entries/identity';
import { formTitle } from '../messages/titles';
import { whole, type Pieces } from '../values/pieces';
import { Places } from './table/Places';
import type { Sheet } from './table/Sheet';
import { bookContext, type BookContext } from './bookContext';
import type { FinishedSheet } from './FinishedSheet';
import { finishPieces } from './finishWorkbook';
import { identityProperties } from './planForm';
import type { SheetDraft } from './SheetDraft';
import { drawn } from './sheetsByFacts';
import type { WorkbookPlan } from './SheetPlan';
import type { Annex, Catalogue } from '../catalogue/Catalogue';
import { BOOK_SHEETS, IDENTITY_SHEET } from '../entries/sheetNames';
import { courseSheet } from './sheets/courseSheet';
import { confirmationSheet } from './sheets/confirmationSheet';
import { coverSheet } from './sheets/coverSheet';
import { explanationsSheet } from './sheets/explanationsSheet';
import { filedSheet } from './sheets/filedSheet';
import { findingsSheet } from './sheets/findingsSheet';
import { guideAnnex } from './sheets/guideAnnex';
import { planBookIdentity } from './sheets/hiddenSheet';
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
import { townshipSheet } from './sheets/townshipSheet';
import { workingsSheet } from './sheets/workingsSheet';

/** Plans the whole district book, every sheet a view of what the book holds. */
export function planBook(book: Book, catalogue: Catalogue, catalogueText: string): WorkbookPlan {
  return whole(planBookPieces(book, catalogue, catalogueText));
}

/** The same in pieces. */
export function* planBookPieces(
  book: Book,
  catalogue: Catalogue,
  catalogueText: string,
): Pieces<WorkbookPlan> {
  const sheets = new Map<string, Sheet>();
  const places = new Places((sheet) => sheets.get(sheet)?.tables ?? []);
  const context = bookContext(book, catalogue, places);
  for (const sheet of sheetsOf(context, catalogueText)) sheets.set(sheet.name, sheet);
  const drafts: (SheetDraft | FinishedSheet)[] = [];
  for (const sheet of sheets.values()) {
    drafts.push(drawn(sheet, catalogue));
    yield;
  }
  return yield* finishPieces(drafts, {
    title: formTitle(book.identity, catalogue.plan),
    properties: identityProperties(writtenIdentity(book)),
    activeSheet: BOOK_SHEETS.cover,
  });
}

/** Every sheet of the book in its order. */
function sheetsOf(context: BookContext, catalogueText: string): readonly Sheet[] {
  const { book, catalogue, sheetOf, targets, viewOf } = context;
  return [
    coverSheet(context),
    leadersSheet(context),
    ...catalogue.plan.annexes.map((annex) => annexSheet(annex, context)),
    courseSheet(context),
    reuseSheet(context),
    confirmationSheet(context),
    rollupSheet(context),
    filedSheet(context),
    ...book.roster.map((township) => {
      const { code } = township;
      const about = { name: sheetOf(code), catalogue, targets, view: viewOf(code) };
      return townshipSheet(township, about);
    }),
    workingsSheet(context),
    projectionSheet(context),
    findingsSheet(context),
    explanationsSheet(context),
    receiptsSheet(context),
    filingsSheet(context),
    scoresSheet(context),
    rosterChangesSheet(context),
    historySheet(context),
    parametersSheet(context),
    {
      name: IDENTITY_SHEET,
      tables: [],
      draw: () => planBookIdentity({ ...book, identity: writtenIdentity(book) }, catalogueText),
    },
  ];
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
