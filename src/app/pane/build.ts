import type { Catalogue, Township } from '../../core/catalogue/Catalogue';
import type { Book, Parameters } from '../../core/entries/book';
import type { Form } from '../../core/entries/form';
import type { Period } from '../../core/entries/identity';
import { serialiseCatalogue } from '../../core/catalogue/serialise';
import { planForm } from '../../core/forms/planForm';
import type { WorkbookPlan } from '../../core/workbook/SheetPlan';
import type { Pieces } from '../../core/values/pieces';
import { departmentForm, townshipForm } from '../issueForms';
import { planWorkbookPieces } from '../planWorkbook';
import { reviewBook } from '../reviewBook';
import { startBook } from '../startBook';
import type { PaneWorkbook } from './PaneWorkbook';

/** What is to be built into the opened workbook. */
export interface BuildRequest {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly roster: readonly Township[];
  readonly parameters: Parameters;
  /** The form of one unit (township code or department); the district book where absent. */
  readonly unit?: string;
}

/** What is there after building: a book or a form, with what the workbook held of it. */
export type Built =
  | { readonly kind: 'district'; readonly catalogue: Catalogue; readonly book: Book }
  | { readonly kind: 'form'; readonly catalogue: Catalogue; readonly form: Form };

/**
 * The book or form that is asked for; entries of the same unit and month are kept, and a book's secret.
 * @param newSecret for a book that is begun where none was
 */
export function built(workbook: PaneWorkbook, request: BuildRequest, newSecret?: string): Built {
  const { catalogue, period, roster, parameters, unit } = request;
  if (unit === undefined) {
    const before = workbook.kind === 'district' ? workbook.book : undefined;
    const secret = before === undefined ? newSecret : before.secret;
    const book =
      before && samePeriod(before.period, period) ? before : startBook({ ...request, secret });
    return { kind: 'district', catalogue, book: { ...within(book, request), roster, parameters } };
  }
  if (workbook.kind === 'form' && keeps(workbook.identity, unit, period))
    return { kind: 'form', catalogue, form: { ...workbook.reviewed.form, parameters } };
  return { kind: 'form', catalogue, form: newForm(request, unit) };
}

function keeps(identity: { readonly org: string } & Period, unit: string, period: Period): boolean {
  return identity.org === unit && samePeriod(identity, period);
}

function samePeriod(one: Period, other: Period): boolean {
  return one.year === other.year && one.month === other.month;
}

/** Without the returns of townships that are no longer of the roster. */
function within(book: Book, { roster, catalogue }: BuildRequest): Book {
  const units = new Set([...roster.map(({ code }) => code), ...catalogue.departments]);
  const returns = new Map([...book.returns].filter(([org]) => units.has(org)));
  return { ...book, returns };
}

function newForm({ catalogue, period, roster, parameters }: BuildRequest, unit: string): Form {
  const book = startBook({ catalogue, period, roster, parameters });
  const township = roster.find(({ code }) => code === unit);
  return township ? townshipForm(book, catalogue, township) : departmentForm(book, catalogue, unit);
}

/** The sheets to write, in pieces. */
export function* planBuilt(made: Built): Pieces<WorkbookPlan> {
  if (made.kind === 'form')
    return planForm(made.form, made.catalogue, serialiseCatalogue(made.catalogue.files));
  return yield* planWorkbookPieces(reviewBook(made.book, made.catalogue), made.catalogue);
}
