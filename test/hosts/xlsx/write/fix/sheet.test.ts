import {
  fixDataBars,
  fixErrorResults,
  fixSelected,
} from '../../../../../src/hosts/xlsx/write/fix/sheet';
import { writeXlsx } from '../../../../../src/hosts/xlsx/write/writeXlsx';
import { workbook } from '../../../../contract/contractPlan';
import { partsOf } from '../../../../support/parts';

describe('fixErrorResults', () => {
  it('makes marked results errors, and leaves results that read like errors', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = partsOf(
      await writeXlsx(
        workbook({
          甲: [
            {
              kind: 'formulas',
              cells: [
                { row: 0, column: 0, formula: '1/0', value: { error: '#DIV/0!' } },
                { row: 0, column: 1, formula: '"#DIV/"&"0!"', value: '#DIV/0!' },
                { row: 0, column: 2, formula: '"_x0001_"&"#REF!"', value: '_x0001_#REF!' },
              ],
            },
          ],
        }),
      ),
    );
    expect(sheet).toContain('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(sheet).toMatch(/<c r="B1" t="str"><f>[^<]*<\/f><v>#DIV\/0!<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="C1" t="str"><f>[^<]*<\/f><v>_x005F_x0001_#REF!<\/v><\/c>/);
  });

  it('changes nothing else', () => {
    const xml = '<c r="A1" t="str"><f>A2</f><v>甲</v></c>';
    expect(fixErrorResults(xml)).toBe(xml);
  });
});

describe('fixDataBars', () => {
  it('lets bars begin at nothing', () => {
    expect(fixDataBars('<dataBar><cfvo type="num" val="0"/></dataBar>')).toBe(
      '<dataBar minLength="0" maxLength="90"><cfvo type="num" val="0"/></dataBar>',
    );
  });
});

describe('fixSelected', () => {
  it('marks the view', () => {
    expect(fixSelected('<sheetViews><sheetView workbookViewId="0"/></sheetViews>')).toBe(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
    );
  });
});
