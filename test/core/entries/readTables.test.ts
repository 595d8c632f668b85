import fc from 'fast-check';
import { readTables } from '../../../src/core/entries/readTables';
import type { SheetTables } from '../../../src/core/entries/tables';
import { sheetOf } from '../../support/sheets';
import type { TestCell } from '../../support/sheets';

const FORM: readonly (readonly TestCell[])[] = [
  [null, '2023年9月养老托育数据报表（龙河镇）'],
  ['#fields:elements', '=name', '=previous', 'value', 'note'],
  [null, '数据项', '上期数', '本期数', '说明'],
  [null, '养老床位'],
  ['el:bed.total', '养老床位总数', 300, 320, null],
  ['el:bed.nursing', '护理型床位数', 100, '１２０', '新增'],
  ['#end'],
  [null, '填表人：', null, '张三'],
  ['#fields:tasks', '=text', 'state', 'progress'],
  ['task:41', '完善镇街、社区托育网络', '推进中', '已选址'],
];

/** `key/field -> value` of every cell, whatever its place. */
function contents(read: SheetTables): Record<string, unknown> {
  return Object.fromEntries(
    read.tables.flatMap(({ block, rows }) =>
      rows.flatMap(({ key, cells }) =>
        [...cells].map(([field, { value }]) => [`${block}:${key}/${field}`, value]),
      ),
    ),
  );
}

describe('reading keyed tables', () => {
  it('finds tables, rows and fields with their places', () => {
    const { tables, problems } = readTables(sheetOf('基础数据', FORM));
    expect(problems).toEqual([]);
    expect(tables.map(({ block, fieldRow }) => [block, fieldRow])).toEqual([
      ['elements', 1],
      ['tasks', 8],
    ]);
    const nursing = tables[0]!.rows[1]!;
    expect(nursing).toMatchObject({ key: 'el:bed.nursing', row: 5 });
    expect(nursing.cells.get('value')).toEqual({ value: '１２０', cell: 'D6' });
  });

  it('reads snapshots that do not begin at A1', () => {
    const { tables } = readTables(sheetOf('基础数据', FORM, { row: 3, column: 2 }));
    expect(tables[0]!.rows[0]!.cells.get('value')?.cell).toBe('F8');
  });

  it('keeps formulas and dates', () => {
    const { tables } = readTables(
      sheetOf('a', [
        ['#fields:x', 'value', 'note'],
        ['el:a', { f: 'SUM(B3:B4)', v: 7 }, { date: 45170 }],
      ]),
    );
    const { cells } = tables[0]!.rows[0]!;
    expect(cells.get('value')).toEqual({
      value: 7,
      formula: 'SUM(B3:B4)',
      cell: 'B2',
    });
    expect(cells.get('note')).toEqual({ value: 45170, format: 'yyyy-mm-dd', cell: 'C2' });
  });

  it('names repeated keys and foreign marks', () => {
    const { problems, tables } = readTables(
      sheetOf('a', [
        ['#fields:x', 'value'],
        ['el:a', 1],
        ['#REF!', 2],
        ['el:a', 3],
      ]),
    );
    expect(problems).toEqual([
      { kind: 'unknownMarker', text: '#REF!', cell: 'A3' },
      { kind: 'repeatedKey', block: 'x', key: 'el:a', cells: ['A2', 'A4'] },
    ]);
    expect(tables[0]!.rows).toHaveLength(2);
  });

  it('does not mind inserted rows, moved columns and sorting', () => {
    const before = contents(readTables(sheetOf('a', FORM)));
    const width = 5;
    const order = fc.shuffledSubarray([...Array(width).keys()], { minLength: width });
    fc.assert(
      fc.property(order, fc.integer({ min: 0, max: 9 }), fc.boolean(), (columns, at, swap) => {
        const rows = FORM.map((row) => columns.map((column) => row[column] ?? null));
        if (swap) [rows[4], rows[5]] = [rows[5]!, rows[4]!];
        rows.splice(at, 0, []);
        expect(contents(readTables(sheetOf('a', rows)))).toEqual(before);
      }),
    );
  });

  it('finds nothing on an empty or foreign sheet', () => {
    expect(readTables(sheetOf('a', []))).toEqual({ sheet: 'a', tables: [], problems: [] });
    expect(readTables(sheetOf('a', [['姓名', '#']])).tables).toEqual([]);
  });
});
