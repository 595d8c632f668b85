import type { Catalogue } from '../core/catalogue/Catalogue';
import { executableFindings } from '../core/entries/executableFindings';
import { compareLayout } from '../core/entries/layout/compareLayout';
import type { PlannedLayout } from '../core/entries/layout/plannedLayout';
import { elementsOf } from '../core/formula/parts';
import { spoiltFindings } from '../core/entries/spoiltFindings';
import type { EntryKey, EntryValue, Normalisation } from '../core/entries/entry';
import type { Form } from '../core/entries/form';
import { tablesByBlock } from '../core/entries/hiddenTables';
import type { Identity } from '../core/entries/identity';
import {
  readForm,
  readFormFacts,
  type FormFacts,
  type ReadFormResult,
} from '../core/entries/readForm';
import { signerFindings } from '../core/entries/signerFindings';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { IDENTITY_BLOCK } from '../core/entries/tables';
import { formLayout } from '../core/forms/formLayout';
import { keepIssued, readIssued } from '../core/standing/issuedAlike';
import { LIST_SHEET } from '../core/workbook/listSheet';
import type { Finding } from '../core/validate/Finding';
import { TOLD_PER_FILE } from '../core/values/limits';
import { joinFindings } from '../core/validate/joinFindings';
import { validateUnit } from '../core/validate/validateUnit';

/** A returned form, read and checked. */
export interface ReviewedForm {
  readonly form: Form;
  readonly normalisations: readonly Normalisation[];
  /** On the file and on the entries, in the order of the form. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a form by its keys, compares it with the form as it was issued, and checks every entry.
 * @param previous the unit's last month as the bureau knows it; the form's own where absent
 */
export function reviewForm(
  workbook: WorkbookSnapshot,
  identity: Identity,
  catalogue: Catalogue,
  previous?: ReadonlyMap<EntryKey, EntryValue>,
): ReviewedForm {
  const facts = readFormFacts(workbook, identity, catalogue);
  const isLost = !tablesByBlock(workbook).has(IDENTITY_BLOCK);
  // Where the hidden sheet is gone, the book alone knows last month's figures.
  const blank = isLost ? { ...facts.form, previous: previous ?? new Map() } : facts.form;
  const isSound = !isLost && facts.spoilt.length === 0;
  const known = isSound ? readIssued(workbook, blank, catalogue) : undefined;
  const { read, layout } = known
    ? { read: known, layout: [] }
    : readWhole(workbook, { ...facts, form: blank }, catalogue, isLost);
  if (!known && isSound && layout.length + read.findings.length === 0)
    keepIssued(workbook, read, catalogue);
  const { form } = read;
  const before = previous ?? form.previous;
  return {
    form,
    normalisations: read.normalisations,
    findings: toldFindings(
      joinFindings(
        [
          ...executableFindings(workbook.foreign ?? [], identity),
          ...read.findings,
          ...spoiltFindings(facts.spoilt, catalogue, identity),
          ...layout,
          ...signerFindings(form.signers, read.tables, identity),
        ],
        validateUnit({
          catalogue,
          identity,
          ...(form.township === undefined ? {} : { township: form.township }),
          entries: form.entries,
          ...(before.size === 0 ? {} : { previous: before }),
          previousSameYear: identity.month > 1,
          parameters: form.parameters,
          baselines: form.baselines,
        }),
      ),
    ),
  };
}

/** Reads a form by its keys, and compares all of it with the form as it was issued. */
function readWhole(
  workbook: WorkbookSnapshot,
  { form, spoilt }: FormFacts,
  catalogue: Catalogue,
  isLost: boolean,
): { readonly read: ReadFormResult; readonly layout: readonly Finding[] } {
  const layout = formLayout(form, catalogue);
  const read = readForm(workbook, form, catalogue, layout.tables);
  const sheets = workbook.sheets.filter(({ name }) => name !== LIST_SHEET);
  const keys = isLost ? indicatorRows(layout) : spoilt.map(({ key }) => key);
  const returned = {
    workbook: { ...workbook, sheets },
    read: read.tables,
    asked: read.asked,
    spoilt: new Set(keys.flatMap((key) => [key, ...rowsComparedWith(key, catalogue)])),
  };
  return { read, layout: compareLayout(returned, layout, form.identity) };
}

/** The hard ones before the others where there are more than are told. */
function toldFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= TOLD_PER_FILE) return findings;
  const [hard, soft] = (['hard', 'soft'] as const).map((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  return [...hard!, ...soft!].slice(0, TOLD_PER_FILE);
}

/** Rows whose formulas hold baselines. */
function indicatorRows({ tables }: PlannedLayout): readonly string[] {
  return tables.flatMap(({ labels }) => [...labels.keys()].filter((key) => key.startsWith('ind:')));
}

/** Row of the figure whose check compares an indicator with its baseline. */
function rowsComparedWith(key: string, { indicators }: Catalogue): readonly string[] {
  const indicator = indicators.find(({ code }) => `ind:${code}` === key);
  return (indicator ? elementsOf(indicator.formula).slice(0, 1) : []).map((code) => `el:${code}`);
}

/** Whether a return can be taken in: no hard finding stands against it. */
export function isAcceptable(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'hard');
}
