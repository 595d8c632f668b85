import type { Book } from '../core/entries/book';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliResults } from '../core/messages/cliResults';
import { pathIn, shownPath, tell, type CliContext } from './CliContext';
import { requireClosed } from './openElsewhere';
import { openBookFile, requireDecided, type BookFile } from './openBookFile';
import { behindLinks } from './samePath';
import { isThere } from './readFile';
import { bookBytes } from './writeBook';
import { keptPath, replaceKeeping } from './writeFile';

/**
 * Puts a changed book in the place of the one that was opened, which is kept beside it.
 * @param changed the plan too where that changed; `anyway`: also where a program has the book open
 */
export async function replaceBook(
  context: CliContext,
  path: string,
  opened: BookFile,
  changed: { readonly book: Book; readonly catalogue?: Catalogue; readonly anyway: boolean },
): Promise<void> {
  const { book: before, bytes } = opened;
  const { book, catalogue = opened.catalogue, anyway } = changed;
  requireDecided(path, opened);
  requireClosed(context, path, anyway);
  const stays = await isBetterKept(context, path, before, catalogue);
  const content = await bookBytes(context, path, { book, catalogue }, opened);
  requireClosed(context, path, anyway);
  const kept = replaceKeeping(pathIn(context, path), content, { before: bytes, stays }, path);
  tell(context, cliResults.bookWritten(path), cliResults.bookKept(shownPath(context, kept)));
}

/** Whether the version kept so far holds more than the one that is to be kept now, or is no version of it. */
async function isBetterKept(
  context: CliContext,
  path: string,
  { identity, receipts }: Book,
  catalogue: Catalogue,
): Promise<boolean> {
  const kept = keptPath(behindLinks(pathIn(context, path)));
  if (!isThere(context, kept)) return false;
  const earlier = await openBookFile(context, kept, catalogue).catch(() => undefined);
  const isVersion = earlier?.book.identity.issueId === identity.issueId;
  return !isVersion || earlier.book.receipts.length > receipts.length;
}
