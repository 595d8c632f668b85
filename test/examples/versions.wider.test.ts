import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUT_VERSION } from '../../src/core/entries/form';
import { CliSandbox } from '../support/cli';
import { edited } from '../support/attacks/edit';

/**
 * A folder for each version of the layout, as a program of that time wrote it: a book into which all but two
 * units had reported, the forms of those two, and the figures that it reported.
 */
const FOLDER = join(__dirname, 'versions');

const versions = readdirSync(FOLDER).map(Number);

describe.each(versions)('what layout %i left', (version) => {
  const cli = new CliSandbox();
  const file = (name: string): string => join(FOLDER, String(version), name);
  const isEarlier = version < LAYOUT_VERSION;

  beforeAll(() => {
    for (const name of ['book.xlsx', 'township.xlsx', 'department.xlsx'])
      copyFileSync(file(name), join(cli.folder, name));
  });
  afterAll(() => {
    cli.remove();
  });

  it('opens, and says so where it is of an earlier version', async () => {
    const checked = await cli.run('check', 'book.xlsx');
    expect(checked.out).not.toContain('强制性');
    const { status, out, err } = await cli.run('report', '--book', 'book.xlsx', '--json');
    expect(status).toBe(0);
    expect(err.includes('较早版本')).toBe(isEarlier);
    const { indicators } = JSON.parse(out) as {
      readonly indicators: readonly { code: string; value: unknown; status: unknown }[];
    };
    const figures = indicators.map(({ code, value, status: now }) => [code, [value, now]]);
    expect(Object.fromEntries(figures)).toEqual(
      JSON.parse(readFileSync(file('report.json'), 'utf8')),
    );
  });

  it('takes in the forms that were issued from it, is written as today’s books are, and closed', async () => {
    const forms = ['--from', 'township.xlsx', '--from', 'department.xlsx'];
    const taken = await cli.run('collect', '--book', 'book.xlsx', ...forms);
    expect(taken.out).toMatch(/应报(\d+)个单位，已报\1个/u);
    const again = await cli.run('collect', '--book', 'book.xlsx', '--from', 'township.xlsx');
    expect(again.err).not.toContain('较早版本');
    expect((await cli.run('check', 'book.xlsx')).out).not.toContain('强制性');
    const closed = await cli.run('close', '--book', 'book.xlsx', '--out', 'next.xlsx');
    expect(closed.out).toContain('2025年10月的簿');
  });
});

it('is kept of every earlier version', () => {
  const earlier = Array.from({ length: LAYOUT_VERSION - 1 }, (_, at) => at + 1);
  expect(versions).toEqual(expect.arrayContaining(earlier));
});

describe('what a later version wrote', () => {
  const cli = new CliSandbox();
  const later = LAYOUT_VERSION + 1;
  afterAll(() => {
    cli.remove();
  });

  it('is not opened, and stays as it is', async () => {
    for (const name of ['book.xlsx', 'township.xlsx']) {
      cli.write(name, laterFile(join(FOLDER, String(versions.at(-1)), name)));
      const checked = await cli.run('check', name);
      expect(checked.status).not.toBe(0);
      expect(checked.out).toContain(`表式第${later}版，本程序只认到第${LAYOUT_VERSION}版`);
      expect(checked.out).toContain('新版程序');
    }
    const before = cli.bytes('book.xlsx');
    for (const command of [
      ['collect', '--from', 'township.xlsx'],
      ['close', '--out', 'next.xlsx'],
      ['report'],
      ['repair'],
    ]) {
      const { status, err } = await cli.run(...command, '--book', 'book.xlsx');
      expect(status).not.toBe(0);
      expect(err).toContain('更新版本的程序');
    }
    expect(cli.bytes('book.xlsx')).toEqual(before);
  });

  it('is no return either', async () => {
    const { folder } = cli;
    copyFileSync(join(FOLDER, String(versions.at(-1)), 'book.xlsx'), join(folder, 'now.xlsx'));
    const taken = await cli.run('collect', '--book', 'now.xlsx', '--from', 'township.xlsx');
    expect(taken.out).toContain('退回1个');
    expect(taken.out).toContain(`表式第${later}版`);
  });
});

/** The file as a program with the next layout would have marked it. */
function laterFile(path: string): Uint8Array {
  return edited(readFileSync(path), {
    // What the hidden sheet does not tell is told by the document's properties.
    'xl/sharedStrings.xml': (xml) => xml.replace('>layoutVersion<', '>layoutVersionGone<'),
    'docProps/custom.xml': (xml) =>
      xml.replace(/(annex\.layoutVersion"><vt:lpwstr>)\d+/, `$1${LAYOUT_VERSION + 1}`),
  });
}
