import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { edited, inWorkbook, PART, relate, type Edit } from '../../../support/attacks/edit';
import { book } from './support/book';

/** What a plain file with parts added, named or related brings along, as the reader tells it. */
function found(
  edits: Readonly<Record<string, Edit>>,
  parts: Readonly<Record<string, string>> = {},
): readonly string[] {
  const file = book('<row r="1"><c r="A1"><v>1</v></c></row>', {
    [PART.types]:
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
  });
  return readXlsx(edited(file, edits, parts)).foreign ?? [];
}

const type =
  (element: string): Edit =>
  (xml) =>
    xml.replace('</Types>', `${element}</Types>`);
const names = (inner: string): Record<string, Edit> => ({
  [PART.workbook]: inWorkbook('workbook', `<definedNames>${inner}</definedNames>`),
});
const link = (inner: string) => ({
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</externalLink>`,
});

describe('what a file brings along besides cells', () => {
  it('is nothing in a plain file', () => {
    expect(found({})).toEqual([]);
  });

  it.each<
    [string, readonly string[], Readonly<Record<string, Edit>>, Readonly<Record<string, string>>]
  >([
    ['macros by their part', ['macros'], {}, { 'xl/vbaProject.bin': 'x' }],
    [
      'macros of another name, by their relationship',
      ['macros'],
      {
        [PART.relations]: relate({
          id: 'v',
          type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
          target: 'a.dat',
        }),
      },
      { 'xl/a.dat': 'x' },
    ],
    [
      'macros of another name, by their type',
      ['macros'],
      {
        [PART.types]: type(
          '<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
      },
      { 'xl/a.dat': 'x' },
    ],
    ['sheets of macros', ['macros'], {}, { 'xl/macrosheets/sheet1.xml': '<x/>' }],
    ['names of macros', ['macros'], names('<definedName name="f" xlm="1">1</definedName>'), {}],
    ['names that run', ['autoOpen'], names('<definedName name="AUTO_OPEN1">1</definedName>'), {}],
    [
      'names that run, of a sheet',
      ['autoOpen'],
      names('<definedName name="_xlnm.Auto_Close" localSheetId="0">1</definedName>'),
      {},
    ],
    ['controls', ['activeX'], {}, { 'xl/activeX/activeX1.bin': 'x' }],
    ['objects', ['objects'], {}, { 'xl/embeddings/oleObject1.bin': 'x' }],
    [
      'objects elsewhere, by their type',
      ['objects'],
      {
        [PART.types]: type(
          '<Override PartName="/xl/a.x" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>',
        ),
      },
      { 'xl/a.x': 'x' },
    ],
    [
      'links that start a program',
      ['links', 'dde'],
      {},
      link('<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'),
    ],
    ['links to other files', ['links'], {}, link('<externalBook/>')],
    ['add-ins', ['addIns'], {}, { 'customUI/customUI.xml': '<x/>' }],
    ['connections', ['connections'], {}, { 'xl/connections.xml': '<x/>' }],
    ['pictures', ['pictures'], {}, { 'xl/media/image1.png': 'x' }],
    ['attached files', ['attachments'], {}, { 'xl/embeddings/a.docx': 'x' }],
  ])('tells %s', (_what, kinds, edits, parts) => {
    expect(found(edits, parts)).toEqual(kinds);
  });

  it('counts no thumbnail, printer setting or type without a part', () => {
    const unused = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>';
    const thumbnail = { 'docProps/thumbnail.jpeg': 'x' };
    expect(found({ [PART.types]: type(unused) }, thumbnail)).toEqual([]);
    expect(found({}, { 'xl/printerSettings/printerSettings1.bin': 'x' })).toEqual([]);
  });
});
