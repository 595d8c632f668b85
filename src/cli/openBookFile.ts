import { openBook, type OpenedBook } from '../app/planWorkbook';
import { standingBook } from '../app/standing';
import type { WorkbookPicture } from '../core/plan/picture/Picture';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { cliFailures } from '../core/messages/cliFailures';
import { CliFailure } from './CliFailure';
import { pathIn, tell, type CliContext, type FileHost } from './CliContext';
import { readBytes } from './readFile';

/** A district book in a file. */
export interface BookFile extends OpenedBook {
  readonly bytes: Buffer;
  /** The file's workbook, to be changed. */
  readonly host: FileHost;
  /** What stands in it; worked out when it is asked for. */
  readonly standing: WorkbookPicture;
}

/** Opens a district book; anything else is a failure in words. */
export async function openBookFile(
  context: CliContext,
  path: string,
  fallback: Catalogue,
): Promise<BookFile> {
  const bytes = readBytes(context, path);
  const host = context.open(bytes);
  const workbook = await host.readWorkbook().catch((error: unknown) => {
    throw new CliFailure(cliFailures.unreadable(path, context.faultOf(error)));
  });
  const opened = openBook(workbook, fallback);
  if (opened === undefined) throw new CliFailure(cliFailures.notABook(path));
  return {
    ...opened,
    bytes,
    host,
    get standing() {
      return standingBook(opened, workbook);
    },
  };
}
