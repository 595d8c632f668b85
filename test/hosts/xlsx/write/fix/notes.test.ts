import { noteHeight } from '../../../../../src/hosts/xlsx/write/fix/notes';
import { writeXlsx } from '../../../../../src/hosts/xlsx/write/writeXlsx';
import { workbook } from '../../../../contract/contractPlan';
import { partsOf } from '../../../../support/parts';

describe('notes', () => {
  it('are as tall as their text', () => {
    const line = noteHeight('一行');
    expect(noteHeight('一行\n两行')).toBeGreaterThan(line);
    expect(noteHeight('字'.repeat(19)) - line).toBe(noteHeight('一行\n两行') - line);
    expect(noteHeight('字'.repeat(190))).toBeGreaterThan(line * 5);
  });

  it('stand beside their cell, past hidden columns, and keep their lines', async () => {
    const parts = partsOf(
      await writeXlsx(
        workbook({
          甲: [
            { kind: 'notes', notes: [{ row: 5, column: 0, text: ' 甲\n乙' }] },
            {
              kind: 'widths',
              columns: [
                { column: 1, width: 10 },
                { column: 3, width: 60 },
              ],
              rows: [{ row: 4, height: 30 }],
            },
            { kind: 'keys', hiddenColumns: [2], hiddenRows: [] },
          ],
        }),
      ),
    );
    // B is 85 pixels wide, C hidden, the rest of 252 lies in D; row 5 is 40 pixels high.
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain(
      '<x:Anchor>1, 12, 4, 4, 3, 167, 5, 14</x:Anchor>',
    );
    expect(parts['xl/comments1.xml']).toContain('<t xml:space="preserve"> 甲\n乙</t>');
  });
});
