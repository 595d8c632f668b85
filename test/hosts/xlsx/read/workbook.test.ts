import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import {
  book,
  MAIN,
  pack,
  plainParts,
  REL,
  relations,
  sharedStrings,
  workbook,
  worksheet,
} from './support/book';
import { faultOf, sheetOf } from './support/reading';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const STRICT_REL = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

describe('sheets', () => {
  const SHEETS =
    '<sheets><sheet name="甲&amp;乙" sheetId="9" r:id="rId3"/>' +
    '<sheet name="乙" sheetId="2" state="hidden" r:id="rId1"/>' +
    '<sheet name="丙" sheetId="3" state="veryHidden" r:id="rId2"/>' +
    '<sheet name="图" sheetId="4" r:id="rId4"/></sheets>';
  const parts = {
    'xl/workbook.xml': workbook(SHEETS),
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'worksheet', '../other/%E8%A1%A8%203.xml'],
      ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
    ]),
    'xl/worksheets/sheet2.xml': worksheet('<row><c><v>2</v></c></row>'),
    'other/表 3.xml': worksheet('<row><c><v>3</v></c></row>'),
  };

  it('come in the order of their tabs, with visibility, wherever their parts are', () => {
    const { sheets } = readXlsx(book(ROW, parts));
    expect(sheets.map(({ name, visibility, values }) => [name, visibility, values])).toEqual([
      ['甲&乙', 'visible', [[3]]],
      ['乙', 'hidden', [[1]]],
      ['丙', 'veryHidden', [[2]]],
      ['图', 'visible', []],
    ]);
  });

  it('part names are equal whatever their case and slashes', () => {
    const rest = plainParts(ROW);
    const sheet = rest['xl/worksheets/sheet1.xml']!;
    const odd = pack({
      ...rest,
      'xl/worksheets/sheet1.xml': undefined,
      'XL\\Worksheets\\Sheet1.xml': sheet,
    });
    expect(readXlsx(odd).sheets[0]!.values).toEqual([[1]]);
  });

  it.each([
    ['a name twice', '<sheet name="A" r:id="rId1"/><sheet name="a" r:id="rId2"/>', 'duplicateName'],
    [
      'a part twice',
      '<sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/>',
      'sheetReference',
    ],
    ['no such relationship', '<sheet name="A" r:id="rId7"/>', 'sheetReference'],
    ['no name', '<sheet r:id="rId1"/>', 'badXml'],
    ['no relationship', '<sheet name="A"/>', 'badXml'],
    ['an unknown state', '<sheet name="A" state="gone" r:id="rId1"/>', 'badXml'],
    ['none', '', 'noWorkbook'],
  ])('%s is refused', (_, sheets, code) => {
    const file = book(ROW, { ...parts, 'xl/workbook.xml': workbook(`<sheets>${sheets}</sheets>`) });
    expect(faultOf(file).code).toBe(code);
  });

  it('a sheet whose part is missing is a fault', () => {
    expect(faultOf(book('', { 'xl/worksheets/sheet1.xml': undefined }))).toEqual({
      code: 'missingPart',
      part: 'xl/worksheets/sheet1.xml',
    });
  });
});

describe('strict files', () => {
  it('are read like transitional ones', () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(REL, STRICT_REL)
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    const parts = Object.entries(plainParts(ROW)).map(([name, xml]) => [name, strict(xml)]);
    expect(
      readXlsx(pack(Object.fromEntries(parts) as Record<string, string>)).sheets[0]!.values,
    ).toEqual([[1]]);
  });
});

describe('names and links', () => {
  it('names of workbook scope are kept, those of a sheet are not', () => {
    const xml = workbook(
      `<sheets><sheet name="表" r:id="rId1"/></sheets><definedNames><definedName name="annex.value">'甲 &amp; 乙'!$G$12</definedName>` +
        '<definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1</definedName>' +
        '<definedName name="__proto__" hidden="1">1</definedName></definedNames>',
    );
    const { names, hasExternalLinks } = readXlsx(book(ROW, { 'xl/workbook.xml': xml }));
    expect(Object.entries(names)).toEqual([
      ['annex.value', "'甲 & 乙'!$G$12"],
      ['__proto__', '1'],
    ]);
    expect(hasExternalLinks).toBe(false);
  });

  it('links into other files are noticed', () => {
    const sheets = '<sheets><sheet name="表" r:id="rId1"/></sheets>';
    const linked = workbook(
      `${sheets}<externalReferences><externalReference r:id="rId9"/></externalReferences>`,
    );
    expect(readXlsx(book(ROW, { 'xl/workbook.xml': linked })).hasExternalLinks).toBe(true);
    const rels = relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId9', 'externalLink', 'externalLinks/externalLink1.xml'],
    ]);
    expect(readXlsx(book(ROW, { 'xl/_rels/workbook.xml.rels': rels })).hasExternalLinks).toBe(true);
    expect(readXlsx(book(ROW)).hasExternalLinks).toBe(false);
  });
});

