import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Normalisation } from '../core/entries/entry';
import { fileFinding } from '../core/entries/fileFinding';
import type { Identity } from '../core/entries/identity';
import { unreadableFile } from '../core/messages/entries';
import type { Finding } from '../core/validate/Finding';
import { openBook } from './planWorkbook';
import { openWorkbook } from './openWorkbook';
import { reviewBook } from './reviewBook';
import { isAcceptable, reviewForm } from './reviewForm';
import { standingFindings } from './standingFindings';
import type { ReturnedFile } from './collectReturns';

/** What a check says of one file. */
export interface CheckedFile {
  readonly file: string;
  readonly sha256: string;
  /** Absent for a foreign file and for one that cannot be read. */
  readonly identity?: Identity;
  /** No hard finding stands against it. */
  readonly accepted: boolean;
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
}

/**
 * Checks a form or a district book by itself, as collecting it would.
 * @param fallback the catalogue for files that carry none
 */
export function checkFile(returned: ReturnedFile, fallback: Catalogue): CheckedFile {
  const { content } = returned;
  if ('error' in content) return checked(returned, undefined, [unreadable(content.error)]);
  const { identity, findings, catalogue } = openWorkbook(content, fallback);
  if (identity === undefined) return checked(returned, undefined, findings);
  if (identity.kind === 'district') {
    const opened = openBook(content, fallback);
    if (opened === undefined) return checked(returned, identity, findings);
    const standing = standingFindings(content, opened);
    const book = reviewBook(opened.book, opened.catalogue);
    return checked(returned, identity, [...findings, ...standing, ...book.findings]);
  }
  const reviewed = reviewForm(content, identity, catalogue);
  const all = [...findings, ...reviewed.findings];
  return checked(returned, identity, all, reviewed.normalisations);
}

function unreadable(message: string): Finding {
  const about = { code: '', org: '', values: '' };
  const nowhere = { orgName: '', sheet: '', cell: '' };
  return fileFinding('unknownFile', about, nowhere, unreadableFile(message));
}

function checked(
  { file, sha256 }: ReturnedFile,
  identity: Identity | undefined,
  findings: readonly Finding[],
  normalisations: readonly Normalisation[] = [],
): CheckedFile {
  return {
    file,
    sha256,
    ...(identity === undefined ? {} : { identity }),
    accepted: isAcceptable(findings),
    findings,
    normalisations,
  };
}
