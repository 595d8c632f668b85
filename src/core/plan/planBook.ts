import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { formTitle } from '../messages/titles';
import { bookContext, unitView } from './bookContext';
import { finishWorkbook } from './finishWorkbook';
import { identityProperties } from './planForm';
import type { WorkbookPlan } from './SheetPlan';
import { BOOK_SHEETS } from './sheetNames';
import { planAnnex } from './sheets/annexSheet';
import { planCover } from './sheets/coverSheet';
import { planExplanations } from './sheets/explanationsSheet';
import { planFiled } from './sheets/filedSheet';
import { planFindings } from './sheets/findingsSheet';
import { planGuideAnnex } from './sheets/guideAnnex';
import { planBookIdentity } from './sheets/hiddenSheet';
import { planHistory } from './sheets/historySheet';
import { planLeaders } from './sheets/leadersSheet';
import { planParameters } from './sheets/parametersSheet';
import { planProjectAnnex } from './sheets/projectAnnex';
import { planReceipts } from './sheets/receiptsSheet';
import { planRollup } from './sheets/rollupSheet';
import { planTaskAnnex } from './sheets/taskAnnex';
import { planTownshipSheet } from './sheets/townshipSheet';
import { planWorkings } from './sheets/workingsSheet';

/** Plans the whole district book, every sheet a view of what the book holds. */
export function planBook(book: Book, catalogue: Catalogue, catalogueText: string): WorkbookPlan {
  const context = bookContext(book, catalogue);
  const { positions, targets } = context;
  const townships = book.roster.map((township) =>
    planTownshipSheet(township, {
      catalogue,
      positions,
      targets,
      view: unitView(book, township.code),
    }),
  );
  return finishWorkbook(
    [
      planCover(context),
      planLeaders(context),
      planAnnex(1, context),
      planAnnex(2, context),
      planTaskAnnex(context),
      planProjectAnnex(context),
      planGuideAnnex(context),
      planRollup(context),
      planFiled(context),
      ...townships,
      planWorkings(context),
      planFindings(context),
      planExplanations(context),
      planReceipts(context),
      planHistory(context),
      planParameters(context),
      planBookIdentity(book.identity, catalogueText),
    ],
    {
      title: formTitle(book.identity),
      properties: identityProperties(book.identity),
      activeSheet: BOOK_SHEETS.cover,
    },
  );
}
