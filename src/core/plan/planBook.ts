import type { Book } from '../entries/book';
import { LAYOUT_VERSION } from '../entries/form';
import type { Identity } from '../entries/identity';
import { formTitle } from '../messages/titles';
import { whole, type Pieces } from '../values/pieces';
import { Places } from './table/Places';
import type { Sheet } from './table/Sheet';
import { bookContext, unitView, type BookContext } from './bookContext';
import { finishPieces } from './finishWorkbook';
import { identityProperties } from './planForm';
import type { SheetDraft } from './SheetDraft';
import type { WorkbookPlan } from './SheetPlan';
import type { Annex, Catalogue } from '../catalogue/Catalogue';
import { BOOK_SHEETS, IDENTITY_SHEET } from '../entries/sheetNames';
import { planCover } from './sheets/coverSheet';
import { explanationsSheet } from './sheets/explanationsSheet';
import { planFiled } from './sheets/filedSheet';
import { findingsSheet } from './sheets/findingsSheet';
import { planGuideAnnex } from './sheets/guideAnnex';
import { planBookIdentity } from './sheets/hiddenSheet';
import { filingsSheet } from './sheets/filingsSheet';
import { historySheet } from './sheets/historySheet';
import { planIndicatorAnnex } from './sheets/indicatorAnnex';
import { planLeaders } from './sheets/leadersSheet';
import { parametersSheet } from './sheets/parametersSheet';
import { planProjectAnnex } from './sheets/projectAnnex';
import { planProjection } from './sheets/projectionSheet';
import { receiptsSheet } from './sheets/receiptsSheet';
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
  const sheets = new Map<string, Sheet>();
  const places = new Places((sheet) => sheets.get(sheet)?.tables ?? []);
  const context = bookContext(book, catalogue, places);
  for (const sheet of sheetsOf(context, catalogueText)) sheets.set(sheet.name, sheet);
  const drafts: SheetDraft[] = [];
  for (const sheet of sheets.values()) {
    drafts.push(sheet.draw());
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
  const { book, catalogue, positions, targets } = context;
  const drawn = (name: string, draw: () => SheetDraft): Sheet => ({ name, tables: [], draw });
  const townships = book.roster.map((township) => {
    const view = unitView(book, township.code);
    return drawn(positions.sheetOf.get(township.code) ?? '', () =>
      planTownshipSheet(township, { catalogue, positions, targets, view }),
    );
  });
  return [
    drawn(BOOK_SHEETS.cover, () => planCover(context)),
    drawn(BOOK_SHEETS.leaders, () => planLeaders(context)),
    ...catalogue.plan.annexes.map((annex) =>
      drawn(positions.annexSheet(annex.no), () => planAnnex(annex, context)),
    ),
    drawn(BOOK_SHEETS.rollup, () => planRollup(context)),
    drawn(BOOK_SHEETS.departments, () => planFiled(context)),
    ...townships,
    drawn(BOOK_SHEETS.workings, () => planWorkings(context)),
    drawn(BOOK_SHEETS.projection, () => planProjection(context)),
    findingsSheet(context),
    explanationsSheet(context),
    receiptsSheet(context),
    filingsSheet(context),
    historySheet(context),
    parametersSheet(context),
    drawn(IDENTITY_SHEET, () =>
      planBookIdentity({ ...book, identity: writtenIdentity(book) }, catalogueText),
    ),
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
