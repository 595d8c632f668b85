import { sheetsOfWord } from '../../../../src/app/sheetsOfWord';
import { readWordTables } from '../../../../src/hosts/xlsx/read/wordTables';
import { cell, paragraph as line, row, wordDocument as word } from '../../../support/wordFile';
import { rawZip } from './support/zipWriter';

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>';

const HEADED = [
  line(
    '各有关单位：现将目标任务印发给你们，请结合实际抓好落实，每月五日前报送上月完成情况，并逐级汇总上报，逾期不报的予以通报，望遵照执行。',
  ),
  line('附件1'),
  line('某县目标任务表'),
  '<w:tbl>',
  row(
    cell('指标名称', '<w:vMerge w:val="restart"/>'),
    cell('目标任务', '<w:gridSpan w:val="2"/>'),
    cell('牵头单位', '<w:vMerge w:val="restart"/>'),
  ),
  row(cell('', '<w:vMerge/>'), cell('2026年'), cell('2027年'), cell('', '<w:vMerge/>')),
  row(
    '<w:tc><w:p><w:r><w:t>老年</w:t></w:r><w:del><w:r><w:delText>人</w:delText></w:r></w:del><w:ins><w:r><w:t>食堂</w:t></w:r></w:ins></w:p></w:tc>',
    cell('6个'),
    cell('≥8'),
    `<w:tc>${line('民政局')}${line('人社局')}</w:tc>`,
  ),
  '</w:tbl>',
].join('');

describe('tables of a Word document', () => {
  it('become sheets below the lines that head them, cells where they stand, merged ones as such', () => {
    const [sheet] = sheetsOfWord(readWordTables(word(HEADED)) ?? []);
    expect(sheet?.values).toEqual([
      ['附件1', null, null, null],
      ['某县目标任务表', null, null, null],
      ['指标名称', '目标任务', null, '牵头单位'],
      [null, '2026年', '2027年', null],
      ['老年食堂', '6个', '≥8', '民政局\n人社局'],
    ]);
    expect(sheet?.merges).toEqual([
      { row: 2, column: 0, rows: 2, columns: 1 },
      { row: 2, column: 1, rows: 1, columns: 2 },
      { row: 2, column: 3, rows: 2, columns: 1 },
    ]);
  });

  it('are several where there are several, one within a cell being text of it', () => {
    const inner = `<w:tbl>${row(cell('内'))}</w:tbl>`;
    const body = `<w:tbl>${row(`<w:tc>${line('外')}${inner}${line('')}</w:tc>`)}</w:tbl>${line('附件2')}<w:sdt><w:sdtContent><w:tbl>${row(cell('乙'))}</w:tbl></w:sdtContent></w:sdt>`;
    const sheets = sheetsOfWord(readWordTables(word(body)) ?? []);
    expect(sheets.map(({ name, values }) => [name, values])).toEqual([
      ['第1张表', [['外\n内']]],
      ['第2张表', [['附件2'], ['乙']]],
    ]);
  });

  it('are none of a workbook', () => {
    const workbook = { name: '_rels/.rels', content: RELATIONS };
    expect(readWordTables(rawZip([workbook]))).toBeUndefined();
  });
});
