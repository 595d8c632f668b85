import { planOnce } from '../../app/pane/standing';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Book } from '../../core/entries/book';
import { BUILD } from '../../core/messages/paneBuild';
import type { Wanted } from './change';
import { inTurns } from '../../app/browser/inTurns';
import type { Work } from './perform';

/** A book as the workbook is to hold it, and what is told of it. */
export async function planned(
  { book, catalogue }: { readonly book: Book; readonly catalogue: Catalogue },
  text: string,
  { progress, signal }: Work,
): Promise<Wanted> {
  progress(0, 0, BUILD.computing);
  return { plan: await inTurns(planOnce(book, catalogue), signal), text };
}
