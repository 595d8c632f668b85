import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { toldByExcelJs, writeWithExcelJs } from './support/excelJs';
import { cellsOfGrid, grids, type Grid } from './support/grids';
import { writeWithHucre } from './support/hucre';
import { toldBy } from './support/oracle';
import { cellsOf } from './support/reading';

type Scalar = string | number | boolean | null;
const scalars = (grid: Grid) => grid.map((row) => row.map((value) => value as Scalar));

async function byExcelJs(grid: Grid): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  scalars(grid).forEach((row, r) =>
    row.forEach((value, c) => (sheet.getCell(r + 1, c + 1).value = value)),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const WRITERS: readonly (readonly [string, (grid: Grid) => Promise<Uint8Array>])[] = [
  ['hucre', (grid) => writeXlsx({ sheets: [{ name: '表', rows: scalars(grid) }] })],
  [
    'hucre with inline texts',
    (grid) => writeXlsx({ sheets: [{ name: '表', rows: scalars(grid) }], stringMode: 'inline' }),
  ],
  ['exceljs', byExcelJs],
];

describe.each(WRITERS)('grids written by %s', (_, write) => {
  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(grids, async (grid) => {
        const { sheets } = readXlsx(await write(grid));
        expect(sheets.map(({ name }) => name)).toEqual(['表']);
        expect(cellsOf(sheets[0]!)).toEqual(cellsOfGrid(grid));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a book of one of everything', () => {
  it('written by exceljs reads as exceljs reads it', async () => {
    const bytes = await writeWithExcelJs();
    expect(toldBy(readXlsx(bytes))).toEqual(await toldByExcelJs(bytes));
  });

  it('written by hucre reads as exceljs reads it, with what exceljs leaves out', async () => {
    const bytes = await writeWithHucre();
    const snapshot = readXlsx(bytes);
    expect(toldBy(snapshot)).toEqual(await toldByExcelJs(bytes));
    expect(snapshot).toMatchObject({
      properties: { 'annex.org': '321302101', 'annex.month': '9' },
      names: { 'annex.value': "'填报 表'!$B$2" },
      hasExternalLinks: false,
    });
  });
});
