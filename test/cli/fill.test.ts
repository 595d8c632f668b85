import { filling } from '../../src/core/messages/filling';
import { checkedIn } from '../support/checked';
import { CliSandbox, SMALL_ROSTER } from '../support/cli';
import { snapshotOf } from '../support/xlsxFile';

const STREET = '2023-09_镇街_幸福街道.xlsx';
const TOWN = '2023-09_镇街_龙河镇.xlsx';
const CIVIL = '2023-09_部门_民政局.xlsx';
const FINANCE = '2023-09_部门_财政局.xlsx';

const isFieldMark = (cell: unknown): boolean =>
  typeof cell === 'string' && cell.startsWith('#fields:');

describe('annex fill', () => {
  const sandbox = new CliSandbox();

  beforeAll(async () => {
    const roster = sandbox.writeJson('roster.json', SMALL_ROSTER);
    const args = ['build', '--year', '2023', '--month', '9', '--out', 'b.xlsx', '--roster', roster];
    await sandbox.must(...args);
    await sandbox.must('issue', '--book', 'b.xlsx', '--out', '.');
  }, 60_000);

  afterAll(() => sandbox.remove());

  const fill = (form: string, values: unknown, out = 'filled.xlsx') =>
    sandbox.run(
      ...[
        'fill',
        form,
        '--values',
        sandbox.writeJson('values.json', values),
        '--out',
        out,
        '--force',
      ],
    );

  /** What stands in the row of a key under a field. */
  function cell(file: string, key: string, field: string): unknown {
    for (const { values } of snapshotOf(sandbox.path(file)).sheets) {
      let header: readonly unknown[] = [];
      for (const cells of values) {
        if (cells.some(isFieldMark)) header = cells;
        if (cells.includes(key)) return cells[header.indexOf(field)];
      }
    }
    return undefined;
  }

  it('types values as they are written, numbers as numbers and text as text', async () => {
    const { status, out } = await fill(STREET, {
      values: { 'pop.resident': 51234, 'bed.total': '1,920', 'edu.seniorCollege': '是' },
      notes: { 'bed.total': '含新增 20 张' },
    });
    expect([status, out]).toEqual([0, '已填4格：filled.xlsx。\n']);
    expect(cell('filled.xlsx', 'el:pop.resident', 'value')).toBe(51234);
    expect(cell('filled.xlsx', 'el:bed.total', 'value')).toBe('1,920');
    expect(cell('filled.xlsx', 'el:bed.total', 'note')).toBe('含新增 20 张');
    const { normalisations } = await checkedIn(sandbox, 'filled.xlsx');
    expect(normalisations).toEqual([
      { sheet: '基础数据', cell: expect.any(String) as string, from: '1,920', to: '1920' },
    ]);
  });

  it('keeps what it does not name, and empties what is null', async () => {
    await fill(STREET, { values: { 'pop.resident': 5, 'pop.age60': 3 } }, 'one.xlsx');
    await fill('one.xlsx', { values: { 'pop.age60': null, 'pop.age65': 2 } }, 'two.xlsx');
    const values = ['resident', 'age60', 'age65'].map((each) =>
      cell('two.xlsx', `el:pop.${each}`, 'value'),
    );
    expect(values).toEqual([5, null, 2]);
  });

  it('takes a department’s ratios by their sides, other figures plainly', async () => {
    const { status } = await fill(CIVIL, {
      values: {
        '1-03': { numerator: 4000, denominator: '10万', rate: '40' },
        'district.lifeExpectancy': 78.6,
        '1-06': 3,
      },
      notes: { '1-03': '含在建', 'district.lifeExpectancy': '年报数' },
    });
    expect(status).toBe(0);
    const row = ['numerator', 'denominator', 'rate', 'note'].map((field) =>
      cell('filled.xlsx', 'ind:1-03', field),
    );
    expect(row).toEqual([4000, '10万', '40', '含在建']);
    expect(cell('filled.xlsx', 'ind:1-18', 'value')).toBe(78.6);
    expect(cell('filled.xlsx', 'ind:1-18', 'note')).toBe('年报数');
    expect(cell('filled.xlsx', 'ind:1-06', 'value')).toBe(3);
  });

  it('finds the indicator’s row that asks a district element', async () => {
    await fill(FINANCE, {
      values: {
        'district.nurseryFunding': '达标',
        'district.lottery.total': 820.5,
        'district.lottery.eldercare': '430.25',
      },
    });
    expect(cell('filled.xlsx', 'ind:2-11', 'value')).toBe('达标');
    expect(cell('filled.xlsx', 'ind:1-19', 'denominator')).toBe(820.5);
    expect(cell('filled.xlsx', 'ind:1-19', 'numerator')).toBe('430.25');
  });

  it('fills tasks and projects by their numbers', async () => {
    const { status } = await fill(TOWN, {
      tasks: { 41: { state: '推进中', progress: '已召开推进会。' } },
      projects: { 1: { state: '在建' } },
    });
    expect(status).toBe(0);
    expect(cell('filled.xlsx', 'task:41', 'state')).toBe('推进中');
    expect(cell('filled.xlsx', 'task:41', 'progress')).toBe('已召开推进会。');
    expect(cell('filled.xlsx', 'proj:1', 'state')).toBe('在建');
  });

  it('fills an element that is not asked of the unit, and check finds it', async () => {
    expect((await fill(STREET, { values: { 'centre.regional': 1 } })).status).toBe(0);
    const { findings } = await checkedIn(sandbox, 'filled.xlsx');
    expect(findings.filter(({ rule }) => rule === 'doesNotApply')).toMatchObject([
      { code: 'centre.regional', severity: 'hard', found: '1' },
    ]);
  });

  const { place } = filling;
  it.each([
    ['no object', STREET, [], filling.notAnObject('取值文件', [])],
    [
      'an unknown section',
      STREET,
      { value: {} },
      filling.unknownSection('value', ['values', 'notes', 'tasks', 'projects']),
    ],
    [
      'an unknown code',
      STREET,
      { values: { 'pop.all': 1 } },
      filling.unknownCode(place('values', 'pop.all'), 'pop.all'),
    ],
    [
      'another kind of unit’s element',
      STREET,
      { values: { 'district.lottery.total': 1 } },
      filling.notAsked(place('values', 'district.lottery.total'), '幸福街道', '福彩公益金投入总额'),
    ],
    [
      'an indicator in a township’s form',
      STREET,
      { values: { '1-03': { numerator: 1, denominator: 2 } } },
      filling.notAsked(place('values', '1-03'), '幸福街道', '每千老人养老床位'),
    ],
    [
      'another department’s indicator',
      CIVIL,
      { values: { '1-01': { numerator: 1, denominator: 2 } } },
      filling.notAsked(place('values', '1-01'), '民政局', '养老保险参保率'),
    ],
    [
      'a ratio as one number',
      CIVIL,
      { values: { '1-03': 40 } },
      filling.askedBySides(place('values', '1-03'), ['numerator', 'denominator', 'rate'], 40),
    ],
    [
      'sides where one value is asked',
      CIVIL,
      { values: { '1-06': { numerator: 3 } } },
      filling.askedByValue(place('values', '1-06'), { numerator: 3 }),
    ],
    [
      'an unknown side',
      CIVIL,
      { values: { '1-03': { top: 3 } } },
      filling.unknownField(place('values', '1-03'), 'top', ['numerator', 'denominator', 'rate']),
    ],
    [
      'a list as a value',
      STREET,
      { values: { 'pop.resident': [1] } },
      filling.notACellValue(place('values', 'pop.resident'), [1]),
    ],
    [
      'a truth value',
      STREET,
      { values: { 'edu.seniorCollege': true } },
      filling.notACellValue(place('values', 'edu.seniorCollege'), true),
    ],
    [
      'a note that is no text',
      STREET,
      { notes: { 'bed.total': 3 } },
      filling.notWords(place('notes', 'bed.total'), 3),
    ],
    [
      'one cell twice',
      FINANCE,
      { values: { '2-11': '达标', 'district.nurseryFunding': '未达标' } },
      filling.filledTwice(place('values', 'district.nurseryFunding'), place('values', '2-11')),
    ],
  ])('refuses %s in one sentence and writes nothing', async (_what, form, values, sentence) => {
    const { status, out, err } = await fill(form, values, 'never.xlsx');
    expect([status, out, err]).toEqual([2, '', `${form}：${sentence}\n`]);
    expect(sandbox.files()).not.toContain('never.xlsx');
  });

  it('says which tasks a unit has', async () => {
    const { status, err } = await fill(
      STREET,
      { tasks: { 99: { state: '推进中' } } },
      'never.xlsx',
    );
    expect(status).toBe(2);
    expect(err).toMatch(/^2023-09_镇街_幸福街道\.xlsx：tasks 的 99：.*序号只有 .*41/);
  });

  it.each([
    ['a book instead of a form', 'b.xlsx', '{}', /^b\.xlsx：这是汇总簿.*annex issue/],
    ['a form that is not there', 'nowhere.xlsx', '{}', /^nowhere\.xlsx：没有这个文件/],
    ['a file that is no workbook', 'values.json', '{}', /^values\.json：文件内容是纯文本/],
    [
      'values that are no JSON',
      STREET,
      '{"values": {',
      /^values\.json：不是正确的 JSON.*fill --help/,
    ],
  ])('says so for %s', async (_what, form, values, sentence) => {
    sandbox.write('values.json', values);
    const ran = await sandbox.run('fill', form, '--values', 'values.json', '--out', 'never.xlsx');
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(sentence);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('leaves no temporary file behind', () => {
    expect(sandbox.files().filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });
});
