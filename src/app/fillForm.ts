import { serialiseCatalogue } from '../core/catalogue/serialise';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { askedOf } from '../core/entries/asked';
import { entryKey, type Entries, type Entry, type EntryKey } from '../core/entries/entry';
import type { Form } from '../core/entries/form';
import type { WorkbookSnapshot } from '../core/entries/SheetSnapshot';
import { NO_SIGNERS } from '../core/entries/signers';
import { typedEntry } from '../core/entries/typedEntry';
import { bookIsNoForm } from '../core/messages/filling';
import { planForm } from '../core/forms/planForm';
import type { WorkbookPicture } from '../core/picture/Picture';
import { pictureOf } from '../core/picture/pictureOf';
import { standingPicture } from '../core/picture/standing';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import { failure, success, type Result } from '../core/values/result';
import { openWorkbook } from './openWorkbook';
import { parseFilling, type Filling } from './parseFilling';
import { parseSigners, splitSigners } from './parseSigners';
import { reviewForm } from './reviewForm';

/** A form with more in it than before. */
export interface FilledForm {
  readonly form: Form;
  /** Cells that were filled or emptied. */
  readonly filled: number;
  readonly plan: () => WorkbookPlan;
  /** What stands in the file that it was read from. */
  readonly standing: () => WorkbookPicture;
}

/**
 * Types values into a form; what they do not name stays as it was. Nothing is judged: a wrong figure is
 * filled in like a right one, and found by a check.
 * @param values `{"values", "notes", "tasks", "projects", "signers"}`, see `parseFilling`, `parseSigners`
 */
export function fillForm(
  workbook: WorkbookSnapshot,
  values: unknown,
  fallback: Catalogue,
): Result<FilledForm, string> {
  const { identity, findings, catalogue } = openWorkbook(workbook, fallback);
  if (identity === undefined) return failure(...findings.map(({ message }) => message));
  if (identity.kind === 'district') return failure(bookIsNoForm());
  const { form } = reviewForm(workbook, identity, catalogue);
  const { township } = form;
  const unit = { catalogue, identity, ...(township === undefined ? {} : { township }) };
  const { signers, rest } = splitSigners(values);
  const filling = parseFilling(rest, unit);
  const signed = parseSigners(signers);
  if (!filling.ok) return filling;
  if (!signed.ok) return signed;
  const filled = {
    ...typeInto(form, filling.value, catalogue),
    signers: { ...NO_SIGNERS, ...form.signers, ...signed.value },
  };
  const planOf = (each: Form): WorkbookPlan =>
    planForm(each, catalogue, serialiseCatalogue(catalogue.files));
  return success({
    form: filled,
    filled: filling.value.size + Object.keys(signed.value).length,
    plan: () => planOf(filled),
    standing: () => standingPicture(pictureOf(planOf(form)), workbook),
  });
}

/** A form with cells typed into it; cells that it does not ask for are left aside. */
export function typeInto(form: Form, cells: Filling, catalogue: Catalogue): Form {
  const entries = new Map(form.entries);
  for (const [key, entry] of typedEntries(form, cells, catalogue)) entries.set(key, entry);
  return { ...form, entries };
}

function typedEntries(form: Form, cells: Filling, catalogue: Catalogue): Entries {
  const asked = askedOf(catalogue, form.identity, form.township);
  return new Map(
    asked.flatMap((field): [EntryKey, Entry][] => {
      const key = entryKey(field.key, field.field);
      const typed = cells.get(key);
      const at = form.entries.get(key)?.at ?? { sheet: '', cell: '' };
      return typed === undefined ? [] : [[key, typedEntry(field, typed, at).entry]];
    }),
  );
}
