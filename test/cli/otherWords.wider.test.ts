import { strFromU8, unzipSync } from 'fflate';
import { CliSandbox } from '../support/cli';
import { planWorkbook } from '../support/planWorkbook';

/** A county's plan whose bureau of statistics sums up what townships report; nothing of it is a district's. */
const SHEETS = {
  方案: [
    ['项目', '内容'],
    ['方案名称', '青禾县高标准农田建设方案（2025—2026年）'],
    ['地区', '青禾县'],
    ['地区代码', '349921'],
    ['汇总单位', '青禾县统计局'],
    ['基期年', 2024],
    ['目标年份', '2025、2026'],
  ],
  乡镇: [
    ['代码', '名称'],
    ['349921101', '东河镇'],
    ['349921102', '西岭乡'],
    ['349921103', '南坪镇'],
    ['349921104', '北塘乡'],
  ],
  指标: [
    [
      ...['附件', '序号', '指标名称', '单位', '计算公式', '期别', '基期'],
      ...['2025年', '2026年', '牵头部门', '填报单位'],
    ],
    ['附件1', 1, '高标准农田面积', '亩', null, '时点', 60000, 70000, 80000, '农业农村局', null],
    [
      ...['附件1', 2, '灌溉率', '%', '有效灌溉面积 ÷ 耕地面积', null, '60%', '70%', '80%'],
      ...['水利局', null],
    ],
    ['附件1', 3, '新增管护员', '人', null, '累计', '/', 40, 60, '农业农村局', null],
    ['附件1', 4, '地块纠纷', '起', null, '累计', 12, '≤10', '≤8', '司法局', null],
    ['附件1', 5, '亩均用水量', '立方米', null, null, 400, '≤380', '≤360', '水利局', '水利局'],
    ['附件1', 6, '机井台账', null, null, '时点', '/', '达标', '达标', '水利局', null],
  ],
  任务: [
    ['附件', '序号', '领域', '任务', '责任单位', '时限'],
    ['附件2', 1, '田间工程', '完成田间道路整修20公里', '农业农村局', '2025年12月'],
    ['附件2', 2, '管护', '各乡镇建立管护队伍', '各乡镇', '2025年6月'],
  ],
  项目: [
    ['附件', '序号', '项目名称', '建设内容', '开工', '竣工', '总投资', '责任单位'],
    ['附件3', 1, '东河灌区', '渠道衬砌10公里', '2025.3', '2026.6', 800, '水利局'],
  ],
  目标分解: [
    ['指标', '乡镇', '2025年', '2026年'],
    ...['东河镇', '西岭乡', '南坪镇', '北塘乡'].map((name) => [
      '高标准农田面积',
      name,
      17500,
      20000,
    ]),
  ],
} as const;

/** Words of another plan, another level, another bureau. */
const OTHERS = /发改|镇街|区级|全区|本区|区直|各区|区领导|宿城|宿迁|养老|托育|床位|婴/u;

const PERIOD = ['--year', '2025'];

describe('a county’s plan with its own words', () => {
  const sandbox = new CliSandbox();
  const said: (readonly [where: string, text: string])[] = [];
  afterAll(() => sandbox.remove());

  const run = async (...args: readonly string[]): Promise<string> => {
    const { out, err } = await sandbox.run(...args);
    said.push([args.slice(0, 2).join(' '), out + err]);
    return out + err;
  };
  const readParts = (file: string): void => {
    for (const [part, bytes] of Object.entries(unzipSync(sandbox.bytes(file))))
      said.push([`${file} ${part}`, strFromU8(bytes)]);
  };

  it('says nothing of another’s', async () => {
    sandbox.write('方案.xlsx', await planWorkbook(SHEETS));
    await run('plan', 'check', '方案.xlsx');
    await run('catalogue', '--plan', '方案.xlsx');
    await run('build', '--plan', '方案.xlsx', ...PERIOD, '--month', '5', '--out', '5月.xlsx');
    await run('issue', '--book', '5月.xlsx', '--out', '下发');
    for (const form of sandbox.files('下发')) readParts(`下发/${form}`);
    await run('demo', '--book', '5月.xlsx', '--out', '差', '--faults');
    for (const form of sandbox.files('差').filter((name) => name.endsWith('.xlsx')))
      await run('check', `差/${form}`);
    await run('collect', '--book', '5月.xlsx', '--from', '差');
    await run('close', '--book', '5月.xlsx', '--out', '6月.xlsx');
    await run('remind', '--book', '5月.xlsx');
    readParts('5月.xlsx');
    await run('demo', '--book', '5月.xlsx', '--out', '好');
    await run('collect', '--book', '5月.xlsx', '--from', '好');
    await run('submissions', '--book', '5月.xlsx');
    await run('check', '5月.xlsx');
    await run('roster', '--book', '5月.xlsx');
    for (const how of [['--json'], ['--markdown'], ['--html', '一页.html']])
      await run('report', '--book', '5月.xlsx', ...how);
    said.push(['一页.html', sandbox.bytes('一页.html').toString('utf8')]);
    await run('bulletin', '--book', '5月.xlsx', '--out', '通报.docx');
    readParts('通报.docx');
    readParts('5月.xlsx');
    await run('close', '--book', '5月.xlsx', '--out', '6月.xlsx');
    await run('sql', '--book', '5月.xlsx', '--dialect', 'duckdb');
    const wrong = said.flatMap(([where, text]) =>
      [...text.matchAll(new RegExp(`.{0,25}(?:${OTHERS.source}).{0,25}`, 'gu'))].map(
        ([found]) => `${where}: ${found}`,
      ),
    );
    expect(wrong).toEqual([]);
    const all = said.map(([, text]) => text).join('\n');
    const own = [
      '由青禾县统计局填豁免人',
      '全县',
      '乡镇汇总',
      '各乡镇人民政府',
      '供青禾县统计局参考',
      '2025-05_乡镇_东河镇.xlsx',
      '西岭乡（乡）',
    ];
    expect(own.filter((text) => !all.includes(text))).toEqual([]);
    expect(sandbox.files('.')).toContain('6月.xlsx');
  }, 240_000);
});
