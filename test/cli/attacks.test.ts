import type { Collection } from '../support/collection';
import { HARMLESS, hostileFolder } from '../support/attacks/folder';
import { SmallDistrict, STREET, TOWN } from '../support/district';
import { bookIn } from '../support/xlsxFile';

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
    expect([...bookIn(district.path('out.xlsx')).book.returns.keys()]).toContain(STREET);
  }, 240_000);

  it('is said line by line, and no name makes a line of its own', async () => {
    const args = ['collect', '--book', 'b.xlsx', '--from', 'back', '--out', 'lines.xlsx'];
    const { out, err } = await district.run(...args);
    expect([UNSEEN.test(out), UNSEEN.test(err)]).toEqual([false, false]);
    const taken = out.split('\n').filter((line) => line.startsWith('● 幸福街道'));
    expect(taken).toEqual(['● 幸福街道：已收 龙河镇.xlsx。']);
  }, 240_000);
});
