import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import { standingFindings } from '../../../src/app/standingFindings';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { toA1 } from '../../../src/core/values/address';
import { cellText } from '../../../src/core/values/cell';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook } from '../../support/month';

describe('figures typed where nothing writes the sheets anew', () => {
  const catalogue = loadSeeds();
  const book = collectedBook();
  const workbook = snapshotOfPlan(planWorkbook(book, catalogue));
  /** As libraries save it: formulas without results. */
  const uncalculated = workbook.sheets.map((sheet): SheetSnapshot => {
    const { firstRow, firstColumn, formulas } = sheet;
    const values = sheet.values.map((line, row) =>
      line.map((value, column) =>
        formulas.has(toA1(firstRow + row, firstColumn + column)) ? null : value,
      ),
    );
    return { ...sheet, values };
  });
  const towns = new Set(book.roster.map(({ name }) => name));

  /** Counts of some elements on townships' sheets, each to a share of its own. */
  function typedOver(sheet: SheetSnapshot, share: (row: number) => number): SheetSnapshot {
    if (!towns.has(sheet.name)) return sheet;
    const values = sheet.values.map((line, row) =>
      cellText(line[0] ?? null).startsWith('el:')
        ? line.map((value) =>
            typeof value === 'number' && value > 50 ? Math.floor(value * share(row)) : value,
          )
        : line,
    );
    return { ...sheet, values };
  }

  it.each([3, 4, 8, 12])(
    'put its lists in another order, which is no change of ours (of %i, half)',
    (nth) => {
      const sheets = uncalculated.map((sheet, at) =>
        typedOver(sheet, (row) => ((row * 7 + at * 3) % nth < nth / 2 ? 1 : 0.2)),
      );
      const changed = { ...workbook, sheets };
      const opened = openBook(changed, catalogue)!;
      expect(opened.book.returns.size).toBe(book.returns.size);
      const told = standingFindings(changed, opened)
        .filter(({ sheet }) => ['首页', '领导摘要'].includes(sheet))
        .filter(({ rule }) => rule !== 'shownDiffers');
      expect(told.map(({ sheet, cell, message }) => [sheet, cell, message])).toEqual([]);
    },
  );
});
