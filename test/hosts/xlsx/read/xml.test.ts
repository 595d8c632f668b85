import { walkXml, children } from '../../../../src/hosts/xlsx/read/xml/walk';
import { XlsxError } from '../../../../src/core/entries/XlsxError';
import { book, MAIN, worksheet } from './support/book';
import { cells, faultOf } from './support/reading';

const SHEET = 'xl/worksheets/sheet1.xml';
const withSheet = (xml: string | Uint8Array) => book('', { [SHEET]: xml });
const ROW = '<row r="1"><c r="A1" t="str"><v>养</v></c></row>';
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
};

describe('namespaces', () => {
  it('are told by their addresses, not by their prefixes', () => {
    const prefixed = `<w:worksheet xmlns:w="${MAIN}"><w:sheetData><w:row><w:c t="str"><w:v>1</w:v></w:c></w:row></w:sheetData></w:worksheet>`;
    expect(cells('', { [SHEET]: prefixed })).toEqual({ A1: '1' });
  });

  it('of strict files are read alike', () => {
    const strict = worksheet(ROW).replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(cells('', { [SHEET]: strict })).toEqual({ A1: '养' });
  });

  it('of others are skipped, even where the names are the same', () => {
    const foreign = `<o:row xmlns:o="urn:o" r="1"><c r="A1"><v>9</v></c></o:row><row r="1"><c r="A1"><o:v xmlns:o="urn:o">8</o:v><v>1</v><extLst><v>7</v></extLst></c></row>`;
    expect(cells(foreign)).toEqual({ A1: 1 });
    expect(faultOf(withSheet(worksheet(ROW).replace(MAIN, 'urn:other')))).toMatchObject({
      code: 'badXml',
      part: SHEET,
    });
  });
});

describe('encodings', () => {
  const xml = (encoding: string) =>
    worksheet(ROW).replace('encoding="UTF-8"', `encoding="${encoding}"`);

  it('follow the byte order mark, then the declaration', () => {
    expect(cells('', { [SHEET]: `\ufeff${xml('UTF-8')}` })).toEqual({ A1: '养' });
    expect(cells('', { [SHEET]: utf16(`\ufeff${xml('UTF-16')}`, true) })).toEqual({ A1: '养' });
    expect(cells('', { [SHEET]: utf16(`\ufeff${xml('UTF-16')}`, false) })).toEqual({ A1: '养' });
    const gbk = Uint8Array.from(
      Array.from(xml('GB18030')).flatMap((c) => (c === '养' ? [0xd1, 0xf8] : [c.charCodeAt(0)])),
    );
    expect(cells('', { [SHEET]: gbk })).toEqual({ A1: '养' });
  });

  it('that are unknown, or not kept to, are refused', () => {
    expect(faultOf(withSheet(xml('x-none')))).toEqual({
      code: 'unsupported',
      feature: 'encoding',
      detail: 'x-none',
    });
    const broken = Uint8Array.from(worksheet(ROW), (c) => Math.min(c.charCodeAt(0), 255));
    expect(faultOf(withSheet(broken))).toMatchObject({ code: 'badXml', detail: 'not utf-8' });
  });
});

describe('what is not well-formed is refused', () => {
  const cell = (inner: string) => worksheet(`<row r="1">${inner}</row>`);
  it.each([
    ['a text that ends early', worksheet(ROW).slice(0, -5)],
    ['end tags that do not match', cell('<c r="A1"><v>1</c></v>')],
    ['an end tag too many', `${worksheet(ROW)}</worksheet>`],
    ['a second root', worksheet(ROW) + worksheet(ROW).replace(/<\?.*?\?>/, '')],
    ['text after the root', `${worksheet(ROW)}x`],
    ['text before the root', worksheet(ROW).replace('?>', '?>x')],
    ['CDATA after the root', `${worksheet(ROW)}<![CDATA[x]]>`],
    ['an attribute twice', cell('<c r="A1" r="B1"><v>1</v></c>')],
    ['an attribute without quotes', cell('<c r=A1><v>1</v></c>')],
    ['an attribute without a value', cell('<c r><v>1</v></c>')],
    ['a quote that is not closed', cell('<c r="A1><v>1</v></c><c r="B1"><v>2</v></c>')],
    ['a bracket in an attribute', cell('<c r="A1" x="<"><v>1</v></c>')],
    ['no space between attributes', cell('<c r="A1"s="1"><v>1</v></c>')],
    ['an entity of nobody', cell('<c r="A1" t="str"><v>&nbsp;</v></c>')],
    ['a bare ampersand', cell('<c r="A1" t="str"><v>a & b</v></c>')],
    [
      'a bare ampersand where nobody looks',
      `${worksheet(ROW).slice(0, -12)}<x a="a&b"/></worksheet>`,
    ],
    ['a reference to no character', cell('<c r="A1" t="str"><v>&#0;</v></c>')],
    ['a reference to half a character', cell('<c r="A1" t="str"><v>&#xD83D;</v></c>')],
    ['a control character', cell('<c r="A1" t="str"><v>\u0001</v></c>')],
    ['a prefix without a namespace', cell('<c r="A1" q:x="1"><v>1</v></c>')],
    ['an element without a namespace', cell('<q:c r="A1"><v>1</v></q:c>')],
    ['a comment that is not closed', worksheet(`${ROW}<!-- `)],
    ['nothing at all', ''],
    ['a declaration alone', '<?xml version="1.0"?>'],
    ['another root', '<chartsheet/>'],
  ])('%s', (_, xml) => {
    expect(faultOf(withSheet(xml))).toMatchObject({ code: 'badXml', part: SHEET });
  });

  it('with the line where it was noticed', () => {
    const fault = faultOf(withSheet(worksheet('\n\n<row><c></row>')));
    expect(fault).toMatchObject({ code: 'badXml', line: 3 });
  });

  it('a document type declaration is refused before anything it declares', () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const xml = worksheet('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>');
    expect(faultOf(withSheet(xml.replace('?>', `?>${laughs}`)))).toEqual({
      code: 'dtd',
      part: SHEET,
    });
    const outside = '<!DOCTYPE w SYSTEM "http://127.0.0.1/w.dtd">';
    expect(faultOf(withSheet(xml.replace('?>', `?>${outside}`))).code).toBe('dtd');
  });
});

describe('walking', () => {
  it('gives attributes with references resolved and white space made plain', () => {
    const seen: unknown[] = [];
    const xml = `<sst xmlns="${MAIN}" count='a"&#10;b&amp;\nc'/>`;
    walkXml('p', new TextEncoder().encode(xml), 'x:sst', { open: (a) => seen.push(a['count']) });
    expect(seen).toEqual(['a"\nb& c']);
  });

  it('lets a fault of a reader pass', () => {
    const fault = new XlsxError({ code: 'encrypted' });
    const node = {
      open() {
        throw fault;
      },
    };
    const xml = new TextEncoder().encode(`<sst xmlns="${MAIN}"><si/></sst>`);
    const walk = () => walkXml('p', xml, 'x:sst', { children: children({ 'x:si': node }) });
    expect(walk).toThrow(fault);
  });
});
