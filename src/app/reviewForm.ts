import type { Catalogue } from '../core/catalogue/Catalogue';
import { compareLayout, plannedLayout } from '../core/entries/compareLayout';
import { executableFindings } from '../core/entries/executableFindings';
import type { EntryKey, EntryValue, Normalisation } from '../core/entries/entry';
import type { Form } from '../core/entries/form';
import type { Identity } from '../core/entries/identity';
import { readForm } from '../core/entries/readForm';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { LIST_SHEET } from '../core/plan/listSheet';
import { planForm } from '../core/plan/planForm';
import { snapshotOfPlan } from '../core/plan/snapshotOfPlan';
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
  const first = readForm(workbook, identity, catalogue);
  // The layout does not depend on the catalogue's text that an issued form carries along.
  const issued = planForm({ ...first.form, entries: new Map() }, catalogue, '');
  const layout = plannedLayout(snapshotOfPlan(issued).sheets);
  const read = first.findings.some(({ rule }) => rule === 'keyMissing')
    ? readForm(workbook, identity, catalogue, layout.tables)
    : first;
  const { form } = read;
  const ours = {
    ...workbook,
    sheets: workbook.sheets.filter(({ name }) => name !== LIST_SHEET),
  };
  const before = previous ?? form.previous;
  return {
    form,
    normalisations: read.normalisations,
    findings: toldFindings(
      joinFindings(
        [
          ...executableFindings(workbook.foreign ?? [], identity),
          ...read.findings,
          ...compareLayout(ours, read.tables, layout, identity),
        ],
        validateUnit({
          catalogue,
          identity,
          ...(form.township === undefined ? {} : { township: form.township }),
          entries: form.entries,
          ...(before.size === 0 ? {} : { previous: before }),
          previousSameYear: identity.month > 1,
          parameters: form.parameters,
        }),
      ),
    ),
  };
}

/** The hard ones before the others where there are more than are told. */
function toldFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= TOLD_PER_FILE) return findings;
  const [hard, soft] = (['hard', 'soft'] as const).map((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  return [...hard!, ...soft!].slice(0, TOLD_PER_FILE);
}

/** Whether a return can be taken in: no hard finding stands against it. */
export function isAcceptable(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'hard');
}
