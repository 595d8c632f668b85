import { askedTownships } from '../core/catalogue/askedTownships';
import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { Form } from '../core/entries/form';
import { NO_SIGNERS } from '../core/entries/signers';
import { serialiseCatalogue } from '../core/catalogue/serialise';
import { formFileName, type FileName } from '../core/messages/files';
import { bookBaseline, previousOf } from '../core/plan/bookContext';
import { planForm, shownIndicators } from '../core/plan/planForm';
import type { WorkbookPlan } from '../core/plan/SheetPlan';
import type { Decimal } from '../core/values/decimal';
import { identityOf } from './startBook';

/** To whom forms are issued. */
export const ISSUE_TO = ['townships', 'departments', 'all'] as const;
export type IssueTo = (typeof ISSUE_TO)[number];

/** One form, ready to be written under its file name. */
export interface IssuedForm {
  readonly file: FileName;
  readonly form: Form;
  readonly plan: () => WorkbookPlan;
}

/** The forms of a book's month, one to a unit, last month's figures in them. */
export function issueForms(book: Book, catalogue: Catalogue, to: IssueTo = 'all'): IssuedForm[] {
  const text = serialiseCatalogue(catalogue.files);
  const forms = [
    ...(to === 'departments'
      ? []
      : askedTownships(catalogue, book.roster).map((unit) => townshipForm(book, catalogue, unit))),
    ...(to === 'townships'
      ? []
      : catalogue.departments.map((unit) => departmentForm(book, catalogue, unit))),
  ];
  return forms.map((form) => ({
    file: formFileName(form.identity),
    form,
    plan: () => planForm(form, catalogue, text),
  }));
}

/** The empty form of a township for the book's month. */
export function townshipForm(book: Book, catalogue: Catalogue, township: Township): Form {
  const { code, name } = township;
  const form: Form = {
    identity: identityOf(catalogue, book.period, 'township', code, name, book.secret),
    township,
    parameters: book.parameters,
    baselines: new Map(),
    previous: previousOf(book, code),
    entries: new Map(),
    signers: { ...(book.signers.get(code) ?? NO_SIGNERS), date: '' },
  };
  return { ...form, baselines: baselinesOf(book, catalogue, form) };
}

/** The empty form of a department for the book's month. */
export function departmentForm(book: Book, catalogue: Catalogue, department: string): Form {
  const form: Form = {
    identity: identityOf(catalogue, book.period, 'department', department, department, book.secret),
    parameters: book.parameters,
    baselines: new Map(),
    previous: previousOf(book, department),
    entries: new Map(),
    signers: { ...(book.signers.get(department) ?? NO_SIGNERS), date: '' },
  };
  return { ...form, baselines: baselinesOf(book, catalogue, form) };
}

function baselinesOf(book: Book, catalogue: Catalogue, form: Form): ReadonlyMap<string, Decimal> {
  return new Map(
    shownIndicators(form, catalogue).flatMap((indicator): [string, Decimal][] => {
      const baseline = bookBaseline(book, catalogue, indicator);
      return baseline === undefined ? [] : [[indicator.code, baseline]];
    }),
  );
}
