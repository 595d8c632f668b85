import { reachOut, sheetOfCells } from '../../../src/core/entries/sheetOfCells';

const ABOUT = { name: '表', visibility: 'visible' as const };

describe('a sheet from its cells', () => {
  it('is the smallest rectangle that holds them all, in any order', () => {
    const sheet = sheetOfCells(ABOUT, [
      { row: 3, column: 2, value: 5, formula: 'A1', format: '0.0' },
      { row: 2, column: 4, value: '字', format: 'General' },
    ]);
    expect(sheet).toMatchObject({ firstRow: 2, firstColumn: 2 });
    expect(sheet.values).toEqual([
      [null, null, '字'],
      [5, null, null],
    ]);
    expect([...sheet.formulas]).toEqual([['C4', 'A1']]);
    expect([...sheet.formats]).toEqual([['C4', '0.0']]);
  });

  it('begins at a corner that is asked for, and may be empty', () => {
    const corner = { row: 0, column: 0 };
    expect(sheetOfCells(ABOUT, [{ row: 1, column: 1, value: 1 }], corner).values).toEqual([
      [null, null],
      [null, 1],
    ]);
    expect(sheetOfCells(ABOUT, [])).toMatchObject({ firstRow: 0, firstColumn: 0, values: [] });
  });

  it('reaches out where a formula names another file, and not where a text does', () => {
    const holding = (formula: string) => [
      sheetOfCells(ABOUT, [{ row: 0, column: 0, value: 1, formula }]),
    ];
    expect(reachOut(holding("'[上月.xlsx]幸福街道'!A1"))).toBe(true);
    expect(reachOut(holding('IF(A1="[附件一]!",1,2)'))).toBe(false);
  });
});
