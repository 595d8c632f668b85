import { openBook } from '../../../src/app/planWorkbook';
import { standingFindings } from '../../../src/app/standingFindings';
import { cellText } from '../../../src/core/values/cell';
import {
  catalogue,
  fieldCell,
  found,
  textAt,
  town,
  typed,
  workbook,
} from '../../support/changedBook';

const SEALED = ['报送情况', '校验结果', '说明台账', '考核评分', '历史数据'];

const asWritten = openBook(workbook, catalogue)!.asRead;

const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

describe('what the program keeps in rows of its own', () => {
  test('a number typed over a last figure of 缺报推算 is told for a unit that reported', () => {
    const cell = fieldCell('缺报推算', 'el:pop.resident', `=last:${town!.code}`);
    expect(found(typed('缺报推算', cell, 777))).toContainEqual(
      expect.objectContaining({ rule: 'ourFigure', sheet: '缺报推算', cell }),
    );
  });

  const bond = ['rule', 'org', 'code', 'values'];
  test.each([
    ['报送情况', 'receipt:1', ['orgName', 'file', 'sha256', 'received', 'org', 'accepted']],
    ['报送情况', 'decision:1', ['by', 'version', 'date', 'reason', 'org', 'kind']],
    ['校验结果', 'finding:1', ['=message', 'severity', 'expected', ...bond]],
    ['历史数据', 'i:1', ['year', 'month', 'code', 'text', 'status']],
    ['历史数据', 'h:1', ['year', 'month', 'org', 'key', 'text', 'kind']],
    ['说明台账', 'soft:1', ['=name', '=unit', '=code', '=message', '=state', 'by', ...bond]],
  ])('on %s all of %s typed over or deleted is told with what was written', (name, key, fields) => {
    const cells = fields.map((field) => fieldCell(name, key, field));
    const written = cells.map((cell) => textAt(name, cell));
    expect(written).not.toContain('');
    for (const value of ['别的话', null]) {
      const sheets = cells.reduce(
        (before, cell) => typed(name, cell, value, before),
        workbook.sheets,
      );
      const changed = { ...workbook, sheets };
      const opened = openBook(changed, catalogue)!;
      expect(opened.asRead).toEqual(asWritten);
      const told = standingFindings(changed, opened).map(({ cell, expected }) => [cell, expected]);
      expect(told).toEqual(
        expect.arrayContaining(cells.map((cell, at) => [cell, brief(written[at]!)])),
      );
      expect(told).toHaveLength(cells.length);
    }
  });

  test('what people write on 报送情况 and 说明台账 is theirs', () => {
    for (const [name, key, field] of [
      ['报送情况', `unit:${town!.code}`, 'filler'],
      ['说明台账', 'soft:1', 'text'],
      ['说明台账', 'soft:1', 'reason'],
    ] as const)
      expect(found(typed(name, fieldCell(name, key, field), '已核实'))).toEqual([]);
  });

  test.each([
    ['报送情况', 'receipt:1'],
    ['校验结果', 'finding:1'],
    ['说明台账', 'soft:1'],
    ['历史数据', 'h:1'],
  ])(
    'a seal of %s that was deleted is told, and a book without seals gives nothing',
    (name, key) => {
      const cell = fieldCell(name, key, '=sealed');
      expect(found(typed(name, cell, null)).map((each) => each.cell)).toEqual([cell]);
      const earlier = workbook.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((line) =>
          line.map((each) =>
            SEALED.includes(sheet.name) && /^(?:=sealed$|\{")/.test(cellText(each)) ? null : each,
          ),
        ),
      }));
      expect(found(earlier)).toEqual([]);
    },
  );
});
