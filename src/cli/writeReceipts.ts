import { join } from 'node:path';
import type { Collection } from '../app/collectReturns';
import { isReceipt, receiptsForSenders } from '../app/receiptsForSenders';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliResults } from '../core/messages/cliResults';
import { isReceiptText } from '../core/messages/senderReceipts';
import { pathIn, tell, type CliContext } from './CliContext';
import { requireClosed } from './openElsewhere';
import type { Overwriting } from './options';
import { isThere, readBytes } from './readFile';
import { workbookBytes } from './writeBook';
import { writeWhole } from './writeFile';

/**
 * Writes a text and a workbook for every sender into a folder. Those of an earlier collection are replaced;
 * where another file has a receipt's name, the receipt gets the next number.
 */
export async function writeReceipts(
  context: CliContext,
  folder: string,
  { collection, catalogue }: { readonly collection: Collection; readonly catalogue: Catalogue },
  { force, anyway }: Overwriting,
): Promise<void> {
  const taken = new Set<string>();
  const receipts = receiptsForSenders(collection, catalogue);
  for (const { file, text, plan } of receipts) {
    const name = await freeName(context, join(folder, file), taken, force === true);
    if (name !== join(folder, file)) tell(context, cliResults.receiptElsewhere(file, name));
    const [asText, asBook] = [`${name}.txt`, `${name}.xlsx`];
    requireClosed(context, asBook, anyway === true);
    writeWhole(pathIn(context, asText), `\uFEFF${text}`, asText);
    writeWhole(pathIn(context, asBook), await workbookBytes(context, plan()), asBook);
  }
  tell(context, cliResults.receiptsWritten(receipts.length, folder));
}

/** The first of a name and its numbered ones under which nothing stands but receipts. */
async function freeName(
  context: CliContext,
  wanted: string,
  taken: Set<string>,
  force: boolean,
): Promise<string> {
  let name = wanted;
  for (let number = 2; taken.has(name) || !(await isFree(context, name, force)); number += 1)
    name = `${wanted}_${number}`;
  taken.add(name);
  return name;
}

async function isFree(context: CliContext, name: string, force: boolean): Promise<boolean> {
  const [asText, asBook] = [`${name}.txt`, `${name}.xlsx`];
  if (force) return true;
  if (isThere(context, asText) && !isReceiptText(readBytes(context, asText).toString('utf8')))
    return false;
  if (!isThere(context, asBook)) return true;
  return context
    .open(readBytes(context, asBook))
    .readWorkbook()
    .then(isReceipt, () => false);
}
