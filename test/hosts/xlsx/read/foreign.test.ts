import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { book, pack, plainParts, relations } from './support/book';
import { faultOf } from './support/reading';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (names: string) =>
  Uint8Array.from([
    ...COMPOUND,
    ...new Uint8Array(504),
    ...Array.from(names).flatMap((letter) => [letter.charCodeAt(0), 0]),
    ...new Uint8Array(100),
  ]);

describe('files that are something else', () => {
  it.each([
    ['empty', new Uint8Array(0), 'empty'],
    ['CSV', strToU8('数据项,值\n常住人口,51234\n'), 'text'],
    ['CSV in GBK', Uint8Array.of(0xca, 0xfd, 0xbe, 0xdd, 0x2c, 0x31, 0x0d, 0x0a), 'text'],
    ['CSV in UTF-16', Uint8Array.of(0xff, 0xfe, 0x31, 0, 0x2c, 0), 'text'],
    ['one letter', strToU8('P'), 'text'],
    ['a page', strToU8('\n<!DOCTYPE html><html><body>请登录</body></html>'), 'html'],
    ['a table saved as a page', strToU8('<table border=1><tr><td>1</td></tr></table>'), 'html'],
    ['PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'other'],
  ])('%s', (_, bytes, found) => {
    expect(faultOf(bytes)).toEqual({ code: 'notZip', found });
  });

  it('the old formats of Excel and WPS', () => {
    expect(faultOf(compound('Workbook'))).toEqual({ code: 'oldFormat' });
    expect(faultOf(Uint8Array.from(COMPOUND))).toEqual({ code: 'oldFormat' });
  });

  it('a workbook that needs a password', async () => {
    expect(faultOf(compound('EncryptionInfo EncryptedPackage'))).toEqual({ code: 'encrypted' });
    const rows = [['密', 1]];
    const encryption = { password: '宿城', spinCount: 1 };
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows }], encryption });
    expect(faultOf(bytes)).toEqual({ code: 'encrypted' });
  });

  it.each([
    ['Word', 'word/document.xml', { code: 'noWorkbook', found: 'word' }],
    ['PowerPoint', 'ppt/presentation.xml', { code: 'noWorkbook', found: 'slides' }],
    ['xlsb', 'xl/workbook.bin', { code: 'unsupported', feature: 'binaryWorkbook', detail: '' }],
  ])('%s', (_, target, fault) => {
    const rels = relations([['rId1', 'officeDocument', target]]);
    expect(faultOf(pack({ '_rels/.rels': rels, [target]: '<x/>' }))).toEqual(fault);
  });

  it('OpenDocument, and archives of anything', () => {
    const ods = {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': '<x/>',
    };
    expect(faultOf(pack(ods))).toEqual({ code: 'noWorkbook', found: 'openDocument' });
    const bundle = zipSync({ '报表.xlsx': book() });
    expect(faultOf(bundle)).toEqual({ code: 'noWorkbook', found: 'other' });
    expect(faultOf(zipSync({}))).toEqual({ code: 'noWorkbook', found: 'other' });
  });

  it('a book whose workbook part is gone', () => {
    const parts = { ...plainParts(), 'xl/workbook.xml': undefined };
    expect(faultOf(pack(parts))).toEqual({ code: 'missingPart', part: 'xl/workbook.xml' });
  });
});
