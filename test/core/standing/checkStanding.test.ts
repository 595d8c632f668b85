import { planWorkbook } from '../../../src/app/planWorkbook';
import { openBook } from '../../../src/app/planWorkbook';
import { standingFindings } from '../../../src/app/standingFindings';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../../src/core/plan/snapshotOfPlan';
import { parseA1 } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const book = collectedBook({ roster: smallRoster() });
const workbook = snapshotOfPlan(planWorkbook(book, catalogue));
const [town] = smallRoster();

function found(sheets: readonly SheetSnapshot[]) {
  const changed = { ...workbook, sheets };
  const opened = openBook(changed, catalogue)!;
  return standingFindings(changed, opened).map(({ rule, severity, sheet, cell }) => ({
    rule,
    severity,
    sheet,
    cell,
  }));
}

/** The sheets with one cell typed over; a formula that stood there is gone. */
function typed(name: string, cell: string, value: CellValue): readonly SheetSnapshot[] {
  const at = parseA1(cell)!;
  return workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const formulas = new Map(sheet.formulas);
    formulas.delete(cell);
    const values = sheet.values.map((line, row) =>
      row === at.row ? line.map((each, column) => (column === at.column ? value : each)) : line,
    );
    return { ...sheet, values, formulas };
  });
}

/** The A1 row of a key on a sheet. */
function rowOf(name: string, key: string): number {
  const sheet = workbook.sheets.find((each) => each.name === name)!;
  return sheet.values.findIndex(([first]) => first === key) + 1;
}

describe('what people changed in what is ours', () => {
  test('a clean book gives no finding', () => {
    expect(found(workbook.sheets)).toEqual([]);
  });

  test('a deleted 考核评分 is told with what went with it, in a book of an earlier layout too', () => {
    const messages = (sheets: readonly SheetSnapshot[], layoutVersion: number) => {
      const changed = { ...workbook, sheets };
      const opened = openBook(changed, catalogue)!;
      const { identity } = opened.book;
      const older = {
        ...opened,
        asRead: { ...opened.asRead, identity: { ...identity, layoutVersion } },
      };
      return standingFindings(changed, older)
        .filter(({ sheet }) => sheet === '考核评分')
        .map(({ rule, message }) => `${rule} ${message}`);
    };
    const without = workbook.sheets.filter(({ name }) => name !== '考核评分');
    const told = [expect.stringMatching(/^ourSheet 考核评分：.*被删去.*权重和各单位的加减分/)];
    expect(messages(without, book.identity.layoutVersion)).toEqual(told);
    expect(messages(without, 1)).toEqual(told);
    // The cover of a book from before there was such a sheet does not name it.
    const before = without.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line) => line.map((each) => (each === '考核评分' ? null : each))),
    }));
    expect(messages(before, 1)).toEqual([]);
  });

  test('a book whose formulas were never calculated gives none either', () => {
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line, row) =>
        line.map((value, column) =>
          sheet.formulas.has(`${String.fromCharCode(65 + column)}${row + 1}`) ? null : value,
        ),
      ),
    }));
    expect(found(sheets)).toEqual([]);
  });

  test.each([
    ['a total typed over', '镇街汇总', `F${rowOf('镇街汇总', 'el:bed.total')}`, 9999, 'ourFormula'],
    ['a month changed', '参数', `C${rowOf('参数', 'param:month')}`, 3, 'ourFigure'],
    ['a tolerance of 500%', '参数', `C${rowOf('参数', 'param:tolerance')}`, 5, 'ourParameter'],
    ['a code changed', '参数', `B${rowOf('参数', `town:${town!.code}`)}`, '3', 'ourFigure'],
    ['a unit changed', town!.name, `D${rowOf(town!.name, 'el:bed.total')}`, '万张', 'ourFigure'],
    ['a text figure', town!.name, `G${rowOf(town!.name, 'el:bed.total')}`, '220', 'ourInput'],
    ['a key changed', town!.name, `A${rowOf(town!.name, 'el:bed.total')}`, 'x', 'ourFigure'],
  ])('%s is hard', (_, sheet, cell, value, rule) => {
    expect(found(typed(sheet, cell, value))).toContainEqual({
      rule,
      severity: 'hard',
      sheet,
      cell,
    });
  });

  test('a label nobody counts by is soft', () => {
    const cell = `C${rowOf(town!.name, 'el:bed.total')}`;
    expect(found(typed(town!.name, cell, '床位'))).toEqual([
      { rule: 'ourText', severity: 'soft', sheet: town!.name, cell },
    ]);
  });

  test('a figure that is corrected in its own cell is no change of ours', () => {
    const cell = `G${rowOf(town!.name, 'el:bed.total')}`;
    const left = found(typed(town!.name, cell, 7)).filter(({ rule }) => rule !== 'shownDiffers');
    expect(left).toEqual([]);
  });
});
