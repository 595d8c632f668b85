import fc from 'fast-check';
import { XlsxError } from '../../../../src/core/entries/XlsxError';
import { cellBudget } from '../../../../src/hosts/xlsx/read/cells/budget';
import type { SheetCells } from '../../../../src/hosts/xlsx/read/cells/collector';
import { takePlainRows } from '../../../../src/hosts/xlsx/read/cells/plainRows';
import { readByWalking, readWorksheet } from '../../../../src/hosts/xlsx/read/cells/worksheet';
import { BOOK_LIMITS } from '../../../../src/core/values/limits';
import { takePlainStrings } from '../../../../src/hosts/xlsx/read/parts/plainStrings';
import {
  readSharedStrings,
  walkSharedStrings,
} from '../../../../src/hosts/xlsx/read/parts/sharedStrings';
import { PLAIN_FORMAT } from '../../../../src/hosts/xlsx/read/parts/styles';
import { decodeXml } from '../../../../src/hosts/xlsx/read/xml/decode';
import { MAIN, sharedStrings, worksheet } from './support/book';

const context = () => ({
  sheet: '表',
  sharedStrings: ['甲', '乙'],
  differentials: [],
  formats: [PLAIN_FORMAT, { ...PLAIN_FORMAT, code: 'yyyy/m/d' }],
  budget: cellBudget(BOOK_LIMITS),
});

