import { planWorkbook } from '../../src/app/planWorkbook';
import { provenDifference } from '../../src/app/proveBook';
import { bookLost } from '../../src/core/messages/proof';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/entries/SheetSnapshot';
import { pictureOf } from '../../src/core/picture/pictureOf';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';

describe('a book that was written', () => {
  const catalogue = loadSeeds();
  const book = collectedBook({ roster: smallRoster() });
  const plan = planWorkbook(book, catalogue);
  const picture = pictureOf(plan);
  const written = snapshotOfPlan(plan);
  const difference = (change: (sheets: readonly SheetSnapshot[]) => readonly SheetSnapshot[]) =>
    provenDifference({ ...written, sheets: change(written.sheets) }, picture, { book, catalogue });
  const town = smallRoster()[0]!.name;

  it('is proven where it holds everything', () => {
    expect(difference((sheets) => sheets)).toBeUndefined();
  });

  it('is not where a sheet is gone', () => {
    expect(difference((sheets) => sheets.filter(({ name }) => name !== town))).toBe(
      bookLost.sheet(town),
    );
  });

  it('is not where one figure differs', () => {
    const changed = (sheet: SheetSnapshot): SheetSnapshot => ({
      ...sheet,
      values: sheet.values.map((line) =>
        line.map((value) => (typeof value === 'number' ? value + 1 : value)),
      ),
    });
    const found = difference((sheets) =>
      sheets.map((sheet) => (sheet.name === town ? changed(sheet) : sheet)),
    );
    expect(found).toMatch(new RegExp(`^${town} · [A-Z]+\\d+ `));
  });

  it('is not where it no longer says whose it is', () => {
    const nobody: WorkbookSnapshot = { ...written, properties: {} };
    const bare = { ...nobody, sheets: written.sheets.filter(({ name }) => name !== '_annex') };
    expect(provenDifference(bare, { ...picture, sheets: [] }, { book, catalogue })).toBe(
      bookLost.identity(),
    );
  });
});
