import type { Catalogue } from '../core/catalogue/Catalogue';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { receiptFileName } from '../core/messages/files';
import {
  isReceiptText,
  receiptText,
  receiptTitle,
  RECEIPT_SHEET,
  type SenderReceipt,
} from '../core/messages/senderReceipts';
import { planSenderReceipt } from '../core/forms/senderReceipt';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import type { CollectedFile, Collection } from './collectReturns';
import { mostTelling } from './mostTelling';

/** What is sent back to one sender. */
export interface WrittenReceipt {
  /** Without its extension; several files without a sender may have the same. */
  readonly file: string;
  readonly text: string;
  readonly plan: () => WorkbookPlan;
}

/**
 * A receipt for every unit that sent files, on the last of them, with what is to be mended cell by cell; for
 * files whose sender is not known one each.
 */
export function receiptsForSenders(
  { files, book }: Collection,
  catalogue: Catalogue,
): readonly WrittenReceipt[] {
  const last = new Map<string, CollectedFile>();
  for (const file of files) {
    const { org, file: name } = file.receipt;
    const key = org === '' ? `file:${name}` : org;
    last.delete(key);
    last.set(key, file);
  }
  return [...last.values()].map((file) => {
    const receipt: SenderReceipt = {
      title: receiptTitle(catalogue.plan.topic, book.period.year, book.period.month),
      bureau: catalogue.plan.bureau,
      receipt: file.receipt,
      findings: mostTelling(file.findings),
    };
    const name = receiptFileName(file.receipt, book.period);
    return { file: name, text: receiptText(receipt), plan: () => planSenderReceipt(receipt) };
  });
}

/** Whether a workbook is such a receipt. */
export function isReceipt({ sheets }: WorkbookSnapshot): boolean {
  const [sheet, ...others] = sheets;
  const [title] = sheet?.values.flat().filter((value) => value !== null) ?? [];
  return (
    others.length === 0 &&
    sheet?.name === RECEIPT_SHEET &&
    typeof title === 'string' &&
    isReceiptText(title)
  );
}
