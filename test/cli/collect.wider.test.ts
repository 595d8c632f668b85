import { mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import type { Collection, Receipt } from '../support/collection';
import { cliFailures } from '../../src/core/messages/cliFailures';
import { CollectingDistrict } from '../support/collecting';
import { STREET, TOWN, OTHER_STREET, formOf } from '../support/district';
import { withSheet } from '../support/attacks/edit';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { bookIn } from '../support/xlsxFile';

describe('annex collect, in all that can come', () => {
  const district = new CollectingDistrict();

  beforeAll(() => district.begin(), 120_000);
  beforeEach(() => district.restart());
  afterAll(() => district.remove());

  /** Gives a file an age, in minutes after some hour. */
  function age(path: string, minutes: number): void {
    const time = new Date(2023, 8, 1, 8, minutes);
    utimesSync(district.path(path), time, time);
  }

  const taken = (receipts: readonly Receipt[]) =>
    receipts.map(({ file, accepted }) => [file, accepted]);

  it('counts the newest of several files of one unit, whatever their names', async () => {
    const from = await district.filled(async (name) => {
      mkdirSync(district.path(`${name}/更正`));
      await district.fill(STREET, `${name}/z.xlsx`);
      await district.fill(STREET, `${name}/更正/a.xlsx`, { 'pop.births': 211 });
    });
    age(`${from}/z.xlsx`, 10);
    age(`${from}/更正/a.xlsx`, 20);
    const { json, receipts } = await district.collect(from);
    expect(taken(receipts)).toEqual([
      ['z.xlsx', true],
      ['更正/a.xlsx', true],
    ]);
    expect(receipts[1]?.changes).toEqual([{ key: 'el:pop.births/value', from: '210', to: '211' }]);
    expect(receipts[1]?.replaces).toMatch(/^[0-9a-f]{64}$/);
    expect(json?.duplicates).toEqual([
      {
        org: STREET,
        orgName: '幸福街道',
        files: ['z.xlsx', '更正/a.xlsx'],
        kept: '更正/a.xlsx',
      },
    ]);
    const first = district.bytes('work.xlsx');
    const again = await district.collect(from);
    expect(again.status).toBe(0);
    expect(again.json?.duplicates[0]?.kept).toBe('更正/a.xlsx');
    expect(district.bytes('work.xlsx').equals(first)).toBe(true);
  }, 60_000);

  it('refuses a form of another month, an empty one and one of another district', async () => {
    const other = await otherMonth();
    const from = await district.filled(async (name) => {
      await district.fill(STREET, `${name}/good.xlsx`);
      district.write(`${name}/month.xlsx`, other);
      district.write(`${name}/empty.xlsx`, district.bytes(`forms/${formOf(TOWN)}`));
      district.write(`${name}/book.xlsx`, district.bytes('b.xlsx'));
    });
    const { status, receipts } = await district.collect(from);
    expect(status).toBe(1);
    const reason = (file: string) => receipts.find((each) => each.file === file)?.reason;
    expect(reason('good.xlsx')).toBe('');
    expect(reason('month.xlsx')).toMatch(/2023年9月.*2023年8月/);
    expect(reason('empty.xlsx')).toMatch(/一项也没有填/);
    expect(reason('book.xlsx')).toMatch(/汇总簿/);
    expect([...bookIn(district.path('work.xlsx')).book.returns.keys()]).toEqual([STREET]);
  }, 120_000);

  async function otherMonth(): Promise<Buffer> {
    const roster = ['--roster', 'roster.json'];
    const period = ['--year', '2023', '--month', '9'];
    await district.must('build', ...period, '--out', 'sep.xlsx', ...roster, '--force');
    await district.must('issue', '--book', 'sep.xlsx', '--out', 'sep', '--to', 'townships');
    return readFileSync(district.path(`sep/${formOf(OTHER_STREET, 9)}`));
  }

  it('turns what cannot be read into refused receipts in the reader’s words', async () => {
    const from = await district.filled(async (name) => {
      await district.fill(TOWN, `${name}/good.xlsx`);
      const good = district.bytes(`${name}/good.xlsx`);
      district.write(`${name}/half.xlsx`, good.subarray(0, good.length / 2));
      district.write(`${name}/old.xls`, Buffer.from('d0cf11e0a1b11ae100000000', 'hex'));
      district.write(`${name}/text.xlsx`, '单位,数值\n龙河镇,1\n');
      district.write(`${name}/none.xlsx`, '');
      district.write(`${name}/~$good.xlsx`, 'lock');
      district.write(`${name}/记录.txt`, '备注');
    });
    const { status, err, receipts } = await district.collect(from);
    expect(status).toBe(1);
    const reason = (file: string) => receipts.find((each) => each.file === file)?.reason ?? '';
    expect(receipts).toHaveLength(5);
    expect(reason('half.xlsx')).toMatch(/不完整/);
    expect(reason('old.xls')).toMatch(/旧版表格格式/);
    expect(reason('text.xlsx')).toMatch(/纯文本/);
    expect(reason('none.xlsx')).toMatch(/空的/);
    expect(receipts.find(({ file }) => file === 'half.xlsx')).toMatchObject({
      org: '',
      accepted: false,
    });
    expect(err).toContain('记录.txt');
    expect(err).not.toContain('~$');
    expect(bookIn(district.path('work.xlsx')).book.receipts).toHaveLength(5);
  }, 60_000);

  it('writes a book beside the first one where it is told to, and takes single files', async () => {
    const before = district.bytes('work.xlsx');
    await district.fill(STREET, 'single.xlsx');
    const args = ['collect', '--book', 'work.xlsx', '--from', 'single.xlsx', '--out', 'out/w.xlsx'];
    const { out } = await district.must(...args, '--received', '2023-09-04');
    expect(out).toContain('幸福街道：已收 single.xlsx');
    expect(out).toContain('应报20个单位，已报1个');
    expect(district.bytes('work.xlsx').equals(before)).toBe(true);
    const { book } = bookIn(district.path('out/w.xlsx'));
    expect(book.receipts[0]?.received).toBe('2023-09-04');
    expect(district.files('out')).toEqual(['w.xlsx']);
  }, 60_000);

  it('passes over the book and its kept copy in the folder it collects from', async () => {
    await district.fill(STREET, 'ring/a.xlsx');
    district.write('ring/book.xlsx', district.bytes('b.xlsx'));
    const args = ['collect', '--book', 'ring/book.xlsx', '--from', 'ring', '--json'];
    await district.must(...args);
    const { out } = await district.must(...args);
    const { receipts } = JSON.parse(out) as Collection;
    expect(taken(receipts)).toEqual([['a.xlsx', true]]);
    expect(district.files('ring')).toEqual(['a.xlsx', 'book.xlsx', 'book.上一版.xlsx']);
  }, 60_000);

  it('keeps equal names of several folders apart', async () => {
    await district.fill(STREET, '甲/表.xlsx');
    await district.fill(TOWN, '乙/表.xlsx');
    const { receipts } = await district.collect('甲', '乙');
    expect(receipts.map(({ file }) => file).sort()).toEqual(['乙/表.xlsx', '甲/表.xlsx']);
  }, 60_000);

  it('does not replace a book that a program has open, unless it is told to', async () => {
    await district.fill(STREET, 'open.xlsx');
    const before = district.bytes('work.xlsx');
    const lock = Buffer.alloc(165);
    lock.writeUInt16LE(3, 55);
    lock.write('王会计', 57, 'utf16le');
    for (const [name, content, who] of [
      ['~$work.xlsx', lock, '王会计 正在 Excel'],
      ['.~lock.work.xlsx#', ',laowang,PC-7,03.10.2023 08:30,file:///home;', 'laowang，PC-7 正在'],
    ] as const) {
      district.write(name, content);
      const { status, err } = await district.collect('open.xlsx');
      expect(status).toBe(2);
      expect(err).toContain(who);
      expect(district.bytes('work.xlsx').equals(before)).toBe(true);
      rmSync(district.path(name));
    }
    district.write('~$work.xlsx', lock);
    const args = ['collect', '--book', 'work.xlsx', '--from', 'open.xlsx', '--anyway'];
    expect((await district.must(...args)).err).toMatch(/work\.xlsx 可能正在/);
    rmSync(district.path('~$work.xlsx'));
  }, 60_000);

  it('turns formulas of people’s own sheets that reach out of the book into their values', async () => {
    await district.fill(STREET, 'reach.xlsx');
    const cell = (at: string, formula: string, value: number): string =>
      `<c r="${at}"><f>${formula}</f><v>${value}</v></c>`;
    const rows = `<row r="1">${cell('A1', '[1]S!A1', 7)}${cell('B1', 'A1*2', 14)}${cell('C1', "cmd|'/c calc'!A0", 3)}</row>`;
    district.write('work.xlsx', withSheet(district.bytes('work.xlsx'), '我的', rows));
    const { err } = await district.collect('reach.xlsx');
    expect(err).toContain('工作表“我的”里连到文件之外的公式');
    const { sheets } = readXlsx(district.bytes('work.xlsx'));
    const own = sheets.find(({ name }) => name === '我的');
    expect(own?.values).toEqual([[7, 14, 3]]);
    expect([...(own?.formulas ?? [])]).toEqual([['B1', 'A1*2']]);
    expect((await district.collect('reach.xlsx')).err).not.toContain('连到文件之外');
  }, 60_000);

  it('clears away what killed runs left, and nothing that is in use', async () => {
    await district.fill(STREET, 'left.xlsx');
    const gone = ['.work.xlsx.1a2b3c4d.tmp', '.work.上一版.xlsx.1a2b3c4d.tmp'];
    const stays = ['.work.xlsx.mine.tmp', '.other.xlsx.1a2b3c4d.tmp'];
    for (const name of [...gone, ...stays]) district.write(name, 'half');
    await district.collect('left.xlsx');
    const files = district.files();
    expect(files.filter((name) => gone.includes(name))).toEqual([]);
    for (const name of stays) {
      expect(files).toContain(name);
      rmSync(district.path(name));
    }
  }, 60_000);

  it('lets a form through that another book issued, by name and reason', async () => {
    const foreign = await district.filled(async (name) => {
      const args = ['build', '--year', '2023', '--month', '8', '--roster', 'roster.json'];
      await district.must(...args, '--out', 'foreign.xlsx');
      await district.must(
        'issue',
        '--book',
        'foreign.xlsx',
        '--out',
        'foreign',
        '--to',
        'townships',
      );
      await district.fill(STREET, 'own.xlsx');
      const form = `foreign/${formOf(STREET)}`;
      await district.must('fill', form, '--values', 'values.json', '--out', `${name}/a.xlsx`);
    });
    const refused = await district.collect(foreign);
    expect(refused.receipts[0]?.reason).toContain('不是本簿下发的表');
    const admit = ['--admit', '王主任', '--reason', '簿重建过'];
    const alone = await district.run(
      'collect',
      '--book',
      'work.xlsx',
      '--from',
      foreign,
      ...admit.slice(0, 2),
    );
    expect([alone.status, alone.err]).toEqual([2, `${cliFailures.admitNeedsBoth()}\n`]);
    await district.must('collect', '--book', 'work.xlsx', '--from', foreign, ...admit);
    const { book } = bookIn(district.path('work.xlsx'));
    expect(book.returns.has(STREET)).toBe(true);
    expect(book.decisions).toMatchObject([{ kind: 'admit', by: '王主任', reason: '簿重建过' }]);
    expect(book.waivers).toMatchObject([{ rule: 'issueMismatch', name: '王主任' }]);
  }, 120_000);

  it('takes in what arrives in an inbox, once it is complete', async () => {
    mkdirSync(district.path('inbox'));
    await district.fill(STREET, 'ready.xlsx');
    const whole = district.bytes('ready.xlsx');
    const steps: (() => void)[] = [
      () => district.write('inbox/a.xlsx', whole.subarray(0, 5000)),
      () => district.write('inbox/a.xlsx', whole),
      () => undefined,
      () => undefined,
    ];
    district.pause = () => {
      const step = steps.shift();
      step?.();
      return Promise.resolve(step !== undefined);
    };
    const args = ['collect', '--book', 'work.xlsx', '--watch', 'inbox', '--receipts', 'receipts'];
    const { status, out } = await district.run(...args);
    expect(status).toBe(0);
    expect(out.match(/已收 a\.xlsx/g)).toHaveLength(1);
    expect(out).toContain('看守结束，共处理1个文件');
    expect(bookIn(district.path('work.xlsx')).book.returns.has(STREET)).toBe(true);
    const text = district.bytes('receipts/回执_2023-08_幸福街道.txt').toString('utf8');
    expect(text).toContain('结果：已收');
    expect(district.files('receipts')).toContain('回执_2023-08_幸福街道.xlsx');
  }, 60_000);
});
