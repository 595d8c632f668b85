import { askedOf } from '../../../src/core/entries/asked';
import { entryKey } from '../../../src/core/entries/entry';
import { readEntries } from '../../../src/core/entries/readEntries';
import { readIdentity } from '../../../src/core/entries/readIdentity';
import { readWorkbookTables } from '../../../src/core/entries/readWorkbookTables';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { loadSeeds } from '../../support/catalogue';
import { issuedForm, readBack, typedValues } from '../../support/issuedForm';

const catalogue = loadSeeds();
const units = ['321302103', '321302007', ...catalogue.departments];

/** The sheets that people see, each cut. */
function cutSheets(
  workbook: WorkbookSnapshot,
  cut: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.visibility === 'visible' ? cut(sheet) : sheet,
  );
  return { ...workbook, sheets };
}

describe.each(units)('the form of %s', (unit) => {
  const form = issuedForm(unit);

  it('is read as it was issued', () => {
    expect(readIdentity(form.workbook)).toEqual({ identity: form.identity, contradictions: [] });
    expect(readBack(form, form.workbook)).toEqual({ values: typedValues(form), findings: [] });
  });

  it('has a cell for every field that is asked', () => {
    const tables = readWorkbookTables(form.workbook.sheets);
    const { entries } = readEntries(tables, askedOf(catalogue, form.identity), form.identity);
    const asked = askedOf(catalogue, form.identity).filter(
      ({ key, field }) => !(key.startsWith('ind:') && field === 'note'),
    );
    for (const { key, field } of asked) expect([...entries.keys()]).toContain(entryKey(key, field));
  });

  it('is still read by its labels when the key column was deleted', () => {
    const cut = cutSheets(form.workbook, (sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row.slice(1)),
      formulas: new Map(),
    }));
    const { values, findings } = readBack(form, cut);
    expect(values).toEqual(typedValues(form));
    const rules = new Set(findings.map(({ rule }) => rule));
    expect(rules.has('readByFallback')).toBe(true);
    expect(rules.has('keyMissing')).toBe(false);
  });
});
