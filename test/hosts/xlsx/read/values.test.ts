import { book, sharedStrings, styles, workbook } from './support/book';
import { cells, datesOf, faultOf, sheetOf } from './support/reading';

const row = (inner: string) => `<row r="1">${inner}</row>`;
const a1 = (inner: string, strings = '') =>
  cells(row(inner), { 'xl/sharedStrings.xml': sharedStrings(strings) })['A1'];

describe('numbers', () => {
  it.each([
    ['1E3', 1000],
    ['1.5e-7', 1.5e-7],
    ['-0', 0],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['0.30000000000000004', 0.1 + 0.2],
    ['12345678901234567', 12345678901234568],
    ['1.7976931348623157e308', Number.MAX_VALUE],
    ['\n 7 ', 7],
  ])('%s is %d', (stored, value) => {
    expect(a1(`<c r="A1"><v>${stored}</v></c>`)).toBe(value);
    expect(a1(`<c r="A1" t="n"><v>${stored}</v></c>`)).toBe(value);
  });

  it.each(['1,920', '0x10', 'INF', 'NaN', '1E999', '1 2', '１'])('%s is refused', (stored) => {
    expect(faultOf(book(row(`<c r="A1"><v>${stored}</v></c>`)))).toEqual({
      code: 'badValue',
      sheet: '表',
      cell: 'A1',
      found: stored,
    });
  });

  it('that were typed as text stay text', () => {
    expect(a1('<c r="A1" t="s"><v>0</v></c>', '<si><t>0012</t></si>')).toBe('0012');
    expect(a1('<c r="A1" t="str"><v>12</v></c>')).toBe('12');
    expect(a1('<c r="A1" t="inlineStr"><is><t>1E3</t></is></c>')).toBe('1E3');
  });
});

describe('texts', () => {
  const shared = (item: string) => a1('<c r="A1" t="s"><v>0</v></c>', `<si>${item}</si>`);

  it('join the runs of rich text and leave phonetic runs out', () => {
    const rich = '<r><rPr><b/></rPr><t>养老</t></r><r><t xml:space="preserve"> 托育</t></r>';
    const phonetic = '<rPh sb="0" eb="2"><t>ようろう</t></rPh><phoneticPr fontId="1"/>';
    expect(shared(rich + phonetic)).toBe('养老 托育');
    expect(a1(`<c r="A1" t="inlineStr"><is>${rich}${phonetic}</is></c>`)).toBe('养老 托育');
  });

  it('keep white space, whatever xml:space says', () => {
    expect(shared('<t xml:space="preserve"> a  b </t>')).toBe(' a  b ');
    expect(shared('<t> a </t>')).toBe(' a ');
    expect(shared('<t/>')).toBe('');
  });

  it('resolve references, CDATA and _x…_ escapes', () => {
    expect(shared('<t>&lt;a&gt; &amp;amp; &quot;&apos; &#20859;&#x1F600;</t>')).toBe(
      '<a> &amp; "\' 养😀',
    );
    expect(shared('<t>a<![CDATA[<&b>]]>c<!-- no --></t>')).toBe('a<&b>c');
    expect(shared('<t>a_x000D_\nb</t>')).toBe('a\r\nb');
    expect(shared('<t>_x005F_x000D_ _x00g0_ _x5F_</t>')).toBe('_x000D_ _x00g0_ _x5F_');
  });

  it('have plain line ends, unless a carriage return was written as a reference', () => {
    expect(shared('<t>a\r\nb\rc</t>')).toBe('a\nb\nc');
    expect(shared('<t>a&#13;\nb</t>')).toBe('a\r\nb');
  });

  it('that are missing from the table are a fault, never an empty cell', () => {
    const strings = { 'xl/sharedStrings.xml': sharedStrings('<si><t>a</t></si>') };
    const cell = row('<c r="A1" t="s"><v>1</v></c>');
    const fault = { code: 'missingSharedString', sheet: '表', cell: 'A1', index: 1 };
    expect(faultOf(book(cell, strings))).toEqual(fault);
    expect(faultOf(book(cell))).toEqual(fault);
    expect(faultOf(book(row('<c r="A1" t="s"><v>-1</v></c>'), strings)).code).toBe('badValue');
    expect(faultOf(book(row('<c r="A1" t="s"><v>0.5</v></c>'), strings)).code).toBe('badValue');
  });
});

describe('booleans, errors and unknown types', () => {
  it('are read as they stand', () => {
    const found = cells(
      row(
        '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>' +
          '<c r="C1" t="b"><v>true</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>',
      ),
    );
    expect(found).toEqual({ A1: true, B1: false, C1: true, D1: { error: '#DIV/0!' } });
  });

  it.each(['<c r="A1" t="b"><v>2</v></c>', '<c r="A1" t="q"><v>2</v></c>'])(
    '%s is refused',
    (cell) => {
      expect(faultOf(book(row(cell))).code).toBe('badValue');
    },
  );
});

describe('dates', () => {
  it('are numbers whose format is a date; texts and plain numbers are not', () => {
    const sheet = sheetOf(
      row(
        '<c r="A1" s="1"><v>45170</v></c><c r="B1" s="2"><v>45170.5</v></c><c r="C1" s="3"><v>3</v></c>' +
          '<c r="D1" s="1" t="str"><v>x</v></c><c r="E1"><v>1</v></c><c r="F1" s="1"><f>A1</f><v>2</v></c>' +
          '<c r="G1" s="99"><v>1</v></c>',
      ),
      { 'xl/styles.xml': styles([0, 14, 'yyyy&quot;年&quot;m&quot;月&quot;', '0.00']) },
    );
    expect(datesOf(sheet)).toEqual(['A1', 'B1', 'F1']);
    expect(sheet.values[0]!.slice(0, 2)).toEqual([45170, 45170.5]);
  });

  it('stored as ISO text become day numbers', () => {
    const sheet = sheetOf(
      row(
        '<c r="A1" t="d"><v>2023-09-01</v></c><c r="B1" t="d"><v>2023-09-01T12:00:00Z</v></c>' +
          '<c r="C1" t="d"><v>1900-01-01</v></c><c r="D1" t="d"><v>06:00:00</v></c>',
      ),
    );
    expect(sheet.values).toEqual([[45170, 45170.5, 1, 0.25]]);
    expect(datesOf(sheet)).toEqual(['A1', 'B1', 'C1', 'D1']);
    for (const bad of ['2023-02-30', '2023-9-1', '25:00', 'Z', 'T', '2023-09-01T']) {
      expect(faultOf(book(row(`<c r="A1" t="d"><v>${bad}</v></c>`))).code).toBe('badValue');
    }
  });

  it('of a file that counts from 1904 are the days that are seen; its other numbers stay', () => {
    const cells =
      '<c r="A1" s="1"><v>44439</v></c><c r="B1"><v>44439</v></c>' +
      '<c r="C1" s="1" t="d"><v>2025-09-01</v></c><c r="D1" s="1" t="str"><v>44439</v></c>';
    const counted = (flag: string) =>
      sheetOf(row(cells), {
        'xl/styles.xml': styles([0, 14]),
        'xl/workbook.xml': workbook(
          `<workbookPr${flag}/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>`,
        ),
      }).values;
    for (const flag of [' date1904="1"', ' date1904="true"'])
      expect(counted(flag)).toEqual([[45901, 44439, 45901, '44439']]);
    for (const flag of [' date1904="0"', ''])
      expect(counted(flag)).toEqual([[44439, 44439, 45901, '44439']]);
  });
});
