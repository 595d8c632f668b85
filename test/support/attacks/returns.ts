import { deflateSync, strToU8 } from 'fflate';
import { rawZip } from '../../hosts/xlsx/read/support/zipWriter';
import { edited, inWorkbook, PART, relate, withSheet, type Edit } from './edit';

/** A returned file as somebody who means harm, or a broken program, would send it. */
export type Attack = (form: Uint8Array) => Uint8Array;

const STRINGS = 'xl/sharedStrings.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';

/** One text of the file instead of another, wherever it is the whole text of a cell or property. */
const texts = (from: string, to: string): Attack => {
  const swap: Edit = (xml) => xml.replaceAll(`>${from}<`, () => `>${to}<`);
  return (form) => edited(form, { [STRINGS]: swap, 'docProps/custom.xml': swap });
};

const sheets = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<sheet name="空${i}" sheetId="${i + 100}" r:id="q${i}"/>`,
  ).join('');

const relations = (count: number) =>
  relate(
    ...Array.from({ length: count }, (_, i) => ({
      id: `q${i}`,
      type: 'worksheet',
      target: 'worksheets/blank.xml',
    })),
  );

const blank = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;

/** Archives that lie, swell or contradict themselves. */
export const ARCHIVES: Readonly<Record<string, Attack>> = {
  'a part of 2 GB of zeros that says it is small': () => {
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
    return rawZip([{ name: PART.workbook, content: bomb, method: 8, stored: true, size: 1000 }]);
  },
  'a sheet of 100 MB': (form) =>
    edited(form, { 'xl/worksheets/sheet1.xml': () => new Uint8Array(100 * 1024 * 1024).fill(32) }),
  'a wrong checksum': (form) => {
    const bytes = Uint8Array.from(form);
    bytes[Math.floor(bytes.length / 3)]! ^= 0x55;
    return bytes;
  },
  'the same part in another case': (form) =>
    edited(form, {}, { 'XL/Worksheets/Sheet2.xml': blank }),
  'the same part with a backslash': (form) =>
    edited(form, {}, { 'xl\\worksheets\\sheet2.xml': blank }),
  'ten thousand parts': (form) =>
    edited(
      form,
      {},
      Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p/${i}.xml`, ''])),
    ),
  'ZIP64 sizes beyond all memory': () =>
    rawZip([{ name: PART.workbook, content: 'x', zip64: true, size: 2 ** 52 }], { zip64: true }),
  'two entries over the same bytes': (form) => overlapping(form),
  'nothing but the first half': (form) => form.slice(0, form.length >> 1),
};

/** The second entry of the directory made to point where the first one does. */
function overlapping(form: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(form);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const first = view.getUint32(end + 16, true);
  const second =
    first +
    46 +
    view.getUint16(first + 28, true) +
    view.getUint16(first + 30, true) +
    view.getUint16(first + 32, true);
  view.setUint32(second + 42, view.getUint32(first + 42, true), true);
  return bytes;
}

