import { patchXlsx } from '../../src/hosts/xlsx/patch/patchXlsx';
import type { SheetChange } from '../../src/core/picture/Changes';
import { readXlsx } from '../../src/hosts/xlsx/read/readXlsx';
import { CliSandbox } from '../support/cli';
import { wordFile } from '../support/wordFile';

const typed = (row: number, column: number, value: string): SheetChange => ({
  kind: 'contents',
  each: [{ row, column, from: null, to: { value } }],
});

describe('annex plan', () => {
  const sandbox = new CliSandbox();
  afterAll(() => sandbox.remove());

  it('writes the built-in plan, finds nothing against it but what its text says, and no difference', async () => {
    await sandbox.must('plan', 'export', '--out', '方案.xlsx');
    const checked = await sandbox.must('plan', 'check', '方案.xlsx', '--json');
    expect(JSON.parse(checked.out)).toMatchObject({ file: '方案.xlsx', hard: 0 });
    const { out } = await sandbox.must('plan', 'diff', '方案.xlsx', 'sucheng-2023');
    expect(out).toBe('两个方案没有差别。\n');
  });

  it('writes what it finds into the workbook, again and again the same', async () => {
    await sandbox.must('plan', 'new', '--out', '错.xlsx', '--year', '2024');
    const { sheets, ...rest } = readXlsx(sandbox.bytes('错.xlsx'));
    expect(rest.foreign).toEqual([]);
    const wrong = await patchXlsx(sandbox.bytes('错.xlsx'), {
      sheets: [{ sheet: '指标', how: 'amend', changes: [typed(1, 7, '约六成')] }],
      properties: [],
    });
    sandbox.write('错.xlsx', wrong);
    const checked = await sandbox.run('plan', 'check', '错.xlsx', '--write');
    expect([checked.status, checked.out]).toEqual([1, expect.stringContaining('约六成')]);
    const once = readXlsx(sandbox.bytes('错.xlsx'));
    const list = once.sheets.find(({ name }) => name === '检查结果');
    expect(list?.values.flat()).toContain('强制性');
    const notes = once.sheets.flatMap(({ name, remarks }) => (name === '指标' ? remarks : []));
    expect(notes.filter(({ text }) => text.includes('约六成'))).toHaveLength(1);
    expect(once.sheets[0]?.values).toEqual(sheets[0]?.values);
    await sandbox.run('plan', 'check', '错.xlsx', '--write');
    const twice = readXlsx(sandbox.bytes('错.xlsx'));
    expect(twice.sheets).toEqual(once.sheets);
  });

  it('begins a plan from a pasted table: headings over two rows, units in names, groups', async () => {
    const lines = [
      ['附件1'],
      ['寿县老年助餐服务行动目标任务表'],
      ['序号', '指标名称', '2022年完成情况', '目标任务', '', '牵头单位'],
      ['', '', '', '2023年', '2024年', ''],
      ['一、助餐服务', '', '', '', '', ''],
      ['1', '城市老年食堂（个）', '2', '6个', '≥8', '民政局'],
      ['2', '老年食堂覆盖率（%）', '/', '60%左右', '≥70%', '民政局'],
      ['二、口腔健康', '', '', '', '', ''],
      ['1', '普惠性托位占比', '/', '60%', '61%', '卫健委'],
    ];
    sandbox.write('附件.txt', lines.map((line) => line.join('\t')).join('\n'));
    const made = await sandbox.must('plan', 'new', '--from', '附件.txt', '--out', '粘贴.xlsx');
    expect(made.out).toContain('读到指标3行，目标年份2023、2024。');
    const checked = await sandbox.run('plan', 'check', '粘贴.xlsx', '--json');
    const { faults } = JSON.parse(checked.out) as { faults: { severity: string; cell: string }[] };
    expect(faults.map(({ severity, cell }) => `${severity} ${cell}`)).toContain('soft E3');
    expect(faults.filter(({ severity }) => severity === 'hard')).toEqual([]);
    const plain = await sandbox.run('plan', 'check', '粘贴.xlsx');
    expect(plain.out).toContain('判定方式（在“进度起点”中改）：从基期起');
    expect(plain.out).toContain('按水平');
    const sheet = readXlsx(sandbox.bytes('粘贴.xlsx')).sheets.find(({ name }) => name === '指标');
    const rows = sheet?.values.slice(1).map((row) => row.filter((cell) => cell !== null));
    expect(rows).toEqual([
      ['助餐服务', '1', '城市老年食堂', '个', '2', '6个', '≥8', '民政局'],
      ['助餐服务', '2', '老年食堂覆盖率', '%', '/', '60%左右', '≥70%', '民政局'],
      [
        '口腔健康',
        '1',
        '普惠性托位占比',
        '%',
        '普惠性托位数 ÷ 托位数',
        '时点',
        '/',
        '60%',
        '61%',
        '卫健委',
      ],
    ]);
  });

  it('overwrites nothing without being told', async () => {
    const { status, err } = await sandbox.run('plan', 'new', '--out', '方案.xlsx');
    expect([status, err]).toEqual([2, expect.stringContaining('--force')]);
  });

  it('begins a plan that can be built at once, from build to bulletin', async () => {
    await sandbox.must('plan', 'new', '--out', '新方案.xlsx', '--year', '2024');
    await sandbox.must('plan', 'check', '新方案.xlsx');
    const period = ['--year', '2024', '--month', '3'];
    await sandbox.must('build', '--plan', '新方案.xlsx', ...period, '--out', '寿县.xlsx');
    await sandbox.must('issue', '--book', '寿县.xlsx', '--out', '下发');
    await sandbox.must('demo', '--book', '寿县.xlsx', '--out', '报回');
    await sandbox.must('collect', '--book', '寿县.xlsx', '--from', '报回');
    const { out } = await sandbox.must('report', '--book', '寿县.xlsx', '--markdown');
    expect(out).toContain('关于寿县2024年第一季度养老服务目标任务完成情况的通报');
    expect(out).not.toContain('全区');
    expect(out).not.toContain('托育');
  }, 60_000);

  it('shows what a new version changes before a book takes it', async () => {
    await sandbox.must('build', '--year', '2024', '--month', '1', '--out', '簿.xlsx');
    const before = sandbox.bytes('簿.xlsx');
    await sandbox.must('plan', 'new', '--out', '别处.xlsx', '--year', '2024');
    const other = await sandbox.run(
      'plan',
      'apply',
      '--book',
      '簿.xlsx',
      '--plan',
      '别处.xlsx',
      '--yes',
    );
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('宿城区')]);
    expect(sandbox.bytes('簿.xlsx').equals(before)).toBe(true);
  }, 60_000);

  it('says of a file that is no plan what a plan has', async () => {
    const { status, err } = await sandbox.run('plan', 'check', '寿县.xlsx');
    expect([status, err]).toEqual([2, expect.stringContaining('方案')]);
  });

  it('says how names change without losing what was reported under them', async () => {
    const { sheets } = readXlsx(sandbox.bytes('新方案.xlsx'));
    const indicators = sheets.find(({ name }) => name === '指标')!.values;
    const row = indicators.findIndex((cells) => cells.includes('老年食堂数'));
    const changes = [typed(row, indicators[row]!.indexOf('老年食堂数'), '社区食堂数')];
    const renamed = await patchXlsx(sandbox.bytes('新方案.xlsx'), {
      sheets: [{ sheet: '指标', how: 'amend', changes }],
      properties: [],
    });
    sandbox.write('改名.xlsx', renamed);
    const { out } = await sandbox.must(
      'plan',
      'apply',
      '--book',
      '寿县.xlsx',
      '--plan',
      '改名.xlsx',
    );
    expect(out).toContain('annex plan export --plan 寿县.xlsx');
  });

  it('takes the plan that a book brings along out of it', async () => {
    await sandbox.must('plan', 'export', '--plan', '寿县.xlsx', '--out', '取出.xlsx');
    for (const one of ['新方案.xlsx', '取出.xlsx']) {
      const { out } = await sandbox.must('plan', 'diff', one, '寿县.xlsx');
      expect(out).toBe('两个方案没有差别。\n');
    }
  });

  it('begins a plan from a Word document, and says of an old one what to do', async () => {
    const rows = [
      ['序号', '指标名称', '2025年完成情况', '2026年', '牵头单位'],
      ['1', '老年食堂（个）', '2', '6个', '民政局'],
    ];
    sandbox.write('附件.docx', wordFile(['附件1', '寿县老年助餐行动目标任务表'], rows));
    const made = await sandbox.must('plan', 'new', '--from', '附件.docx', '--out', '文.xlsx');
    expect(made.out).toContain('读到指标1行，目标年份2026。');
    const sheets = readXlsx(sandbox.bytes('文.xlsx')).sheets;
    expect(sheets[0]?.values.flat()).toEqual(expect.arrayContaining(['寿县', '2025', '2026']));
    sandbox.write('旧.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]));
    const old = await sandbox.run('plan', 'new', '--from', '旧.doc', '--out', '无.xlsx');
    expect([old.status, old.err]).toEqual([2, expect.stringContaining('另存为 .docx')]);
    sandbox.write('扫描.pdf', '%PDF-1.7\n\u0000\u0001');
    const scan = await sandbox.run('plan', 'new', '--from', '扫描.pdf', '--out', '无.xlsx');
    expect([scan.status, scan.err]).toEqual([2, expect.stringContaining('PDF')]);
  });
});
