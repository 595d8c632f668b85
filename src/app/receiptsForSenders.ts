import type { Catalogue } from '../core/catalogue/Catalogue';
import { receiptFileName } from '../core/messages/files';
import { receiptText, receiptTitle, type SenderReceipt } from '../core/messages/senderReceipts';
import { planSenderReceipt } from '../core/plan/sheets/senderReceipt';
import type { WorkbookPlan } from '../core/plan/SheetPlan';
import type { CollectedFile, Collection } from './collectReturns';
import { mostTelling } from './mostTelling';

/** What is sent back to one sender. */
export interface WrittenReceipt {
  /** Without its extension. */
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
  const taken = new Set<string>();
  return [...last.values()].map((file) => {
    const receipt: SenderReceipt = {
      title: receiptTitle(catalogue.plan.topic, book.period.year, book.period.month),
      bureau: catalogue.plan.bureau,
      receipt: file.receipt,
      findings: mostTelling(file.findings),
    };
    const name = freeName(receiptFileName(file.receipt, book.period), taken);
    return { file: name, text: receiptText(receipt), plan: () => planSenderReceipt(receipt) };
  });
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}_${number}`;
  taken.add(free);
  return free;
}
