import { mkdirSync } from 'node:fs';
import { cliFailures } from '../../src/core/messages/cliFailures';
import { versionMessages } from '../../src/core/messages/versions';
import { SmallDistrict, STREET } from '../support/district';
import { bookIn } from '../support/xlsxFile';

describe('annex submissions', () => {
  const district = new SmallDistrict();
  const births = () => {
    const { book } = bookIn(district.path('b.xlsx'));
    const value = book.returns.get(STREET)?.entries.get('el:pop.births/value')?.value;
    return value?.kind === 'number' ? value.value.toNumber() : undefined;
  };
  const by = ['--by', '王主任', '--reason', '报错了'];
  const change = (action: string, ...more: readonly string[]) =>
    district.run('submissions', action, '--book', 'b.xlsx', '--unit', '幸福街道', ...more);

  beforeAll(async () => {
    await district.begin();
    mkdirSync(district.path('in'));
    await district.fill(STREET, 'in/1.xlsx', { 'pop.births': 210 });
    await district.must('collect', '--book', 'b.xlsx', '--from', 'in/1.xlsx');
    await district.fill(STREET, 'in/2.xlsx', { 'pop.births': 211 });
    await district.must('collect', '--book', 'b.xlsx', '--from', 'in/2.xlsx');
  }, 120_000);
  afterAll(() => district.remove());

  it('lists every version with what it changed', async () => {
    const { out } = await district.must('submissions', '--book', 'b.xlsx');
    expect(out).toContain('幸福街道：2版');
    expect(out).toMatch(/第1版.已被替换.2023-10-03 08:30 1\.xlsx/);
    expect(out).toMatch(/第2版.已收，现用.*新增0项、改动1项、清空0项、未变\d+项/);
    expect(out).toContain('本年活产数（基础数据!G11）：210 → 211');
    const json = JSON.parse(
      (await district.must('submissions', 'list', '--book', 'b.xlsx', '--json')).out,
    ) as { units: { versions: unknown[] }[] };
    expect(json.units[0]?.versions).toMatchObject([
      { number: 1, state: 'replaced', difference: null },
      {
        number: 2,
        state: 'counts',
        difference: {
          changed: 1,
          added: 0,
          removed: 0,
          changes: [
            { key: 'el:pop.births/value', sheet: '基础数据', cell: 'G11', from: '210', to: '211' },
          ],
        },
      },
    ]);
  }, 60_000);

  it('withdraws and restores, with name and reason, and deletes nothing', async () => {
    expect((await change('withdraw', ...by)).out).toContain('第2版已撤回，现以第1版为准');
    expect(births()).toBe(210);
    expect((await change('withdraw', ...by)).out).toContain('第1版已撤回，现在按未报处理');
    expect(births()).toBeUndefined();
    const again = await district.run('collect', '--book', 'b.xlsx', '--from', 'in/2.xlsx');
    expect(again.out).toContain('已撤回，不再登记');
    expect((await change('restore', '--number', '2', ...by)).out).toContain('现以第2版为准');
    expect(births()).toBe(211);
    const { receipts, decisions } = bookIn(district.path('b.xlsx')).book;
    expect(receipts).toHaveLength(2);
    expect(decisions.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
      'withdraw 2',
      'withdraw 1',
      'restore 2',
    ]);
    expect(decisions[0]).toMatchObject({ by: '王主任', reason: '报错了', date: '2023-10-03' });
  }, 120_000);

  it.each([
    [['withdraw', '--number', '9', ...by], versionMessages.noVersion('幸福街道', 9, 2)],
    [['withdraw', '--number', '2'], versionMessages.needsNameAndReason()],
    [
      ['loeschen', ...by],
      cliFailures.notAnAction('loeschen', ['list', 'withdraw', 'restore', 'admit']),
    ],
  ])('says what is wrong with %j', async ([action = '', ...more], sentence) => {
    const { status, err } = await change(action, ...more);
    expect([status, err]).toEqual([2, `${sentence}\n`]);
  });
});
