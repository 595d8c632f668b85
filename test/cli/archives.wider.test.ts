import { strToU8, zipSync, type Zippable } from 'fflate';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { SmallDistrict, STREET, TOWN } from '../support/district';

/** 龙河镇.xlsx and 幸福街道.xlsx as Windows writes them, and names of the same length. */
const GBK: readonly (readonly [string, readonly number[]])[] = [
  ['aaaaaa.xlsx', [0xc1, 0xfa, 0xba, 0xd3, 0xd5, 0xf2]],
  ['bbbbbbbb.xlsx', [0xd0, 0xd2, 0xb8, 0xa3, 0xbd, 0xd6, 0xb5, 0xc0]],
];

describe('archives of returned files', () => {
  const district = new SmallDistrict();
  let street: Uint8Array;
  let town: Uint8Array;

  beforeAll(async () => {
    await district.begin();
    await district.fill(STREET, 'street.xlsx');
    await district.fill(TOWN, 'town.xlsx', { 'pop.age65': 99999 });
    [street, town] = ['street.xlsx', 'town.xlsx'].map((name) =>
      Uint8Array.from(readFileSync(district.path(name))),
    ) as [Uint8Array, Uint8Array];
  }, 120_000);

  afterAll(() => district.remove());

  const pack = (name: string, files: Zippable): void => {
    district.write(name, named(zipSync(files, { level: 0 })));
  };

  const checked = async (...places: readonly string[]) => {
    const { status, out, err } = await district.run('check', ...places, '--json');
    const { files } = JSON.parse(out) as { files: { file: string; accepted: boolean }[] };
    return { status, err, files: files.map(({ file, accepted }) => [file, accepted]) };
  };

  it('are read without being unpacked, with the names that Windows wrote', async () => {
    pack('国.zip', { 'aaaaaa.xlsx': town, 'bbbbbbbb.xlsx': street, 'read.me': strToU8('…') });
    const { files, status, err } = await checked('国.zip');
    expect(files).toEqual([
      ['国.zip/幸福街道.xlsx', true],
      ['国.zip/龙河镇.xlsx', false],
    ]);
    expect(status).toBe(1);
    expect(err).toContain('国.zip/read.me');
  });

  it('are read in archives and folders', async () => {
    const inner = zipSync({ 'x/乙.xlsx': town });
    mkdirSync(district.path('in'));
    pack('in/外.zip', { '甲.xlsx': street, '内.zip': inner, '__MACOSX/._甲.xlsx': street });
    const { files } = await checked('in');
    expect(files).toEqual([
      ['in/外.zip/内.zip/x/乙.xlsx', false],
      ['in/外.zip/甲.xlsx', true],
    ]);
  });

  it('are opened three deep, and what lies deeper is named', async () => {
    const deep = [1, 2, 3].reduce<Uint8Array>(
      (inside, level) => zipSync({ [`${level}.zip`]: inside }),
      zipSync({ '甲.xlsx': street }),
    );
    district.write('deep.zip', deep);
    const { err } = await district.run('check', 'deep.zip');
    expect(err).toContain('套压缩包超过3层');
  });

  it('give every file its receipt where one is damaged or locked', async () => {
    const packed = zipSync({ '甲.xlsx': street, '乙.xlsx': street }, { level: 6 });
    packed.fill(0, 200, 400);
    district.write('damaged.zip', packed);
    const damaged = await checked('damaged.zip');
    expect(damaged.files).toHaveLength(2);
    expect(damaged.files).toContainEqual(['damaged.zip/乙.xlsx', true]);
    district.write('cut.zip', packed.slice(0, -40));
    const cut = await district.run('check', 'cut.zip');
    expect([cut.status, cut.err]).toEqual([2, expect.stringMatching(/cut\.zip/)]);
  });

  it('are collected and exported like folders', async () => {
    pack('月.zip', { '甲.xlsx': street, '乙.xlsx': town });
    const { out, status } = await district.run('collect', '--book', 'b.xlsx', '--from', '月.zip');
    expect(status).toBe(1);
    expect(out).toContain('已收 月.zip/甲.xlsx');
    const exported = await district.run('export', '--from', '月.zip', '--out', '月.csv');
    expect(exported.status).toBe(1);
    expect(district.bytes('月.csv').toString('utf8')).toContain('月.zip/甲.xlsx');
  });

  it('leave nothing behind', () => {
    const ours = readdirSync(tmpdir()).filter((name) => name.startsWith('.annex-unpacked.'));
    expect(ours.filter((name) => !name.includes(`-${process.pid}-`))).toEqual([]);
  });

  it('are workbooks under another name where they hold one', async () => {
    district.write('form.zip', street);
    expect((await checked('form.zip')).files).toEqual([['form.zip', true]]);
  });
});

/** An archive whose placeholders are names in GBK, of which it says nothing. */
function named(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (const [placeholder, name] of GBK)
    for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder, at + 1))
      Buffer.from(name).copy(bytes, at);
  return bytes;
}
