import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { pack, plainParts, sharedStrings, styles, type Parts } from './support/book';
import { faultOf } from './support/reading';

/** Longer than what a pattern with nested repetition could take back step by step. */
const LENGTH = 8_000_000;
const fill = (text: string) => text.repeat(LENGTH / text.length);
const file = (rows: string, parts: Parts = {}) => pack({ ...plainParts(rows), ...parts }, 0);
const cell = (attributes: string, inner: string) =>
  `<row r="1"><c r="A1"${attributes}>${inner}</c></row>`;
const valueOf = (bytes: Uint8Array) => readXlsx(bytes).sheets[0]!.values[0]?.[0];

describe('parts of unreasonable length are read or refused in reasonable time', () => {
  it('texts', () => {
    const text = fill('养老托育');
    expect(valueOf(file(cell(' t="str"', `<v>${text}</v>`)))).toBe(text);
    const strings = { 'xl/sharedStrings.xml': sharedStrings(`<si><t>${text}</t></si>`) };
    expect(valueOf(file(cell(' t="s"', '<v>0</v>'), strings))).toBe(text);
  });

  it('rich texts of many runs', () => {
    const item = fill('<r><t>养</t></r>');
    const strings = { 'xl/sharedStrings.xml': sharedStrings(`<si>${item}</si>`) };
    expect(valueOf(file(cell(' t="s"', '<v>0</v>'), strings))).toMatch(/^养+$/);
  });

  it('numbers', () => {
    expect(faultOf(file(cell('', `<v>${fill('1')}</v>`))).code).toBe('badValue');
    expect(faultOf(file(cell('', `<v>${fill('1')}x</v>`))).code).toBe('badValue');
    expect(faultOf(file(cell('', `<v>0.${fill('0')}</v>`))).code).toBe('badValue');
    expect(valueOf(file(cell('', `<v>0.${'0'.repeat(300)}1</v>`)))).toBe(1e-301);
  });

  it('attributes', () => {
    const row = `<row r="1" x="${fill('a')}"><c r="A1"><v>1</v></c></row>`;
    expect(valueOf(file(row))).toBe(1);
    const rows = cell(' s="0"', '<v>1</v>');
    const format = (code: string) => readXlsx(file(rows, { 'xl/styles.xml': styles([code]) }));
    for (const code of [fill('&quot;'), fill('[h'), fill('General ')]) {
      expect(format(code).sheets[0]!.values).toEqual([[1]]);
    }
  });

  it.each([
    ['quotes', fill('"')],
    ['one open quote', `"${fill('a')}`],
    ['a long text', `"${fill('a"')}"`],
    ['brackets', fill('[')],
    ['pairs of brackets', `[${fill('[a]')}`],
    ['digits', fill('1')],
    ['letters', fill('A')],
    ['colons', 'A:'.repeat(50_000)],
    ['cells', 'A1+'.repeat(50_000)],
  ])('shared formulas of %s', (_, formula) => {
    const rows = `<row r="1"><c r="A1"><f t="shared" si="0">${formula}</f></c><c r="B1"><f t="shared" si="0"/></c></row>`;
    const { formulas } = readXlsx(file(rows)).sheets[0]!;
    expect(formulas.get('B1')).toHaveLength(formula.length);
  });
});
