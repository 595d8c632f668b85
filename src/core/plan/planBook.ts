import type { Book } from '../entries/book';
import { LAYOUT_VERSION } from '../entries/form';
import type { Identity } from '../entries/identity';
import { formTitle } from '../messages/titles';
import { whole, type Pieces } from '../values/pieces';
import { bookContext, unitView, type BookContext } from './bookContext';
import { finishPieces } from './finishWorkbook';
import { identityProperties } from './planForm';
import type { SheetDraft } from './SheetDraft';
import type { WorkbookPlan } from './SheetPlan';
import type { Annex, Catalogue } from '../catalogue/Catalogue';
import { BOOK_SHEETS } from '../entries/sheetNames';
import { planCover } from './sheets/coverSheet';
import { planExplanations } from './sheets/explanationsSheet';
import { planFiled } from './sheets/filedSheet';
import { planFindings } from './sheets/findingsSheet';
import { planGuideAnnex } from './sheets/guideAnnex';
import { planBookIdentity } from './sheets/hiddenSheet';
import { planFilings } from './sheets/filingsSheet';
import { planHistory } from './sheets/historySheet';
import { planIndicatorAnnex } from './sheets/indicatorAnnex';
import { planLeaders } from './sheets/leadersSheet';
import { planParameters } from './sheets/parametersSheet';
import { planProjectAnnex } from './sheets/projectAnnex';
import { planProjection } from './sheets/projectionSheet';
import { planReceipts } from './sheets/receiptsSheet';
import { planRollup } from './sheets/rollupSheet';
import { planTaskAnnex } from './sheets/taskAnnex';
import { planTownshipSheet } from './sheets/townshipSheet';
import { planWorkings } from './sheets/workingsSheet';

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
  const context = bookContext(book, catalogue);
  const drafts: SheetDraft[] = [];
  for (const plan of sheetPlanners(context, catalogueText)) {
    drafts.push(plan());
    yield;
  }
  return yield* finishPieces(drafts, {
    title: formTitle(book.identity, catalogue.plan),
    properties: identityProperties(writtenIdentity(book)),
    activeSheet: BOOK_SHEETS.cover,
  });
}

/** Every sheet of the book in its order. */
function sheetPlanners(context: BookContext, catalogueText: string): readonly (() => SheetDraft)[] {
  const { book, catalogue, positions, targets } = context;
  const townships = book.roster.map((township) => () => {
    const view = unitView(book, township.code);
    return planTownshipSheet(township, { catalogue, positions, targets, view });
  });
  return [
    () => planCover(context),
    () => planLeaders(context),
    ...catalogue.plan.annexes.map((annex) => () => planAnnex(annex, context)),
    () => planRollup(context),
    () => planFiled(context),
    ...townships,
    () => planWorkings(context),
    () => planProjection(context),
    () => planFindings(context),
    () => planExplanations(context),
    () => planReceipts(context),
    () => planFilings(context),
    () => planHistory(context),
    () => planParameters(context),
    () => planBookIdentity({ ...book, identity: writtenIdentity(book) }, catalogueText),
  ];
}

function planAnnex(annex: Annex, context: BookContext): SheetDraft {
  switch (annex.kind) {
    case 'indicators':
      return planIndicatorAnnex(annex, context);
    case 'tasks':
      return planTaskAnnex(annex, context);
    case 'projects':
      return planProjectAnnex(annex, context);
    case 'guide':
      return planGuideAnnex(annex, context);
  }
}

/** Whatever version the book was read from, its sheets are written as they look today. */
function writtenIdentity({ identity }: Book): Identity {
  return { ...identity, layoutVersion: LAYOUT_VERSION };
}
