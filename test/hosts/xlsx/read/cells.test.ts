import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { book } from './support/book';
import { cells, faultOf, sheetOf } from './support/reading';

describe('where cells stand', () => {
  it('cells and rows without references follow one another', () => {
    expect(
      cells(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    ).toEqual({ A1: 1, B1: 2, C5: 3, D5: 4, A6: 5 });
  });

  it('rows and cells may come in any order', () => {
    expect(
      cells(
        '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
      ),
    ).toEqual({ A1: 3, A3: 2, B3: 1 });
  });

  it('the rectangle holds what cells hold, not what they look like', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="B3"><v>1</v></c><c r="C3"/></row>' +
        '<row r="4"><c r="D4"><f>B3</f></c></row><row r="9"><c r="J9" t="n"><v></v></c></row>',
    );
    expect(sheet).toMatchObject({ firstRow: 2, firstColumn: 1 });
    expect(sheet.values).toEqual([
      [1, null, null],
      [null, null, null],
    ]);
    expect([...sheet.formulas]).toEqual([['D4', 'B3']]);
  });

  it('a sheet without anything has no rows', () => {
    expect(sheetOf('')).toMatchObject({ firstRow: 0, firstColumn: 0, values: [] });
  });

  it('a cell in the last corner takes one cell of room', () => {
    const sheet = sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(sheet).toMatchObject({ firstRow: 1_048_575, firstColumn: 16_383, values: [[1]] });
  });

  it('a rectangle over the cap is a fault, counted over all sheets', () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(faultOf(book(far))).toMatchObject({
      code: 'tooLarge',
      cap: 'cells',
      found: 16_384 * 1_048_576,
      place: '表',
    });
    const six = '<row r="2"><c r="A2"><v>1</v></c></row><row r="4"><c r="B4"><v>1</v></c></row>';
    expect(readXlsx(book(six), { limits: { cells: 6 } }).sheets[0]!.values).toHaveLength(3);
    expect(faultOf(book(six), { limits: { cells: 5 } })).toMatchObject({ found: 6, limit: 5 });
  });

  it.each([
    ['A2', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['XFE1', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['AAAA1', '<row r="1"><c r="AAAA1"><v>1</v></c></row>'],
    ['A01', '<row r="1"><c r="A01"><v>1</v></c></row>'],
    ['a1', '<row r="1"><c r="a1"><v>1</v></c></row>'],
    ['', '<row r="1"><c r=""><v>1</v></c></row>'],
    ['1048577', '<row r="1048577"><c><v>1</v></c></row>'],
    ['0', '<row r="0"><c><v>1</v></c></row>'],
    ['XFD1', '<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>'],
  ])('%s is refused', (reference, rows) => {
    expect(faultOf(book(rows))).toEqual({ code: 'badReference', place: '表', reference });
  });

  it('a cell that comes twice is refused', () => {
    const twice = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="A1"><v>2</v></c></row>';
    expect(faultOf(book(twice))).toEqual({ code: 'duplicateCell', sheet: '表', cell: 'A1' });
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(2);
    expect(faultOf(book(rows)).code).toBe('duplicateCell');
  });
});
