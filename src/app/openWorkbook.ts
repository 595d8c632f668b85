import type { Catalogue } from '../core/catalogue/Catalogue';
import { parseCatalogue } from '../core/catalogue/parseCatalogue';
import { deserialiseCatalogue } from '../core/catalogue/serialise';
import { embeddedCatalogue } from '../core/entries/hiddenTables';
import type { Identity } from '../core/entries/identity';
import { LAYOUT_VERSION } from '../core/entries/form';
import { identityFindings, laterFinding } from '../core/entries/identityFindings';
import { againstPlan } from '../core/entries/identityOfPlan';
import { readIdentity, type LostIdentity } from '../core/entries/readIdentity';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { earlierVersion } from '../core/messages/entries';
import type { Finding } from '../core/validate/Finding';
import { unitsOf } from './expectedUnits';

/** A workbook whose identity was looked at. */
export interface OpenedWorkbook {
  readonly workbook: WorkbookSnapshot;
  /** Absent for a foreign file, and for one that a later version of the program wrote. */
  readonly identity?: Identity;
  /** Whose form it seems to be, where nothing but its titles says so. */
  readonly lost?: LostIdentity;
  /** unknownFile, laterVersion, identityLost, identityMismatch. */
  readonly findings: readonly Finding[];
  /** The catalogue the file was built from, where it carries it whole; else the one given. */
  readonly catalogue: Catalogue;
}

/**
 * Tells what a workbook is. A file built from another version of the catalogue brings its own along.
 * @param fallback the catalogue for files that carry none
 */
export function openWorkbook(workbook: WorkbookSnapshot, fallback: Catalogue): OpenedWorkbook {
  const read = readIdentity(workbook);
  const { identity, lost } = read;
  if (identity && identity.layoutVersion > LAYOUT_VERSION)
    return { workbook, findings: [laterFinding(identity, LAYOUT_VERSION)], catalogue: fallback };
  if (!identity) {
    const findings = identityFindings(read, fallback.plan.bureau);
    return { workbook, ...(lost === undefined ? {} : { lost }), findings, catalogue: fallback };
  }
  const { catalogue, isIts } = catalogueFor(identity, workbook, fallback);
  const contradictions = isIts ? againstPlan(read, catalogue) : [];
  const units = unitsOf(catalogue, catalogue.townships);
  return {
    workbook,
    identity,
    findings: identityFindings(
      { ...read, contradictions: [...read.contradictions, ...contradictions] },
      catalogue.plan.bureau,
      units,
    ),
    catalogue,
  };
}

/** The plan that a book or a form brings along; undefined where the workbook is none. */
export function planWithin(workbook: WorkbookSnapshot): Catalogue | undefined {
  const { identity } = readIdentity(workbook);
  if (!identity || identity.layoutVersion > LAYOUT_VERSION) return undefined;
  const text = embeddedCatalogue(workbook);
  return text === undefined ? undefined : parsedOnce(text);
}

/** What people should know of a book that an earlier version of the program wrote. */
export function earlierSaid({ kind, layoutVersion }: Identity): string | undefined {
  if (kind !== 'district' || layoutVersion >= LAYOUT_VERSION) return undefined;
  return earlierVersion({ from: layoutVersion, to: LAYOUT_VERSION });
}

/** Why a workbook that says it is one of ours cannot be opened. */
export function laterSaid({ findings }: Pick<OpenedWorkbook, 'findings'>): string | undefined {
  return findings.find(({ rule }) => rule === 'laterVersion')?.message;
}

/** `isIts`: it is the workbook's own plan for certain. */
function catalogueFor(
  identity: Identity,
  workbook: WorkbookSnapshot,
  fallback: Catalogue,
): { readonly catalogue: Catalogue; readonly isIts: boolean } {
  if (identity.catalogueVersion === fallback.fingerprint)
    return { catalogue: fallback, isIts: true };
  const text = embeddedCatalogue(workbook);
  const catalogue = text === undefined ? undefined : parsedOnce(text);
  return { catalogue: catalogue ?? fallback, isIts: catalogue !== undefined };
}

let last: { readonly text: string; readonly catalogue: Catalogue | undefined } | undefined;

/** A book is read again and again: its catalogue stays the same object, with what is known of it. */
function parsedOnce(text: string): Catalogue | undefined {
  if (last?.text === text) return last.catalogue;
  const files = deserialiseCatalogue(text);
  const parsed = files.ok ? parseCatalogue(files.value) : undefined;
  const catalogue = parsed?.ok ? parsed.value : undefined;
  last = { text, catalogue };
  return catalogue;
}
