import { openBook } from '../../../src/app/planWorkbook';
import { standingFindings } from '../../../src/app/standingFindings';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { toA1 } from '../../../src/core/values/address';
import {
  book,
  catalogue,
  found,
  originCell,
  rowOf,
  town,
  typed,
  workbook,
} from '../../support/changedBook';

describe('what people changed in what is ours', () => {
  test('a clean book gives no finding', () => {
    expect(found(workbook.sheets)).toEqual([]);
  });

  test.each([
    ['a word', '见邮件'],
    ['another cell', '基础数据!A1'],
    ['a figure', 7],
    ['nothing', null],
  ])('来源 typed over by %s, for a township and a department', (_what, value) => {
    for (const [name, key] of [
      [town!.name, 'el:pop.resident'],
      ['部门填报', 'ind:1-01'],
    ] as const) {
      const cell = originCell(name, key);
      expect(found(typed(name, cell, value))).toEqual([
        { rule: 'ourText', severity: 'soft', sheet: name, cell },
      ]);
    }
  });

  test.each([
    ['领导摘要', '状态'],
    ['首页', '镇街汇总'],
    ['考核评分', '完成度'],
    ['部门填报', '=brought:numerator'],
    ['报送情况', 'replaces'],
  ])('on %s a deleted “%s” is told at its cell', (name, text) => {
    const { values } = workbook.sheets.find((each) => each.name === name)!;
    const row = values.findIndex((line) => line.includes(text));
    const cell = toA1(row, values[row]!.indexOf(text));
    expect(found(typed(name, cell, null)).map((each) => each.cell)).toContain(cell);
  });

  test('a department’s number on 领导摘要 is told where another one’s was typed over it', () => {
    const { values } = workbook.sheets.find(({ name }) => name === '领导摘要')!;
    const row = values.findIndex((line) => line[18] === '教育局');
    const [own, other] = [values[row]![19]!, values.find((line) => line[18] === '民政局')![19]!];
    expect(own).not.toBe(other);
    const cell = toA1(row, 19);
    expect(found(typed('领导摘要', cell, other)).map((each) => each.cell)).toContain(cell);
  });

  test('a township’s last figure of 缺报推算 that was deleted is told', () => {
    const row = rowOf('缺报推算', 'el:pop.resident') - 1;
    const { values } = workbook.sheets.find(({ name }) => name === '缺报推算')!;
    const fields = values.find((line) => line.includes(`=last:${town!.code}`))!;
    const cell = toA1(row, fields.indexOf(`=last:${town!.code}`));
    expect(found(typed('缺报推算', cell, null)).map((each) => each.cell)).toContain(cell);
  });

  test('a broken seal of 考核评分 is told', () => {
    const { values } = workbook.sheets.find(({ name }) => name === '考核评分')!;
    const row = rowOf('考核评分', `score:${town!.code}`) - 1;
    const cell = toA1(
      row,
      values[row]!.findIndex((each) => typeof each === 'string' && each.startsWith('{')),
    );
    expect(found(typed('考核评分', cell, null)).map((each) => each.cell)).toContain(cell);
  });

  test('a figure is traced to the cell of its file, whatever 来源 says', () => {
    const cell = originCell(town!.name, 'el:pop.resident');
    const changed = { ...workbook, sheets: typed(town!.name, cell, '基础数据!A1') };
    const entries = (each: typeof workbook) =>
      openBook(each, catalogue)!.book.returns.get(town!.code)!.entries;
    expect(entries(changed)).toEqual(entries(workbook));
  });

  test.each([
    ['=indicatorsDone', 1, 'ourFigure'],
    ['=punctualItems', 3, 'ourFigure'],
    ['=lost', '没有失分', 'ourFigure'],
    ['=indicatorsPoints', 50, 'ourFormula'],
    ['=total', 100, 'ourFormula'],
    ['=place', 1, 'ourFormula'],
  ])('%s of 考核评分 typed over, for a township and a department', (field, value, rule) => {
    const sheet = workbook.sheets.find(({ name }) => name === '考核评分')!;
    for (const org of [town!.code, '民政局']) {
      const row = rowOf('考核评分', `score:${org}`);
      const fields = sheet.values.find((line) => line.includes(field))!;
      const cell = toA1(row - 1, fields.indexOf(field));
      expect(found(typed('考核评分', cell, value))).toContainEqual(
        expect.objectContaining({ rule, sheet: '考核评分', cell }),
      );
    }
  });

  test.each([
    ['param:tolerance', 0.06],
    ['param:changeThreshold', 0.3],
    ['param:dueDay', 28],
    ['weight:tasks', 21],
  ])('%s within its bounds is a wish, and nothing of ours that was changed', (key, value) => {
    expect(found(typed('参数', `C${rowOf('参数', key)}`, value))).toEqual([]);
  });

  test('what a unit’s line of 报送情况 says is told where it was typed over', () => {
    const cell = `D${rowOf('报送情况', `unit:${town!.code}`)}`;
    expect(found(typed('报送情况', cell, '未报'))).toMatchObject([
      { rule: 'ourFigure', sheet: '报送情况', cell },
    ]);
  });

  test('a weight of 年考核 that cannot be used is told, and the plan’s counts', () => {
    const sheets = typed('参数', `C${rowOf('参数', 'weight:tasks')}`, 500);
    expect(found(sheets)).toContainEqual(
      expect.objectContaining({ rule: 'ourParameter', sheet: '参数' }),
    );
    expect(openBook({ ...workbook, sheets }, catalogue)!.book.scoring!.weights.tasks).toBe(20);
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
    ['a figure of last month', town!.name, `F${rowOf(town!.name, 'el:bed.total')}`, 4, 'ourFigure'],
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

  test.each(['2023年8月养老托育数据报表（NAME）', '2023年9月养老托育数据报表（别的镇）'])(
    'a sheet of another month or unit is hard: %s',
    (title) => {
      const cell = 'B1';
      const { name } = town!;
      expect(found(typed(name, cell, title.replace('NAME', name)))).toEqual([
        { rule: 'ourFigure', severity: 'hard', sheet: name, cell },
      ]);
    },
  );

  test('a label nobody counts by is soft', () => {
    const cell = `C${rowOf(town!.name, 'el:bed.total')}`;
    expect(found(typed(town!.name, cell, '床位'))).toEqual([
      { rule: 'ourText', severity: 'soft', sheet: town!.name, cell },
    ]);
  });

  test.each([
    ['the key of a row', `A${rowOf(town!.name, 'el:bed.total')}`, null],
    ['the key of a row, by another text', `A${rowOf(town!.name, 'el:bed.total')}`, 'x'],
    ['the code of the figures', `G${rowOf(town!.name, '#fields:elements')}`, '=value'],
    ['the code of a column that is ours', `E${rowOf(town!.name, '#fields:elements')}`, 'x'],
  ])('%s that was typed over is told, and no figure beside it is lost', (_, cell, value) => {
    const sheets = typed(town!.name, cell, value);
    expect(found(sheets)).toEqual([
      { rule: 'ourFigure', severity: 'hard', sheet: town!.name, cell },
    ]);
    const returns = (each: readonly SheetSnapshot[]) =>
      openBook({ ...workbook, sheets: each }, catalogue)!.asRead.returns.get(town!.code);
    expect(returns(sheets)).toEqual(returns(workbook.sheets));
  });

  test('the key of a row of 部门填报 that was cleared is told, and its figures stay', () => {
    const cell = `A${rowOf('部门填报', 'ind:1-01')}`;
    const sheets = typed('部门填报', cell, null);
    expect(found(sheets)).toEqual([
      { rule: 'ourFigure', severity: 'hard', sheet: '部门填报', cell },
    ]);
    const { asRead } = openBook({ ...workbook, sheets }, catalogue)!;
    expect(asRead.returns).toEqual(openBook(workbook, catalogue)!.asRead.returns);
  });

  test('a figure that is corrected in its own cell is no change of ours', () => {
    const cell = `G${rowOf(town!.name, 'el:bed.total')}`;
    const left = found(typed(town!.name, cell, 7)).filter(({ rule }) => rule !== 'shownDiffers');
    expect(left).toEqual([]);
  });
});