/** XML that reaches outside, nests without end, or holds more than anybody typed. */
export const DOCUMENTS: Readonly<Record<string, Attack>> = {
  'an external entity': (form) =>
    edited(form, {
      [STRINGS]: (xml) =>
        xml
          .replace(/<sst/, '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst')
          .replace('<t>', '<t>&x;'),
    }),
  'a billion laughs': (form) =>
    edited(form, {
      [STRINGS]: (xml) => {
        const entities = Array.from(
          { length: 10 },
          (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
        ).join('');
        return xml.replace(/<sst/, `<!DOCTYPE s [<!ENTITY l0 "ha">${entities}]><sst`);
      },
    }),
  'elements a hundred thousand deep': (form) =>
    edited(form, {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(
          '</worksheet>',
          `${'<extLst>'.repeat(1e5)}${'</extLst>'.repeat(1e5)}</worksheet>`,
        ),
    }),
  'a hundred thousand sheets': (form) =>
    edited(
      form,
      { [PART.workbook]: inWorkbook('sheets', sheets(1e5)), [PART.relations]: relations(1e5) },
      { 'xl/worksheets/blank.xml': blank },
    ),
  'five hundred sheets': (form) =>
    edited(
      form,
      { [PART.workbook]: inWorkbook('sheets', sheets(500)), [PART.relations]: relations(500) },
      { 'xl/worksheets/blank.xml': blank },
    ),
  'a cell at the far end of its sheet': (form) =>
    withSheet(form, '远', `${ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
  'four million cells': (form) =>
    withSheet(form, '多', `${ROW}<row r="1000000"><c r="D1000000"><v>1</v></c></row>`),
  'an attribute of a megabyte': (form) =>
    withSheet(form, '长', `<row r="1" x="${'a'.repeat(1 << 20)}"><c r="A1"><v>1</v></c></row>`),
  'a sheet name of ten thousand characters': (form) => withSheet(form, '名'.repeat(10_000), ROW),
  'a number of a hundred thousand digits': (form) =>
    withSheet(form, '数', `<row r="1"><c r="A1"><v>${'9'.repeat(1e5)}</v></c></row>`),
};

/** Names and keys that mean something to a machine. */
export const WORDS: Readonly<Record<string, Attack>> = {
  'the name of a prototype as key': texts('el:bed.total', '__proto__'),
  'the name of a prototype as property': (form) =>
    edited(form, { 'docProps/custom.xml': (xml) => xml.replace('annex.issueId', '__proto__') }),
  'another unit’s code': texts('321302103', '321302001'),
  'another unit’s name': texts('龙河镇', '幸福街道'),
  'the name of a prototype as unit': texts('321302103', 'constructor'),
  'a unit name that is a receipt': texts('龙河镇', '龙河镇&#10;● 幸福街道：已收 a.xlsx。'),
  'a unit name that clears the terminal': texts('龙河镇', '龙河镇_x001B_[2J_x001B_]0;x_x0007_'),
  'a unit name that turns around': texts('龙河镇', '\u202Exslx.龙河镇\u2066'),
  'a unit name of thirty thousand characters': texts('龙河镇', '龙'.repeat(30_000)),
  'an issue number that is a command': (form) =>
    edited(form, {
      'docProps/custom.xml': (xml) =>
        xml.replace(/(name="annex.issueId"[^>]*><vt:lpwstr>)[^<]*/, '$1=cmd|x!A0'),
    }),
  'a month without end': (form) =>
    edited(form, {
      'docProps/custom.xml': (xml) =>
        xml.replace(/(name="annex.month"[^>]*><vt:lpwstr>)\d+/, `$1${'9'.repeat(400)}`),
    }),
};

/** As they stand in a file. */
const REACHING = [
  "cmd|'/c calc'!A0",
  'WEBSERVICE("http://example.com/")',
  '_xlfn.IMAGE("http://example.com/x.png")',
  'CALL("Kernel32","WinExec","JCJ","calc",0)',
  "'\\\\10.0.0.1\\share\\[x.xlsx]S'!A1",
  '[1]S!A1',
];

const VBA = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject';

/** What does something when it is opened, or is not from here. Nothing of it may come along; all of it is said. */
export const FOREIGN: Readonly<Record<string, Attack>> = {
  macros: (form) =>
    edited(
      form,
      {
        [PART.types]: (xml) =>
          xml
            .replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml')
            .replace(
              '</Types>',
              '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
            ),
        [PART.relations]: relate({ id: 'v1', type: VBA, target: 'vbaProject.bin' }),
      },
      { 'xl/vbaProject.bin': strToU8('Attribute VB_Name') },
    ),
  'a name that runs on opening': (form) =>
    edited(form, {
      [PART.workbook]: inWorkbook(
        'definedNames',
        `<definedName name="_xlnm.Auto_Open">宏!$A$1</definedName>`,
      ),
    }),
  connections: (form) =>
    edited(
      form,
      { [PART.relations]: relate({ id: 'k1', type: 'connections', target: 'connections.xml' }) },
      {
        'xl/connections.xml': `<connections xmlns="${MAIN}"><connection id="1" name="x" type="4" refreshOnLoad="1"><webPr url="http://example.com/"/></connection></connections>`,
      },
    ),
  'a link to another file': (form) =>
    edited(
      form,
      {
        [PART.relations]: relate({
          id: 'e1',
          type: 'externalLink',
          target: 'externalLinks/externalLink1.xml',
        }),
        [PART.workbook]: (xml) =>
          xml.replace(
            '<definedNames>',
            '<externalReferences><externalReference r:id="e1"/></externalReferences><definedNames>',
          ),
      },
      { 'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"/>` },
    ),
  'an embedded object': (form) =>
    edited(
      form,
      {},
      { 'xl/embeddings/oleObject1.bin': strToU8('ole'), 'xl/activeX/activeX1.xml': '<ax/>' },
    ),
  'formulas that reach out': (form) =>
    edited(
      withSheet(
        form,
        '算',
        `<row r="1">${REACHING.map((formula) => `<c><f>${formula}</f><v>1</v></c>`).join('')}</row>`,
      ),
      {
        [PART.workbook]: inWorkbook(
          'definedNames',
          `<definedName name="汇率" localSheetId="1">${REACHING[1]}</definedName>`,
        ),
      },
    ),
  pictures: (form) => edited(form, {}, { 'xl/media/image1.png': strToU8('png') }),
};