describe('custom document properties', () => {
  const withProperties = (inner: string, type = 'custom-properties') =>
    book(ROW, {
      '_rels/.rels': relations([
        ['rId1', 'officeDocument', '/xl/workbook.xml'],
        ['rId2', type, 'docProps/custom.xml'],
      ]),
      'docProps/custom.xml': `<Properties xmlns="${CUSTOM}" xmlns:vt="${VT}">${inner}</Properties>`,
    });
  const property = (name: string, value: string) =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}">${value}</property>`;

  it('are read as text, whatever their type', () => {
    const file = withProperties(
      property('annex.org', '<vt:lpwstr>民政局 &amp; 卫健局</vt:lpwstr>') +
        property('月', '<vt:i4>9</vt:i4>') +
        property('比', '<vt:r8>0.5</vt:r8>') +
        property('是', '<vt:bool>true</vt:bool>') +
        property('空', '<vt:lpwstr/>') +
        property('列', '<vt:vector><vt:lpwstr>a</vt:lpwstr></vt:vector>'),
    );
    expect(readXlsx(file).properties).toEqual({
      'annex.org': '民政局 & 卫健局',
      月: '9',
      比: '0.5',
      是: 'true',
      空: '',
    });
  });

  it('are found in strict files too, and may be absent', () => {
    const file = withProperties(
      property('a', '<vt:lpstr>b</vt:lpstr>'),
      `${STRICT_REL}/customProperties`,
    );
    expect(readXlsx(file).properties).toEqual({ a: 'b' });
    expect(readXlsx(book(ROW)).properties).toEqual({});
  });

  it('that come twice are refused', () => {
    const value = '<vt:lpwstr>1</vt:lpwstr>';
    expect(faultOf(withProperties(property('A', value) + property('a', value)))).toEqual({
      code: 'duplicateName',
      of: 'property',
      name: 'a',
    });
  });
});

describe('optional parts', () => {
  it('need not be there', () => {
    const rels = relations([['rId1', 'worksheet', 'worksheets/sheet1.xml']]);
    expect(sheetOf(ROW, { 'xl/_rels/workbook.xml.rels': rels }).values).toEqual([[1]]);
    expect(sheetOf(ROW).formats.size).toBe(0);
  });
});

describe('relationships', () => {
  it('that leave the file are not followed', () => {
    const rels = relations([['rId1', 'worksheet', 'worksheets/sheet1.xml']]).replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${REL}/sharedStrings" TargetMode="External" Target="http://127.0.0.1/s.xml"/></Relationships>`,
    );
    expect(sheetOf(ROW, { 'xl/_rels/workbook.xml.rels': rels }).values).toEqual([[1]]);
    const sameName = rels.replace('http://127.0.0.1/s.xml', 'sharedStrings.xml');
    const file = book('<row><c t="s"><v>0</v></c></row>', {
      'xl/_rels/workbook.xml.rels': sameName,
      'xl/sharedStrings.xml': sharedStrings('<si><t>内</t></si>'),
    });
    expect(faultOf(file).code).toBe('missingSharedString');
  });

  it.each([
    ['above the root, to no part', 'Target="../../../x.xml"', 'missingPart'],
    ['nowhere', '', 'sheetReference'],
  ])('that lead %s are refused where they are needed', (_, target, code) => {
    const rels = relations([['rId1', 'worksheet', 'worksheets/sheet1.xml']]).replace(
      /Target="[^"]*"/,
      target,
    );
    expect(faultOf(book(ROW, { 'xl/_rels/workbook.xml.rels': rels })).code).toBe(code);
  });

  it.each(['../NULL', '../../NULL', '../../customXml/item1.xml', '../../../../x', ''])(
    'that nobody needs may lead to %j',
    (target) => {
      const rels = relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId9', 'customXml', target],
      ]);
      const root = relations([
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'customXml', target],
      ]);
      const parts = { 'xl/_rels/workbook.xml.rels': rels, '_rels/.rels': root };
      expect(sheetOf(ROW, parts).values).toEqual([[1]]);
    },
  );

  it('are refused where two share an id, or lead to two of what there is one of', () => {
    const twoSheets = relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId1', 'worksheet', 'worksheets/sheet2.xml'],
    ]);
    const twoStrings = relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'sharedStrings', 'other.xml'],
    ]);
    for (const rels of [twoSheets, twoStrings]) {
      const fault = faultOf(book(ROW, { 'xl/_rels/workbook.xml.rels': rels }));
      expect(fault).toMatchObject({ code: 'doubleReference' });
    }
    const twoBooks = relations([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'officeDocument', 'xl/other.xml'],
    ]);
    expect(faultOf(book(ROW, { '_rels/.rels': twoBooks })).code).toBe('doubleReference');
  });
});
