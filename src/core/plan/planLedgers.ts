import type { Catalogue } from '../catalogue/Catalogue';
import type { Book } from '../entries/book';
import { bookContext } from './bookContext';
import { finishWorkbook } from './finishWorkbook';
import { planExplanations } from './sheets/explanationsSheet';
import { planFindings } from './sheets/findingsSheet';
import type { WorkbookPlan } from './SheetPlan';

/** Plans 校验结果 and 说明台账 alone, for a book whose other sheets stay as they are. */
export function planLedgers(book: Book, catalogue: Catalogue): WorkbookPlan {
  const context = bookContext(book, catalogue);
  return finishWorkbook([planFindings(context), planExplanations(context)], {
    title: '',
    properties: {},
    activeSheet: '',
  });
}
