import { edited, PART, type Edit } from './edit';
import type { Attack } from './returns';

const SHEET = 'xl/worksheets/sheet2.xml';
const STYLES = 'xl/styles.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A figure and a note of the form's second sheet, which asks for counts. */
const FIGURE = 'G6';
const NOTE = 'J6';

const inline = (text: string): string =>
  `t="inlineStr"><is><t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is>`;

/** Puts what a cell holds in its place, in its format. */
function put(cell: string, content: string): Edit {
  const pattern = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's');
  return (xml) =>
    xml.replace(pattern, (_, style = '') => `<c r="${cell}"${String(style)} ${content}</c>`);
}

const typed =
  (cell: string, content: string): Attack =>
  (form) =>
    edited(form, { [SHEET]: put(cell, content) });

/** What regular expressions and readers of numbers may go back and forth over. */
const SLOW: readonly string[] = [
  '1,'.repeat(16_000),
  '（'.repeat(16_000),
  ' '.repeat(32_000),
  `${'9'.repeat(16_000)}万`,
  `1${'.1'.repeat(15_000)}`,
  `${'是'.repeat(16_000)}。`,
  `${'\u200b\u00ad'.repeat(16_000)}x`,
  `${'年1月'.repeat(10_000)}!`,
];

/** Runs in whatever shows it as markup. */
export const SCRIPT = '<img src=x onerror="window.__ran=1"><script>window.__ran=1</script>';

/** Figures and texts that are too large, too long, too deep, or mean something elsewhere. */
export const TEXTS: Readonly<Record<string, Attack>> = {
  'a figure beyond all numbers': typed(FIGURE, '><v>1e307</v>'),
  'more residents than atoms': typed(FIGURE, '><v>1E300</v>'),
  'a figure that is not finite': typed(FIGURE, '><v>1E999</v>'),
  'a note of 32,000 characters': typed(NOTE, inline('床'.repeat(32_000))),
  'a formula thirty thousand brackets deep': typed(
    FIGURE,
    `><f>${'('.repeat(30_000)}1${')'.repeat(30_000)}</f><v>1</v>`,
  ),
  'an indicator’s formula thirty thousand brackets deep': (form) => {
    const term = 'ins.pension.joined /';
    const deep: Edit = (xml) => xml.replace(term, () => `${'('.repeat(30_000)}${term}`);
    return edited(form, { 'xl/sharedStrings.xml': deep });
  },
  ...Object.fromEntries(
    SLOW.map((text, index): [string, Attack] => [
      `a figure that is slow to read ${index + 1}`,
      typed(FIGURE, inline(text)),
    ]),
  ),
  'a number format without end': (form) =>
    edited(form, {
      [STYLES]: (xml) =>
        xml
          .replace(
            /<numFmts[^>]*>/,
            (open) =>
              `${open}<numFmt numFmtId="999" formatCode="${'0.0;'.repeat(9000)}[&gt;1]${'?/'.repeat(9000)}"/>`,
          )
          .replace('</cellXfs>', '<xf numFmtId="999"/></cellXfs>'),
      [SHEET]: (xml) => xml.replace(/(<c r="G\d+") s="\d+"/g, `$1 s="${lastFormat(form)}"`),
    }),
  'a million merged cells': (form) =>
    edited(form, {
      [SHEET]: (xml) =>
        xml.replace(
          '</sheetData>',
          `</sheetData><mergeCells>${'<mergeCell ref="A1:B64"/>'.repeat(1e6)}</mergeCells>`,
        ),
    }),
  'conditions over everything': (form) =>
    edited(form, {
      [STYLES]: (xml) => xml.replace('</dxfs>', '<dxf><font><strike/></font></dxf></dxfs>'),
      [SHEET]: (xml) => {
        const rule = '<cfRule type="expression" dxfId="0"><formula>A1</formula></cfRule>';
        const area = `<conditionalFormatting sqref="${'A1:XFD1048576 '.repeat(2000)}">${rule.repeat(500)}</conditionalFormatting>`;
        return xml.replace('</sheetData>', () => `</sheetData>${area}`);
      },
    }),
  'scripts in every text': (form) =>
    edited(form, {
      'xl/sharedStrings.xml': (xml) =>
        xml.replace(/>([^<>]*\p{Script=Han}[^<>]*)</gu, (_, text: string) => {
          return `>${text}${SCRIPT.replace(/</g, '&lt;')}<`;
        }),
    }),
  'scripts in a note': typed(NOTE, inline(SCRIPT)),
  'a workbook beside the workbook': (form) =>
    edited(
      form,
      {
        '_rels/.rels': (xml) =>
          xml.replace('</Relationships>', () => {
            const [workbook = ''] = /<Relationship [^>]*officeDocument"[^>]*>/.exec(xml) ?? [];
            return `${workbook.replace(/Id="[^"]*"/, 'Id="two"').replace(PART.workbook, 'xl/other.xml')}</Relationships>`;
          }),
      },
      { 'xl/other.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` },
    ),
  'two sheets under one name': (form) =>
    edited(form, {
      [PART.relations]: (xml) => {
        const [sheet = ''] = /<Relationship [^>]*sheet2\.xml"[^>]*>/.exec(xml) ?? [];
        return xml.replace(
          '</Relationships>',
          () => `${sheet.replace('sheet2', 'sheet3')}</Relationships>`,
        );
      },
    }),
};

function lastFormat(form: Uint8Array): number {
  let count = 0;
  edited(form, {
    [STYLES]: (xml) => {
      count = (/<cellXfs.*<\/cellXfs>/s.exec(xml)?.[0].match(/<xf /g) ?? []).length;
      return xml;
    },
  });
  return count;
}
