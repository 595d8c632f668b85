import ExcelJS from 'exceljs';
import type { CellValue } from '../../../../../src/core/values/cell';
import { withoutEmpty, type Told } from './oracle';

/** A book with one of everything that readers stumble over. */
export async function writeWithExcelJs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('基础数据');
  sheet.getCell('B2').value = '常住人口 <万> & "引"';
  sheet.getCell('C2').value = 51234.5;
  sheet.getCell('D2').value = new Date(Date.UTC(2023, 8, 1));
  sheet.getCell('D2').numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell('E2').value = {
    richText: [{ text: '养' }, { text: ' 老 ', font: { bold: true } }],
  };
  sheet.getCell('F2').value = { formula: 'C2*2', result: 102469 };
  sheet.getCell('G2').value = { formula: 'IF(C2>0,"是","")', result: '是' };
  sheet.getCell('H2').value = { formula: '1/0', result: { error: '#DIV/0!' } };
  sheet.getCell('I2').value = { error: '#N/A' };
  sheet.getCell('J2').value = true;
  sheet.getCell('K2').value = '0012';
  sheet.getCell('L2').value = { formula: 'TODAY()', result: 45170 };
  sheet.getCell('L2').numFmt = 'yyyy-mm-dd';
  for (let row = 3; row < 8; row++) sheet.getCell(`C${row}`).value = row;
  sheet.fillFormula('D3:D7', 'SUM($C$3:C3)*B$2', [3, 7, 12, 18, 25]);
  sheet.mergeCells('B9:D9');
  sheet.getCell('B9').value = '合计';
  sheet.getCell('Z30').font = { bold: true };
  book.addWorksheet('隐藏', { state: 'hidden' }).getCell('XFD1').value = 1;
  book.addWorksheet('很隐藏', { state: 'veryHidden' });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What exceljs reads in a file. */
export async function toldByExcelJs(bytes: Uint8Array): Promise<readonly Told[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book.worksheets.map((sheet) => {
    const cells: Record<string, CellValue> = {};
    const formulas: Record<string, string> = {};
    const dates: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.isMerged && cell.master.address !== cell.address) return;
        const { address } = cell;
        if (cell.formula) formulas[address] = cell.formula;
        const value = cell.formula ? cell.result : cell.value;
        if (value instanceof Date) dates.push(address);
        const plain = plainValue(value);
        if (plain !== null) cells[address] = plain;
      });
    });
    const { name, state } = sheet;
    return { name, state, cells: withoutEmpty(cells), formulas, dates: dates.sort() };
  });
}

function plainValue(value: unknown): CellValue {
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (typeof value !== 'object' || value === null) return null;
  if ('richText' in value) {
    return (value.richText as readonly { text: string }[]).map(({ text }) => text).join('');
  }
  if ('error' in value) return { error: String(value.error) };
  throw new Error(`Unknown value ${JSON.stringify(value)}`);
}
