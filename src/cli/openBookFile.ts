import { mostTelling } from '../app/mostTelling';
import { earlierSaid, laterSaid, openWorkbook } from '../app/openWorkbook';
import { openBook, type OpenedBook } from '../app/planWorkbook';
import { standingBook } from '../app/standing';
import type { WorkbookPicture } from '../core/picture/Picture';
import { undecidedSheets } from '../app/standingFindings';
import type { Catalogue } from '../core/catalogue/Catalogue';
import type { SheetChoices } from '../core/entries/ownSheets';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { cliFailures } from '../core/messages/cliFailures';
import { SHOWN_FINDINGS, cliResults } from '../core/messages/cliResults';
import type { Finding } from '../core/validate/Finding';
import { CliFailure } from './CliFailure';
import { tell, type CliContext, type FileHost } from './CliContext';
import { FINDINGS } from './exit';
import { readBytes } from './readFile';

/** A district book in a file. */
export interface BookFile extends OpenedBook {
  readonly bytes: Buffer;
  readonly workbook: WorkbookSnapshot;
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
  choices?: SheetChoices,
): Promise<BookFile> {
  const bytes = readBytes(context, path);
  const host = context.open(bytes);
  const workbook = await openedWorkbook(context, path, host);
  const opened = openBook(workbook, fallback, choices);
  if (opened === undefined) {
    const later = laterSaid(openWorkbook(workbook, fallback));
    throw new CliFailure(later ? cliFailures.inFile(path, later) : cliFailures.notABook(path));
  }
  const earlier = earlierSaid(opened.asRead.identity);
  if (earlier !== undefined) tell(context, cliFailures.inFile(path, earlier));
  let standing: WorkbookPicture | undefined;
  return {
    ...opened,
    bytes,
    workbook,
    host,
    get standing() {
      return (standing ??= standingBook(opened, workbook));
    },
  };
}

/** What a file's workbook holds; one that cannot be read is a failure in words. */
export function openedWorkbook(
  context: CliContext,
  path: string,
  host: FileHost,
): Promise<WorkbookSnapshot> {
  return host.readWorkbook().catch((error: unknown) => {
    throw new CliFailure(cliFailures.unreadable(path, context.faultOf(error)));
  });
}

/** A book in which it is open which sheet is whose is neither written nor taken as a source. */
export function requireDecided(path: string, { own }: BookFile): void {
  const undecided = undecidedSheets(own);
  if (undecided.length === 0) return;
  const sentences = undecided.map((sentence) => cliFailures.undecided(path, sentence));
  throw new CliFailure([...sentences, cliFailures.howToDecide(path)], FINDINGS);
}

/** Tells of what was changed in the book beside its figures, in a few lines. */
export function warnOfStanding(
  context: CliContext,
  path: string,
  findings: readonly Finding[],
): void {
  if (findings.length === 0) return;
  const shown = mostTelling(findings).slice(0, SHOWN_FINDINGS);
  const hard = findings.filter(({ severity }) => severity === 'hard').length;
  tell(
    context,
    cliResults.standing(path, hard, findings.length - hard),
    ...shown.map(cliResults.finding),
    ...(findings.length > shown.length
      ? [cliResults.moreFindings(findings.length - shown.length)]
      : []),
  );
}
