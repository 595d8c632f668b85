import type { Catalogue } from '../../core/catalogue/Catalogue';
import { unitsWord } from '../../core/catalogue/planWords';
import type { DemoFault } from '../../sample/faults/DemoFault';
import { monthBefore } from '../../sample/previous';
import { elementKey } from '../../core/rollup/term';
import type { RowKey } from '../../core/entries/entry';
import type { Form } from '../../core/entries/form';
import { formFileName, type FileName } from '../../core/messages/files';
import { sentAgain } from '../../sample/messages';
import type { SheetPlan, Step, WorkbookPlan } from '../../core/workbook/SheetPlan';
import { validateUnit } from '../../core/validate/validateUnit';
import { fingerprint } from '../../core/values/fingerprint';
import { typeInto } from '../fillForm';
import { isAcceptable } from '../reviewForm';
import { issued } from '../../core/entries/issue';
import { identityOf } from '../startBook';

/** One file that a unit sends. */
export interface SentForm {
  readonly file: FileName;
  readonly form: Form;
  /** Rows that the unit deleted. */
  readonly deleted: readonly RowKey[];
}

/**
 * The files that a unit sends: usually one; the mistakes of whole files make it none, another or two.
 * @param secret of the book that issued the form
 */
export function sentForms(
  form: Form,
  faults: readonly DemoFault[],
  catalogue: Catalogue,
  secret?: string,
): readonly SentForm[] {
  const one = sent(form, catalogue);
  const fault = faults.find((each) => each.in === 'file');
  switch (fault?.kind) {
    case 'missingReturn':
      return [];
    case 'wrongPeriod':
      return [sent(ofMonthBefore(form, catalogue, secret), catalogue)];
    case 'staleForm':
      return [{ ...one, form: ofFormerIssue(form, secret) }];
    case 'deletedRow':
      return [{ ...one, deleted: [`el:${fault.code}`] }];
    case 'duplicateSubmission':
      return [
        one,
        { ...sent(changed(form, fault.code, catalogue), catalogue), file: sentAgain(one.file) },
      ];
    default:
      return [one];
  }
}

function sent(form: Form, { plan }: Catalogue): SentForm {
  return { file: formFileName(form.identity, unitsWord(plan)), form, deleted: [] };
}

function ofMonthBefore(form: Form, catalogue: Catalogue, secret: string | undefined): Form {
  const { kind, org, orgName } = form.identity;
  return {
    ...form,
    identity: identityOf(catalogue, monthBefore(form.identity), kind, org, orgName, secret),
  };
}

/** A form as it was issued before the catalogue was corrected. */
function ofFormerIssue(form: Form, secret: string | undefined): Form {
  const { identity } = form;
  const catalogueVersion = fingerprint(`former|${identity.catalogueVersion}`);
  return { ...form, identity: issued({ ...identity, catalogueVersion }, secret) };
}

/** Another figure for one element, by one more or one less, so that nothing else breaks. */
function changed(form: Form, code: string, catalogue: Catalogue): Form {
  const key = elementKey(code);
  const value = form.entries.get(key)?.value;
  if (value?.kind !== 'number') return form;
  const others = [1, -1].map((step) =>
    typeInto(form, new Map([[key, value.value.plus(step).toNumber()]]), catalogue),
  );
  return others.find((other) => isAcceptable(findingsOn(other, catalogue))) ?? form;
}

function findingsOn(form: Form, catalogue: Catalogue) {
  const { identity, township, entries, previous, parameters } = form;
  return validateUnit({
    catalogue,
    identity,
    ...(township === undefined ? {} : { township }),
    entries,
    ...(previous.size === 0 ? {} : { previous }),
    previousSameYear: identity.month > 1,
    parameters,
  });
}

/** The workbook with nothing left in the rows of the keys. */
export function withoutRows(plan: WorkbookPlan, keys: readonly RowKey[]): WorkbookPlan {
  return keys.length === 0
    ? plan
    : { ...plan, sheets: plan.sheets.map((sheet) => sheetWithout(sheet, new Set(keys))) };
}

function sheetWithout(sheet: SheetPlan, keys: ReadonlySet<string>): SheetPlan {
  const rows = new Set(
    sheet.steps.flatMap((step) =>
      step.kind === 'values'
        ? step.values.flatMap((cells, index) =>
            cells.some((cell) => typeof cell === 'string' && keys.has(cell))
              ? [step.row + index]
              : [],
          )
        : [],
    ),
  );
  return { ...sheet, steps: sheet.steps.map((step) => stepWithout(step, rows)) };
}

function stepWithout(step: Step, rows: ReadonlySet<number>): Step {
  if (step.kind === 'formulas')
    return { ...step, cells: step.cells.filter(({ row }) => !rows.has(row)) };
  if (step.kind !== 'values') return step;
  return {
    ...step,
    values: step.values.map((cells, index) =>
      rows.has(step.row + index) ? cells.map(() => null) : cells,
    ),
  };
}
