import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../src/hosts/xlsx/write/writeXlsx';
import type { CellValue } from '../../src/core/values/cell';
import { cellOf } from '../contract/cellOf';
import { values, workbook } from '../contract/contractPlan';
import { EVERY_STEP_PLAN } from '../support/everyStepPlan';
import { haveLibreOffice, recalculate } from '../support/libreoffice';
import { recalculationDifferences } from '../support/recalculation';
import { wider } from '../support/wider';

const PLAN_WITH_WRONG_VALUE = workbook({
  甲: [
    values([2, 3]),
    { kind: 'formulas', cells: [{ row: 1, column: 0, formula: 'A1+B1', value: 999 }] },
  ],
});

/** The file as if Excel had written it, whose results LibreOffice trusts unless told otherwise. */
function asIfFromExcel(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  parts['docProps/app.xml'] = strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>',
  );
  return zipSync(parts);
}

function resultIn(bytes: Uint8Array): CellValue | undefined {
  const [sheet] = readXlsx(bytes).sheets;
  return sheet && cellOf(sheet, 'A2');
}

wider('LibreOffice', haveLibreOffice(), () => {
  describe('LibreOffice as a calculator', () => {
    it('calculates anew what a file holds wrongly', async () => {
      const bytes = asIfFromExcel(await writeXlsx(PLAN_WITH_WRONG_VALUE));
      expect(resultIn(bytes)).toBe(999);
      expect(resultIn(await recalculate(bytes, 'never'))).toBe(999);
      expect(resultIn(await recalculate(bytes, 'always'))).toBe(5);
    }, 120_000);

    it('finds the formulas whose planned values are wrong, and only those', async () => {
      const found = await recalculationDifferences([PLAN_WITH_WRONG_VALUE, EVERY_STEP_PLAN]);
      expect(found).toEqual([
        [{ sheet: '甲', cell: 'A2', formula: 'A1+B1', planned: 999, calculated: 5 }],
        [],
      ]);
    }, 120_000);
  });
});
