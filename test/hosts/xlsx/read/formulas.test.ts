import { shiftFormula } from '../../../../src/hosts/xlsx/read/cells/sharedFormula';
import { book } from './support/book';
import { cells, faultOf, sheetOf } from './support/reading';

const formulasOf = (rows: string) => Object.fromEntries(sheetOf(rows).formulas);

describe('formulas', () => {
  it('come with their last value, whatever its type', () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><f>TRUE()</f><v>1</v></c>' +
      '<c r="E1" t="str"><f>""</f><v></v></c></row>';
    expect(cells(rows)).toEqual({ A1: 2, B1: 'ab', C1: { error: '#DIV/0!' }, D1: true, E1: '' });
    expect(formulasOf(rows)).toEqual({
      A1: '1+1',
      B1: '"a"&"b"',
      C1: '1/0',
      D1: 'TRUE()',
      E1: '""',
    });
  });

  it('that were never calculated have no value', () => {
    const sheet = sheetOf('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>=A1</f><v/></c></row>');
    expect(sheet.values).toEqual([[null, null]]);
    expect([...sheet.formulas]).toEqual([
      ['A1', '1+1'],
      ['B1', 'A1'],
    ]);
  });

  it('that cells share are written out for each cell, wherever the first one stands', () => {
    expect(
      formulasOf(
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>' +
          '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">SUM($A$1:C2)*D$1</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>',
      ),
    ).toEqual({ A1: 'SUM($A$1:C2)*D$1', B3: 'SUM($A$1:D4)*E$1', A2: 'SUM($A$1:C3)*D$1' });
  });

  it('that share a formula which is not there are refused', () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" si="7"/><v>1</v></c></row>';
    expect(faultOf(book(rows))).toEqual({
      code: 'badReference',
      place: '表 A1',
      reference: '7',
    });
  });

  it('that share a long formula too often are refused', () => {
    const shared = Array.from(
      { length: 9 },
      (_, i) => `<c r="${'ABCDEFGHI'[i]!}1"><f t="shared" si="0"/></c>`,
    );
    const rows = `<row r="1">${shared.join('')}<c r="J1"><f t="shared" si="0">1+1+1+1+1+1</f></c></row>`;
    expect(faultOf(book(rows), { limits: { formulas: 98 } })).toMatchObject({
      code: 'tooLarge',
      cap: 'formulas',
      place: '表',
    });
    expect(sheetOf(rows).formulas.size).toBe(10);
  });

  it('of arrays and data tables mark their cell', () => {
    expect(
      formulasOf(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c>' +
          '<c r="B1"><f t="dataTable" ref="B1:B2" r1="C1"/><v>2</v></c></row>',
      ),
    ).toEqual({ A1: 'B1:B2*2', B1: '' });
  });

  it('must be one per cell', () => {
    const twice = (inner: string) => book(`<row r="1"><c r="A1">${inner}</c></row>`);
    expect(faultOf(twice('<f>1</f><f>2</f>')).code).toBe('badXml');
    expect(faultOf(twice('<v>1</v><v>2</v>')).code).toBe('badXml');
  });
});

describe('shifting a formula two rows down and one column right', () => {
  it.each([
    ['A1', 'B3'],
    ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
    ['a1', 'B3'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['SUM(A:B)+SUM($A:B)', 'SUM(B:C)+SUM($A:C)'],
    ['SUM(1:2)+SUM($1:2)', 'SUM(3:4)+SUM($1:4)'],
    ['LOG10(A1)', 'LOG10(B3)'],
    ['A1:INDEX(B:B,3)', 'B3:INDEX(C:C,3)'],
    ['INDEX(A:A,2):C3', 'INDEX(B:B,2):D5'],
    ['"A1 ""B2"""&A1', '"A1 ""B2"""&B3'],
    ["'A1 it''s'!A1", "'A1 it''s'!B3"],
    ['Sheet1!A1+表一!$B$2', 'Sheet1!B3+表一!$B$2'],
    ['AB1!A1', 'AB1!B3'],
    ['[1]Sheet1!A1', '[1]Sheet1!B3'],
    ['Jan:Mar!A1', 'Jan:Mar!B3'],
    ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B3'],
    ['1E5+A1*1.5', '1E5+B3*1.5'],
    ['1e+5', '1e+5'],
    ['rate_A1+TAX+XFE1+A1048577', 'rate_A1+TAX+XFE1+A1048577'],
    ['_xlfn.IFNA(A1,0)', '_xlfn.IFNA(B3,0)'],
    ['IF(A1=#REF!,#N/A,B1)', 'IF(B3=#REF!,#N/A,C3)'],
    ['{1,2;3,4}*A1', '{1,2;3,4}*B3'],
    ['XFD1+A1048575', '#REF!+#REF!'],
    ['XFC1+A1048574', 'XFD3+B1048576'],
  ])('%s reads %s', (formula, shifted) => {
    expect(shiftFormula(formula, 2, 1)).toBe(shifted);
  });

  it('and back gives the formula again', () => {
    const formula = 'SUM(\'表\'!B3:$C4,D:E,5:$6)/IF(F7>0,"A1",LOG10(G8))';
    expect(shiftFormula(shiftFormula(formula, 5, 3), -5, -3)).toBe(formula);
    expect(shiftFormula('A1', -1, 0)).toBe('#REF!');
  });
});
