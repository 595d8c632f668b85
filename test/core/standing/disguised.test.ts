import { planWorkbook } from '../../../src/app/planWorkbook';
import type { CellLook, SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { ROLLUP_SHEET } from '../../../src/core/plan/sheets/rollupCells';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import { standingPicture } from '../../../src/core/picture/standing';
import { parseA1 } from '../../../src/core/values/address';
import { book, catalogue, fieldCell, found, town, workbook } from '../../support/changedBook';

const NAME = town!.name;
const FIGURE = fieldCell(NAME, 'el:pop.resident', 'value');
const TOTAL = fieldCell(ROLLUP_SHEET, 'el:pop.resident', '=total');
const RATE = fieldCell('附件1', 'ind:1-01', '=value');
const COUNT = fieldCell('附件1', 'ind:1-06', '=value');
const STATUS = fieldCell('附件1', 'ind:1-01', '=status');

/** The sheets as they stand, one of them changed. */
function changed(
  name: string,
  how: (sheet: SheetSnapshot) => Partial<SheetSnapshot>,
): readonly SheetSnapshot[] {
  return workbook.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, ...how(sheet) } : sheet,
  );
}

const shownAs = (name: string, cell: string, format: string): readonly SheetSnapshot[] =>
  changed(name, () => ({ formats: new Map([[cell, format]]) }));

const lookingAs = (name: string, cell: string, look: CellLook): readonly SheetSnapshot[] =>
  changed(name, () => ({ looks: new Map([[cell, look]]) }));

describe('a number format by which a sheet shows another figure', () => {
  test.each([
    [NAME, FIGURE, '0.0,'],
    [NAME, FIGURE, '"100"'],
    [NAME, FIGURE, ';;;'],
    [NAME, FIGURE, '0.00%'],
    [NAME, FIGURE, '0"万"'],
    [NAME, FIGURE, '*90'],
    [NAME, FIGURE, '#,##0*0'],
    [NAME, FIGURE, '0!.0,"千"'],
    [ROLLUP_SHEET, TOTAL, '*三0'],
    [ROLLUP_SHEET, TOTAL, '#,##0,'],
    ['附件1', RATE, '"99.99%"'],
    ['附件1', RATE, '0'],
    ['附件1', RATE, '"9"0.00%'],
    ['附件1', COUNT, '0%'],
    ['附件1', STATUS, ';;;"达标"'],
    ['附件1', STATUS, ';;;'],
  ])('is told on %s at %s: %s', (name, cell, format) => {
    expect(found(shownAs(name, cell, format))).toEqual([
      { rule: 'shownDiffers', severity: 'hard', sheet: name, cell },
    ]);
  });

  test('is put back by what is written next, and nothing else', () => {
    const planned = pictureOf(planWorkbook(book, catalogue));
    const sheets = shownAs(ROLLUP_SHEET, TOTAL, '"999999"');
    const standing = standingPicture(planned, { ...workbook, sheets });
    expect(reconcile(standing, planned).sheets).toMatchObject([
      { sheet: ROLLUP_SHEET, how: 'amend', changes: [{ kind: 'numberFormats' }] },
    ]);
  });

  test.each([
    [NAME, FIGURE, '0'],
    [NAME, FIGURE, '#,##0.00'],
    [NAME, FIGURE, '0"人"'],
    [NAME, FIGURE, '0!.0000"万"'],
    [NAME, FIGURE, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
    [NAME, FIGURE, '**#,##0'],
    [NAME, FIGURE, '0_9'],
    [ROLLUP_SHEET, TOTAL, '[红色]#,##0;-#,##0'],
    ['附件1', RATE, '0%'],
    ['附件1', RATE, '0.0000%'],
    ['附件1', RATE, '0.0000'],
    ['附件1', STATUS, '@'],
  ])('that shows the same figure in other writing is not: %s at %s: %s', (name, cell, format) => {
    expect(found(shownAs(name, cell, format))).toEqual([]);
  });
});

describe('what nobody sees on a sheet of ours', () => {
  const ours = (sheet: string, cell: string) => [
    { rule: 'ourLook', severity: 'soft', sheet, cell },
  ];

  test('in the colour of its ground is told', () => {
    expect(found(lookingAs('附件1', STATUS, { hiddenBy: 'colour' }))).toEqual(
      ours('附件1', STATUS),
    );
  });

  test('in hidden rows and columns is told once a sheet', () => {
    const { row, column } = parseA1(RATE)!;
    const rows = changed('附件1', ({ hiddenRows }) => ({
      hiddenRows: new Set([...hiddenRows, row]),
    }));
    expect(found(rows)).toMatchObject([{ rule: 'ourLook', sheet: '附件1' }]);
    const columns = changed('附件1', ({ hiddenColumns }) => ({
      hiddenColumns: new Set([...hiddenColumns, column]),
    }));
    expect(found(columns)).toMatchObject([{ rule: 'ourLook', sheet: '附件1' }]);
  });
});
