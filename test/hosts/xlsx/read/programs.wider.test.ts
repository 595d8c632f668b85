import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { haveLibreOffice, recalculateAll } from '../../../support/libreoffice';
import { wider } from '../../../support/wider';
import { toldByExcelJs, writeWithExcelJs } from './support/excelJs';
import { writeWithHucre } from './support/hucre';
import { haveOpenpyxl, toldByOpenpyxl, writeWithOpenpyxl } from './support/openpyxl';
import { toldBy } from './support/oracle';
import { cellsOf } from './support/reading';

wider('openpyxl', haveOpenpyxl(), () => {
  describe('a book of one of everything reads as openpyxl reads it', () => {
    it('written by openpyxl', async () => {
      const bytes = writeWithOpenpyxl();
      expect(toldBy(readXlsx(bytes))).toEqual(toldByOpenpyxl(bytes));
      expect(toldBy(readXlsx(bytes))).toEqual(await toldByExcelJs(bytes));
    });

    it('written by exceljs', async () => {
      const bytes = await writeWithExcelJs();
      expect(toldBy(readXlsx(bytes))).toEqual(toldByOpenpyxl(bytes));
    });

    it('written by hucre', async () => {
      const bytes = await writeWithHucre();
      expect(toldBy(readXlsx(bytes))).toEqual(toldByOpenpyxl(bytes));
    });
  });
});

wider('LibreOffice and openpyxl', haveLibreOffice() && haveOpenpyxl(), () => {
  it('books saved by LibreOffice read as openpyxl and exceljs read them', async () => {
    const originals = [writeWithOpenpyxl(), await writeWithExcelJs(), await writeWithHucre()];
    const saved = await recalculateAll(originals);
    for (const bytes of saved) {
      const told = toldBy(readXlsx(bytes));
      expect(told).toEqual(toldByOpenpyxl(bytes));
      expect(told).toEqual(await toldByExcelJs(bytes));
    }
    const form = readXlsx(saved[2]!);
    expect(form.properties).toMatchObject({ 'annex.org': '321302101', 'annex.month': '9' });
    expect(form.names).toMatchObject({ 'annex.value': "'填报 表'!$B$2" });
    // LibreOffice keeps 15 digits of a number.
    const before = cellsOf(readXlsx(originals[2]!).sheets[0]!);
    expect(cellsOf(form.sheets[0]!)).toEqual({ ...before, B2: 0.3 });
  });
});
