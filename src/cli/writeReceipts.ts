import { join } from 'node:path';
import type { Collection } from '../app/collectReturns';
import { receiptsForSenders } from '../app/receiptsForSenders';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliResults } from '../core/messages/cliResults';
import { pathIn, tell, type CliContext } from './CliContext';
import { workbookBytes } from './writeBook';
import { writeWhole } from './writeFile';

/** Writes a text and a workbook for every sender into a folder; those of an earlier collection are replaced. */
export async function writeReceipts(
  context: CliContext,
  folder: string,
  collection: Collection,
  catalogue: Catalogue,
): Promise<void> {
  const receipts = receiptsForSenders(collection, catalogue);
  for (const { file, text, plan } of receipts) {
    const place = (extension: string): string => join(folder, `${file}.${extension}`);
    writeWhole(pathIn(context, place('txt')), `\uFEFF${text}`, place('txt'));
    writeWhole(pathIn(context, place('xlsx')), await workbookBytes(context, plan()), place('xlsx'));
  }
  tell(context, cliResults.receiptsWritten(receipts.length, folder));
}
