import { askedTownships } from '../../core/catalogue/askedTownships';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { DemoAnchors } from '../../sample/anchors';
import type { DemoValues } from '../../sample/Demo';
import { demoValues } from '../../sample/demoValues';
import type { DemoFault } from '../../sample/faults/DemoFault';
import { previousFromHistory } from '../../sample/previous';
import type { Book } from '../../core/entries/book';
import type { Form } from '../../core/entries/form';
import { demoSigners } from '../../sample/signers';
import { typeInto } from '../fillForm';
import { departmentForm, townshipForm } from '../issueForms';
import { demoNotes, withNotes } from './explained';

export interface DemoFormsOptions {
  readonly seed: number;
  readonly anchors: DemoAnchors;
  /** How many townships of the roster return, the first ones; all of them where absent. */
  readonly townships?: number | undefined;
  readonly faults?: boolean | undefined;
}

export interface DemoForms {
  /** With the 说明 that good data needs. */
  readonly forms: readonly Form[];
  readonly faults: readonly DemoFault[];
}

/** The forms of a book's month as its units might fill them. */
export function demoForms(book: Book, catalogue: Catalogue, options: DemoFormsOptions): DemoForms {
  const { seed, anchors, townships, faults = false } = options;
  const previous = previousFromHistory(book.history, book.period);
  const valuesWith = (mistakes: boolean): DemoValues =>
    demoValues(catalogue, book.roster, book.period, seed, previous, { anchors, faults: mistakes });
  const empty = emptyForms(book, catalogue, townships);
  const good = valuesWith(false);
  const goodForms = filledForms(empty, good, catalogue);
  const notes = demoNotes(book, catalogue, goodForms, seed);
  const values = faults ? valuesWith(true) : good;
  const forms = faults ? filledForms(empty, values, catalogue) : goodForms;
  return {
    forms: forms.map((form) => withNotes(form, notes, catalogue)),
    faults: values.faults,
  };
}

function emptyForms(book: Book, catalogue: Catalogue, townships?: number): readonly Form[] {
  return [
    ...askedTownships(catalogue, book.roster)
      .slice(0, townships)
      .map((each) => townshipForm(book, catalogue, each)),
    ...catalogue.departments.map((each) => departmentForm(book, catalogue, each)),
  ];
}

function filledForms(
  empty: readonly Form[],
  { townships, departments }: DemoValues,
  catalogue: Catalogue,
): readonly Form[] {
  const cells = new Map([...townships, ...departments].map((each) => [each.org, each.cells]));
  return empty.map((form) => ({
    ...typeInto(form, cells.get(form.identity.org) ?? new Map(), catalogue),
    signers: demoSigners(form.identity),
  }));
}
