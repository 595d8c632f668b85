import { changedShares } from '../core/rollup/roster/sharesInForce';
import { unitsWord } from '../core/catalogue/planWords';
import { askedTownships } from '../core/catalogue/askedTownships';
import type { Catalogue, Township } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import type { EntryKey } from '../core/entries/entry';
import type { Form } from '../core/entries/form';
import { isDaySaid } from '../core/entries/askedProgress';
import { NO_SIGNERS } from '../core/entries/signers';
import { serialiseCatalogue } from '../core/catalogue/serialise';
import { formFileName, type FileName } from '../core/messages/files';
import { bookBaseline } from '../core/rollup/bookBaseline';
import { previousOf } from '../core/rollup/lastMonth';
import { planForm, shownIndicators } from '../core/forms/planForm';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import type { Decimal } from '../core/values/decimal';
import { typeInto } from './fillForm';
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
    file: formFileName(form.identity, unitsWord(catalogue.plan)),
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
  return begun(form, book, catalogue);
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
  return begun(form, book, catalogue);
}

function begun(form: Form, book: Book, catalogue: Catalogue): Form {
  const withDays = typeInto(form, daysSaid(form), catalogue);
  const shares = changedShares(catalogue, book).get(form.identity.org);
  return {
    ...withDays,
    baselines: baselinesOf(book, catalogue, form),
    ...(shares === undefined ? {} : { shares }),
  };
}

/** Days of tasks and what shows that they are done: once said, they stand in the next month's form. */
function daysSaid({ previous }: Form): ReadonlyMap<EntryKey, string> {
  return new Map(
    [...previous].flatMap(([key, value]): [EntryKey, string][] =>
      isDaySaid(key) && value.kind === 'text' ? [[key, value.text]] : [],
    ),
  );
}

function baselinesOf(book: Book, catalogue: Catalogue, form: Form): ReadonlyMap<string, Decimal> {
  return new Map(
    shownIndicators(form, catalogue).flatMap((indicator): [string, Decimal][] => {
      const baseline = bookBaseline(book, catalogue, indicator);
      return baseline === undefined ? [] : [[indicator.code, baseline]];
    }),
  );
}
