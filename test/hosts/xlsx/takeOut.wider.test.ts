import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { changesTo } from '../../../src/app/changesTo';
import { keptInside } from '../../../src/app/keptInside';
import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import { provenDifference } from '../../../src/app/proveBook';
import { standingBook } from '../../../src/app/standing';
import { keptInsideSaid } from '../../../src/core/messages/outward';
import { pictureOf } from '../../../src/core/picture/pictureOf';
import { patchXlsx } from '../../../src/hosts/xlsx/patch/patchXlsx';
import { readXlsx } from '../../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../../src/hosts/xlsx/write/writeXlsx';
import { edited, inWorkbook, PART, relate } from '../../support/attacks/edit';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const OWN = 'xl/worksheets/own.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LATER = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

const SHEET = `<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData><row r="1">
<c r="A1"><f>汇率*2</f><v>14</v></c><c r="B1"><f>[1]S!A1</f><v>15</v></c><c r="C1"><f>内部+1</f><v>16</v></c><c r="D1"><f>传话</f><v>17</v></c></row></sheetData>
<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>A1&gt;本表</formula></cfRule><cfRule type="expression" priority="2"><formula>A1&gt;内部</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="B1:B9"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="formula" val="WEBSERVICE(&quot;http://x&quot;)"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>
<dataValidations count="2"><dataValidation type="list" sqref="A1"><formula1>[1]S!$A$1:$A$3</formula1></dataValidation><dataValidation type="list" sqref="B1"><formula1>"是,否"</formula1></dataValidation></dataValidations>
<drawing r:id="rId1"/>
<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${LATER}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="4" id="{1}"><xm:f>WEBSERVICE("http://x")=1</xm:f></x14:cfRule><xm:sqref>C1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${LATER}"><x14:dataValidations xmlns:xm="${XM}" count="2"><x14:dataValidation type="list"><x14:formula1><xm:f>[1]S!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>C1</xm:sqref></x14:dataValidation><x14:dataValidation type="list"><x14:formula1><xm:f>封面!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${LATER}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>[1]S!A1:A9</xm:f><xm:sqref>E1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const NAMES = [
  '<definedName name="汇率">WEBSERVICE("http://example.com/")</definedName>',
  '<definedName name="传话">汇率+1</definedName>',
  '<definedName name="本表" localSheetId="0">cmd|\'/c calc\'!A0</definedName>',
  '<definedName name="内部">封面!$B$1</definedName>',
].join('');

const CHART = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:f>[1]S!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>床位</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val><c:numRef><c:f>[1]S!$B$1:$B$2</c:f><c:numCache><c:ptCount val="1"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;

/** A book to which somebody added a sheet of which nearly everything reaches out. */
function reaching(book: Uint8Array): Uint8Array {
  return edited(
    book,
    {
      [PART.workbook]: (xml) => {
        const sheets = '<sheet name="我的" sheetId="900" r:id="own"/></sheets>';
        const links =
          '</sheets><externalReferences><externalReference r:id="e1"/></externalReferences>';
        const made = xml.replace('</sheets>', () => sheets).replace('</sheets>', () => links);
        return inWorkbook('definedNames', NAMES)(made);
      },
      [PART.relations]: relate(
        { id: 'own', type: 'worksheet', target: 'worksheets/own.xml' },
        { id: 'e1', type: 'externalLink', target: 'externalLinks/externalLink1.xml' },
      ),
    },
    {
      [OWN]: SHEET,
      'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      'xl/charts/chart9.xml': CHART,
    },
  );
}

describe('a book in which something reaches out', () => {
  it('is written without it, and everything else of people’s own stays', async () => {
    const book = collectedBook({ roster: smallRoster() });
    const plan = planWorkbook(book, catalogue);
    const bytes = reaching(await writeXlsx(plan));
    const read = readXlsx(bytes);
    expect(read.outward).toEqual([
      { kind: 'name', name: '本表' },
      { kind: 'name', name: '汇率' },
      { kind: 'name', name: '传话' },
      { kind: 'condition', sheet: '我的' },
      { kind: 'validation', sheet: '我的' },
      { kind: 'sparkline', sheet: '我的' },
      { kind: 'link' },
    ]);
    const standing = standingBook(openBook(read, catalogue)!, read);
    const inside = keptInside(changesTo(plan, standing).changes, read);
    expect(keptInsideSaid(inside.reaching, inside.outward)).toEqual([
      '工作表“我的”里连到文件之外的公式（其他文件、网址、程序）已换成当时的数值。',
      '连到文件之外的名称“本表”、名称“汇率”、名称“传话”、“我的”的条件格式、“我的”的数据验证、“我的”的迷你图、外部链接已去掉。',
    ]);
    const after = await patchXlsx(bytes, inside.changes);

    const written = readXlsx(after);
    expect([written.outward, written.hasExternalLinks]).toEqual([[], false]);
    expect(provenDifference(written, pictureOf(plan), { book, catalogue })).toBeUndefined();
    expect(written.names['内部']).toBe('封面!$B$1');
    const own = written.sheets.find(({ name }) => name === '我的');
    expect(own?.values).toEqual([[14, 15, 16, 17]]);
    expect([...(own?.formulas ?? [])]).toEqual([['C1', '内部+1']]);
    const parts = Object.fromEntries(
      Object.entries(unzipSync(after)).map(([path, part]) => [path, strFromU8(part)]),
    );
    expect(Object.keys(parts).filter((path) => /external/i.test(path))).toEqual([]);
    const all = Object.values(parts).join('');
    for (const word of ['WEBSERVICE', 'cmd|', '[1]', 'externalLink', 'ddeLink'])
      expect([word, all.includes(word)]).toEqual([word, false]);
    const sheet = parts[OWN]!;
    expect(sheet).toContain('<formula>A1&gt;内部</formula>');
    expect(sheet).toContain('<dataValidations count="1"><dataValidation type="list" sqref="B1">');
    expect(sheet).toContain('<xm:f>封面!$B$1:$B$3</xm:f>');
    expect(sheet).not.toMatch(/colorScale|sparkline|x14:conditionalFormatting/);
    expect(parts['xl/charts/chart9.xml']).toContain('<c:tx><c:v>床位</c:v></c:tx>');
    expect(parts['xl/charts/chart9.xml']).toContain('<c:v>3</c:v></c:pt></c:numLit></c:val>');
  }, 60_000);

  it('that somebody wrote in a way nobody does is written without it as well', async () => {
    const plan = planWorkbook(collectedBook({ roster: smallRoster() }), catalogue);
    const parts = unzipSync(reaching(await writeXlsx(plan)));
    const odd = strFromU8(parts[OWN]!).replace(
      '<formula1>[1]S!$A$1:$A$3</formula1>',
      '<formula1><![CDATA[[1]S!$A$1:$A$3]]></formula1>',
    );
    const bytes = zipSync({ ...parts, [OWN]: strToU8(odd) });
    const read = readXlsx(bytes);
    const standing = standingBook(openBook(read, catalogue)!, read);
    const after = await patchXlsx(
      bytes,
      keptInside(changesTo(plan, standing).changes, read).changes,
    );
    expect(readXlsx(after).outward).toEqual([]);
  }, 60_000);
});
