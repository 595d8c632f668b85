import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import { issuedForm, readBack, typedValues } from '../support/issuedForm';
import type { IssuedForm } from '../support/issuedForm';
import { haveLibreOffice, recalculateAll } from '../support/libreoffice';
import { wider } from '../support/wider';

const units = ['321302103', '321302007', '民政局', '卫健局', '财政局', '税务局'];
const forms = units.map(issuedForm);

const written = (): Promise<Uint8Array[]> => Promise.all(forms.map(({ plan }) => writeXlsx(plan)));

function expectUntouched(form: IssuedForm, bytes: Uint8Array): void {
  const { values, findings } = readBack(form, readXlsx(bytes));
  expect(values).toEqual(typedValues(form));
  expect(findings.map(({ message, values: found }) => `${message} ${found}`)).toEqual([]);
}

describe('a form that was written and read', () => {
  it('is as it was planned', async () => {
    const files = await written();
    forms.forEach((form, index) => {
      expectUntouched(form, files[index]!);
    });
  });
});

wider('LibreOffice', haveLibreOffice(), () => {
  describe('a form that LibreOffice saved', () => {
    it('has its entries, labels and formulas', async () => {
      const files = await recalculateAll(await written());
      forms.forEach((form, index) => {
        expectUntouched(form, files[index]!);
      });
    }, 300_000);
  });
});
