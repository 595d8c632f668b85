import { plannedTables } from '../../../src/core/entries/plannedTables';
import { readWorkbookTables } from '../../../src/core/entries/readWorkbookTables';
import { sheetOf } from '../../support/sheets';
import type { TestCell } from '../../support/sheets';

type Rows = readonly (readonly TestCell[])[];

const ISSUED: Rows = [
  ['#fields:elements', '=name', 'value', 'note'],
  [null, '数据项', '本期数', '说明'],
  ['el:a', '养老床位总数', null, null],
  ['el:b', '护理型床位数', null, null],
  ['#end'],
];
const planned = plannedTables([sheetOf('基础数据', ISSUED)]);

const filled = (rows: Rows = ISSUED): TestCell[][] =>
  rows.map((row) =>
    row[0] === 'el:a'
      ? [...row.slice(0, 2), 320, '新增']
      : row[0] === 'el:b'
        ? [...row.slice(0, 2), 120]
        : [...row],
  );

function valuesOf(rows: Rows, name = '基础数据') {
  const [read] = readWorkbookTables([sheetOf(name, rows)], planned);
  return {
    values: read!.tables.flatMap((table) =>
      table.rows.map(({ key, cells }) => [key, cells.get('value')?.value]),
    ),
    problems: read!.problems,
  };
}

describe('reading a workbook against its plan', () => {
  const expected = [
    ['el:a', 320],
    ['el:b', 120],
  ];
  const fallback = { kind: 'readByFallback', block: 'elements', found: 2, planned: 2 };

  it('needs no fallback where the keys are there', () => {
    expect(valuesOf(filled())).toEqual({ values: expected, problems: [] });
  });

  it('finds keys on a renamed sheet', () => {
    expect(valuesOf(filled(), 'Sheet1')).toEqual({ values: expected, problems: [] });
  });

  it('reads by labels where the key column is gone', () => {
    const rows = filled().map((row) => row.slice(1));
    expect(valuesOf(rows)).toEqual({ values: expected, problems: [fallback] });
  });

  it('reads by titles where the row of field codes is gone too', () => {
    const rows = filled()
      .slice(1)
      .map((row) => row.slice(1));
    expect(valuesOf(rows)).toEqual({ values: expected, problems: [fallback] });
  });

  it('reads by titles and labels where only the field row is gone', () => {
    expect(valuesOf(filled().slice(1))).toEqual({ values: expected, problems: [fallback] });
  });

  it('does not mind spaces and widths in labels', () => {
    const rows = filled().map((row) => row.slice(1));
    rows[2]![0] = ' 养老床位 总数 ';
    expect(valuesOf(rows).values).toEqual(expected);
  });

  it('says how many rows it could tell', () => {
    const rows = filled().map((row) => row.slice(1));
    rows[2]![0] = '床位';
    expect(valuesOf(rows)).toEqual({
      values: [['el:b', 120]],
      problems: [{ ...fallback, found: 1 }],
    });
  });

  it('names a column that is gone', () => {
    const rows = filled().map((row) => row.slice(0, 3));
    expect(valuesOf(rows)).toEqual({
      values: expected,
      problems: [{ kind: 'missingField', block: 'elements', field: 'note' }],
    });
  });

  it("never reads one unit's table from the sheet of another", () => {
    const both = plannedTables([sheetOf('甲镇', ISSUED), sheetOf('乙镇', ISSUED)]);
    const stripped = filled().map((row) => row.slice(1));
    const read = readWorkbookTables([sheetOf('甲镇', [['空']]), sheetOf('乙镇', stripped)], both);
    expect(read.map(({ tables }) => tables.length)).toEqual([0, 1]);
  });
});