/** What the work gives, or `refused`; any other failure is the test's. */
function outcome<T>(work: () => T): T | 'refused' {
  try {
    return work();
  } catch (error) {
    if (error instanceof XlsxError) return 'refused';
    throw error;
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);
const quickly = (xml: string) =>
  outcome((): SheetCells => readWorksheet('p', bytes(xml), context()));
const slowly = (xml: string) =>
  outcome((): SheetCells => readByWalking('p', decodeXml('p', bytes(xml)), context()));

/** Pieces of sheets: plain rows, rows that only walking reads, and what breaks or disguises either. */
const PIECES = [
  '<row r="1">',
  '<row r="2" spans="1:3" ht="15">',
  '<row>',
  '<row r="3"/>',
  `<m:row xmlns:m="${MAIN}" r="3"/>`,
  '</row>',
  '<c r="A1"><v>1</v></c>',
  '<c r="B1" s="1" t="s"><v>0</v></c>',
  '<c r="B2" t="s" s="1"><v>1</v></c>',
  '<c r="A2" s="1"><f>A1&amp;"x"</f><v>2</v></c>',
  '<c r="C1" s="1" t="n" s="2"><v>7</v></c>',
  '<c r="C2" t="str"><f aca="false">A1&gt;1</f><v>a&lt;b</v></c>',
  '<c r="H2" t="str"><f>""</f><v/></c>',
  '<c r="C2"><f t="shared" si="0">A1</f><v>5</v></c>',
  '<c><v>3</v></c>',
  '<c r="D1" t="s"><v>9</v></c>',
  '<c r="D2" t="str"><v>&nbsp;</v></c>',
  '<c r="E1" t="inlineStr"><is><t>内</t></is></c>',
  '<c t="inlineStr" r="E2" s="1"><is><t xml:space="preserve"> 内_x0041_&amp; </t></is></c>',
  '<c t="str" r="I2" s="1"><f>A1</f><v>✓</v></c>',
  '<c t="s" r="J2" t="s"><v>1</v></c>',
  '<c r="K2" t="n"><is><t>5</t></is></c>',
  '<c r="L2" t="inlineStr"><v>5</v></c>',
  '<c r="F2"/>',
  '<c r="G2" x="<row r=',
  '<!-- ',
  ' -->',
  '<![CDATA[',
  ']]>',
  '<?p ',
  '?>',
  '<extLst>',
  '</extLst>',
  '<o:x xmlns:o="urn:o">',
  '<x xmlns="urn:o">',
  '</x>',
  '</o:x>',
  '<sheetData>',
  '</sheetData>',
  '"',
  "'",
  '>',
  '\n',
];
const ROW_1 = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="s"><v>0</v></c></row>';
const ROW_2 =
  '<row r="2"><c r="A2" s="1"><f>A1</f><v>2</v></c><c r="B2" t="str"><f>""</f><v/></c><c r="C2"/></row>';

describe('plain rows', () => {
  it('mean what walking finds in them', () => {
    const xml = worksheet(ROW_1 + ROW_2);
    expect(takePlainRows(xml)).toMatchObject({
      rowTags: 2,
      rest: worksheet('<row r="1"></row><row r="2"></row>'),
    });
    expect(quickly(xml)).toEqual(slowly(xml));
  });

  it('lead to the same end wherever they stand and whatever surrounds them', () => {
    const piece = fc.constantFrom(...PIECES, ROW_1, ROW_2, ROW_1, ROW_2);
    const ends = { read: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const xml = worksheet(pieces.join(''));
        const expected = slowly(xml);
        expect(quickly(xml)).toEqual(expected);
        ends[expected === 'refused' ? 'refused' : 'read']++;
      }),
      { numRuns: 600 },
    );
    expect(ends.read).toBeGreaterThan(50);
    expect(ends.refused).toBeGreaterThan(50);
  });

  it('lead to the same end when they are cut or changed anywhere', () => {
    const xml = worksheet(ROW_1 + ROW_2);
    const change = fc.tuple(fc.nat(xml.length), fc.nat(12), fc.constantFrom('', ...PIECES));
    fc.assert(
      fc.property(change, ([at, cut, piece]) => {
        const changed = xml.slice(0, at) + piece + xml.slice(at + cut);
        expect(quickly(changed)).toEqual(slowly(changed));
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['in a comment', `<!--${ROW_1}-->${ROW_2}`],
    ['in an instruction', `<?p ${ROW_1}?>${ROW_2}`],
    ['in a foreign element', `<x xmlns="urn:o">${ROW_1}</x>${ROW_2}`],
    ['in an element that is skipped', `<extLst>${ROW_1}</extLst>${ROW_2}`],
    ['in a row', `<row r="3"><extLst>${ROW_1}</extLst></row>${ROW_2}`],
    ['in an attribute', `<row r="4" x="${ROW_1}"></row>`],
    ['behind a bracket in quotes', `<row r="1" x='>'><c r="A1"><v>1</v></c></row>`],
    ['in a comment beside a row with a prefix', `<!--${ROW_1}--><m:row xmlns:m="${MAIN}" r="7"/>`],
    ['beside row breaks', `${ROW_2}</sheetData><rowBreaks/><sheetData>${ROW_1}`],
    ['with an attribute twice', '<row r="1"><c r="A1" s="1" t="n" s="2"><v>7</v></c></row>'],
    ['with their own attribute twice', '<row r="1" ht="1" ht="1"><c r="A1"><v>7</v></c></row>'],
    ['in the second sheetData', `${ROW_2}</sheetData><x/><sheetData>${ROW_1}`],
  ])('%s', (_, rows) => {
    expect(quickly(worksheet(rows))).toEqual(slowly(worksheet(rows)));
  });
});

describe('plain shared strings', () => {
  const quick = (xml: string) => outcome(() => readSharedStrings('p', bytes(xml)));
  const slow = (xml: string) => outcome(() => walkSharedStrings('p', decodeXml('p', bytes(xml))));
  const pieces = [
    '<si><t>甲 &amp; _x000D_</t></si>',
    '<si><t xml:space="preserve"> 乙 </t></si>',
    '<si><t>丙</t><phoneticPr fontId="1" type="noConversion"/></si>',
    '<si><r><rPr><b/><sz val="11"/></rPr><t>丙</t></r><r><t>丁</t></r></si>',
    '<si><t>戊</t><rPh sb="0" eb="1"><t>ほ</t></rPh></si>',
    '<si/>',
    '<si>',
    '</si>',
    '<t>',
    '</t>',
    '<t/>',
    '&',
    '&#x41;',
    '<!-- -->',
    '\n',
  ];

  it('mean what walking finds in them', () => {
    const xml = sharedStrings(pieces.slice(0, 3).join(''));
    expect(takePlainStrings(xml)?.strings).toEqual(['甲 & _x000D_', ' 乙 ', '丙']);
    expect(quick(xml)).toEqual(['甲 & \r', ' 乙 ', '丙']);
  });

  it('lead to the same end whatever surrounds them', () => {
    const piece = fc.constantFrom(...pieces, ...pieces.slice(0, 3), ...pieces.slice(0, 3));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), fc.nat(400), fc.nat(9), (items, at, cut) => {
        const xml = sharedStrings(items.join(''));
        expect(quick(xml)).toEqual(slow(xml));
        const damaged = xml.slice(0, at) + xml.slice(at + cut);
        expect(quick(damaged)).toEqual(slow(damaged));
      }),
      { numRuns: 500 },
    );
  });
});
