import type { Book } from '../entries/book';
import { tablesByBlock, textOf } from '../entries/hiddenTables';
import type { WorkbookSnapshot } from '../entries/SheetSnapshot';
import { STATE } from '../messages/ledgers';

/**
 * The book as it was when the program wrote last, without units that have been typed into since: 报送情况 still
 * says that nothing came from them. @returns undefined where there are none
 */
export function beforeTyping(workbook: WorkbookSnapshot, book: Book): Book | undefined {
  const unfiled = [...book.returns.values()].filter(({ receipt }) => receipt.sha256 === '');
  if (unfiled.length === 0) return undefined;
  const rows = tablesByBlock(workbook).get('units')?.rows ?? [];
  const waiting = new Set(
    rows.flatMap((row) => {
      const state = textOf(row, '=state');
      return state === STATE.missing || state === STATE.refused ? [row.key] : [];
    }),
  );
  const typed = unfiled.filter(({ org }) => waiting.has(`unit:${org}`)).map(({ org }) => org);
  if (typed.length === 0) return undefined;
  const returns = new Map(book.returns);
  for (const org of typed) returns.delete(org);
  return { ...book, returns };
}
