import { cliFailures } from '../../src/core/messages/cliFailures';
import { SmallDistrict, STREET, formOf } from '../support/district';
import { snapshotOf } from '../support/xlsxFile';

describe('annex issue', () => {
  const district = new SmallDistrict();

  beforeAll(() => district.begin(), 120_000);
  afterAll(() => district.remove());

  const issue = (...args: readonly string[]) => district.run('issue', '--book', 'b.xlsx', ...args);

  it.each([
    ['all', 20],
    ['townships', 3],
    ['departments', 17],
  ])(
    'issues to %s',
    async (to, count) => {
      const { status, out } = await issue('--out', `to-${to}`, '--to', to);
      expect([status, out]).toEqual([0, `已生成${count}张报表：to-${to}。\n`]);
      expect(district.files(`to-${to}`)).toHaveLength(count);
    },
    60_000,
  );

  it('puts into every form whose it is and for when', () => {
    const { properties } = snapshotOf(district.path(`forms/${formOf(STREET)}`));
    expect(properties).toMatchObject({
      'annex.kind': 'township',
      'annex.org': STREET,
      'annex.year': '2023',
      'annex.month': '8',
    });
  });

  it('issues empty forms again, but leaves filled ones alone', async () => {
    expect((await issue('--out', 'again', '--to', 'townships')).status).toBe(0);
    expect((await issue('--out', 'again', '--to', 'townships')).status).toBe(0);
    const file = `again/${formOf(STREET)}`;
    await district.fill(STREET, file);
    const filled = district.bytes(file);
    const { status, err } = await issue('--out', 'again', '--to', 'townships');
    expect([status, err]).toEqual([2, `${cliFailures.filledFormExists(file)}\n`]);
    expect(district.bytes(file).equals(filled)).toBe(true);
    expect((await issue('--out', 'again', '--to', 'townships', '--force')).status).toBe(0);
    expect(district.bytes(file).equals(filled)).toBe(false);
  }, 60_000);

  it('never takes another file’s place', async () => {
    const file = `taken/${formOf(STREET)}`;
    await issue('--out', 'taken', '--to', 'townships');
    district.write(file, 'mine');
    expect((await issue('--out', 'taken')).status).toBe(2);
    expect(district.bytes(file).toString()).toBe('mine');
    expect(district.files('taken')).toHaveLength(3);
  }, 60_000);

  it('knows to whom forms are issued', async () => {
    const { status, err } = await issue('--out', 'x', '--to', 'everybody');
    const sentence = cliFailures.notATarget('everybody', ['townships', 'departments', 'all']);
    expect([status, err]).toEqual([2, `${sentence}\n`]);
  });
});
