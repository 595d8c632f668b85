import ExcelJS from 'exceljs';
import { describeHostContract } from '../../contract/describeHostContract';
import type { HostUnderTest, NotSupported } from '../../contract/HostUnderTest';
import { createXlsxHost } from '../../../src/hosts/xlsx/XlsxHost';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';

const NOT_SUPPORTED: NotSupported = {
  calculates: 'a file is calculated by the program that opens it',
  interactive: 'nobody looks at a file while it is being written',
};

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

function makeHost(): Promise<HostUnderTest> {
  const host = createXlsxHost({ read: readXlsx });
  return Promise.resolve({
    host,
    async addSheet(name, text) {
      const workbook = await opened(host.toBytes());
      workbook.addWorksheet(name).getCell('A1').value = text;
      const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
      return createXlsxHost({ bytes, read: readXlsx });
    },
    async isLocked({ sheet, row, column }) {
      const worksheet = (await opened(host.toBytes())).getWorksheet(sheet);
      const guard = worksheet as unknown as { sheetProtection?: { sheet?: boolean } | null };
      if (!worksheet || !guard.sheetProtection?.sheet) return false;
      const cell: Partial<ExcelJS.Cell> = worksheet.getCell(row + 1, column + 1);
      return cell.protection?.locked !== false;
    },
  });
}

describeHostContract('.xlsx files', makeHost, NOT_SUPPORTED);
