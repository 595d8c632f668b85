import { typeInto } from '../../../src/app/fillForm';
import { departmentForm, townshipForm } from '../../../src/app/issueForms';
import { startBook } from '../../../src/app/startBook';
import { demoSigners } from '../../../src/sample/signers';
import { serialiseCatalogue } from '../../../src/core/catalogue/serialise';
import { askedOf } from '../../../src/core/entries/asked';
import type { EntryKey } from '../../../src/core/entries/entry';
import type { Signers } from '../../../src/core/entries/signers';
import { planForm } from '../../../src/core/forms/planForm';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import type { CellValue } from '../../../src/core/values/cell';
import { loadSeeds } from '../catalogue';
import { soundFilling } from '../filledForm';

export const PERIOD = { year: 2023, month: 9 };

/**
 * The form of a unit (township code or department) for September 2023, filled and signed without any finding
 * except for what `typed` changes, by `key/field`.
 * @param secret of the book that issued it
 */
export function filledForm(
  unit: string,
  typed: Readonly<Record<string, CellValue>> = {},
  signers?: Signers,
  secret?: string,
): WorkbookPlan {
  const catalogue = loadSeeds();
  const book = startBook({ catalogue, period: PERIOD, secret });
  const township = book.roster.find(({ code }) => code === unit);
  const form = township
    ? townshipForm(book, catalogue, township)
    : departmentForm(book, catalogue, unit);
  const sound = soundFilling(catalogue, askedOf(catalogue, form.identity, form.township));
  const cells = new Map(Object.entries({ ...sound, ...typed }) as [EntryKey, CellValue][]);
  const filled = {
    ...typeInto(form, cells, catalogue),
    signers: signers ?? demoSigners(form.identity),
  };
  return planForm(filled, catalogue, serialiseCatalogue(catalogue.files));
}
