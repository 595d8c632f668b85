import { mkdirSync } from 'node:fs';
import { reachesOut } from '../../src/core/formula/sheet/reachesOut';
import type { Collection } from '../support/collection';
import { HARMLESS, hostileFolder } from '../support/attacks/folder';
import { SmallDistrict, STREET, TOWN } from '../support/district';
import { bookIn, snapshotOf } from '../support/xlsxFile';

/** What a terminal would act upon, or what nobody can see. */
const UNSEEN = /[^\P{Cc}\n]|\p{Cf}|[\u2028\u2029]/u;

describe('a folder of hostile returns', () => {
  const district = new SmallDistrict();
  let made: ReturnType<typeof hostileFolder>;

  beforeAll(async () => {
    await district.begin();
    await district.fill(TOWN, 'town.xlsx');
    await district.fill(STREET, 'street.xlsx');
    made = hostileFolder(
      district.path('back'),
      district.bytes('town.xlsx'),
      district.bytes('street.xlsx'),
    );
  }, 240_000);
  afterAll(() => district.remove());

  it('costs nobody else anything: the honest one is taken in, the others are refused or said', async () => {
    const args = ['collect', '--book', 'b.xlsx', '--from', 'back', '--out', 'out.xlsx', '--json'];
    const { status, out, err } = await district.run(...args);
    expect([status, UNSEEN.test(out), UNSEEN.test(err)]).toEqual([1, false, false]);
    const { receipts } = JSON.parse(out) as Collection;
    const accepted = new Map(receipts.map((each) => [each.file, each.accepted]));
    expect(receipts.find(({ file }) => file === '龙河镇.xlsx')).toMatchObject({
      org: STREET,
      accepted: true,
    });
    for (const file of made.attacks)
      expect([file, accepted.get(file)]).toEqual([file, HARMLESS.has(file.replace('.xlsx', ''))]);
    for (const file of made.others) expect([file, accepted.get(file)]).toEqual([file, false]);
    for (const { file, accepted: isTaken, reason } of receipts)
      if (!isTaken) expect([file, reason]).toEqual([file, expect.stringMatching(/[。；]/)]);
    expect(err).toContain('略过 下级/loop：');
    const [code, name] = ['another unit’s code', 'another unit’s name'].map((what) =>
      receipts.find(({ file }) => file === `${what}.xlsx`),
    );
    expect(code?.reason).toMatch(/幸福街道.*龙河镇|龙河镇.*幸福街道/);
    expect(name?.reason).toMatch(/幸福街道.*龙河镇|龙河镇.*幸福街道/);
    expect([...bookIn(district.path('out.xlsx')).book.returns.keys()]).toContain(STREET);
    const { sheets, outward } = snapshotOf(district.path('out.xlsx'));
    expect(outward).toEqual([]);
    const formulas = sheets.flatMap((sheet) => [...sheet.formulas.values()]);
    expect(formulas.filter(reachesOut)).toEqual([]);
  }, 240_000);

  it('holds the longest notes of eight forms in one run: none of them is taken in, none stops the others', async () => {
    const long = '床'.repeat(32_000);
    const notes = Object.fromEntries(['bed.total', 'bed.inclusive'].map((code) => [code, long]));
    mkdirSync(district.path('long'));
    for (let no = 1; no <= 8; no += 1) await district.fill(TOWN, `long/${no}.xlsx`, {}, notes);
    await district.fill(STREET, 'long/honest.xlsx');
    const args = ['collect', '--book', 'b.xlsx', '--from', 'long', '--out', 'notes.xlsx', '--json'];
    const { receipts } = JSON.parse((await district.run(...args)).out) as Collection;
    const taken = receipts.filter(({ accepted }) => accepted);
    expect([receipts.length, taken.map(({ file }) => file)]).toEqual([9, ['honest.xlsx']]);
    expect(bookIn(district.path('notes.xlsx')).book.returns.size).toBe(1);
  }, 240_000);

  it('is said line by line, and no name makes a line of its own', async () => {
    const args = ['collect', '--book', 'b.xlsx', '--from', 'back', '--out', 'lines.xlsx'];
    const { out, err } = await district.run(...args);
    expect([UNSEEN.test(out), UNSEEN.test(err)]).toEqual([false, false]);
    const taken = out.split('\n').filter((line) => line.startsWith('● 幸福街道'));
    expect(taken).toEqual(['● 幸福街道：已收 龙河镇.xlsx。']);
  }, 240_000);
});
