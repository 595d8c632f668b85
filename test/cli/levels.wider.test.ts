import { DuckDBInstance } from '@duckdb/node-api';
import { CliSandbox } from '../support/cli';
import { planWorkbook, type PlanSheets } from '../support/planWorkbook';
import { snapshotOf } from '../support/xlsxFile';

interface Level {
  readonly name: string;
  readonly code: string;
  readonly title: string;
  readonly bureau: string;
  readonly units: readonly (readonly [code: string, name: string])[];
  readonly canteens: number;
  readonly more?: PlanSheets;
}

const JIA: Level = {
  name: '甲县',
  code: '341101',
  title: '甲县暖民心行动方案',
  bureau: '发改委',
  units: [
    ['341101001', '一镇'],
    ['341101002', '二镇'],
    ['341101003', '三街道'],
  ],
  canteens: 6,
};
const YI: Level = {
  name: '乙区',
  code: '341102',
  title: '乙区暖民心行动方案',
  bureau: '发改委',
  units: [
    ['341102001', '四镇'],
    ['341102002', '五街道'],
  ],
  canteens: 4,
};
const CITY: Level = {
  name: '某江市',
  code: '341100',
  title: '某江市暖民心行动方案',
  bureau: '市发改委',
  units: [
    ['341101', '甲县'],
    ['341102', '乙区'],
  ],
  canteens: 10,
  more: {
    目标分解: [
      ['指标', '区县', '2026年'],
      ['城市老年食堂', '甲县', 6],
      ['城市老年食堂', '乙区', 4],
    ],
  },
};
const PROVINCE: Level = {
  name: '某东省',
  code: '340000',
  title: '某东省暖民心行动方案',
  bureau: '省发展改革委',
  units: [['341100', '某江市']],
  canteens: 10,
};

const PERIOD = ['--year', '2026', '--month', '1'];
const JIA_BOOK = '甲县.xlsx';

function sheetsOf({ name, code, title, bureau, units, canteens, more }: Level): PlanSheets {
  return {
    方案: [
      ['项目', '内容'],
      ['方案名称', title],
      ['地区', name],
      ['地区代码', code],
      ['汇总单位', bureau],
      ['基期年', 2025],
      ['目标年份', 2026],
    ],
    镇街: [['代码', '名称'], ...units],
    指标: [
      ['附件', '序号', '指标名称', '单位', '计算公式', '期别', '基期', '2026年', '牵头部门'],
      ['附件1', 1, '城市老年食堂', '个', null, '时点', '/', canteens, '民政局'],
      ['附件1', 2, '普惠性托位占比', '%', '普惠性托位数 ÷ 托位数', null, '40%', '50%', '卫健委'],
    ],
    ...more,
  };
}

interface ReportJson {
  readonly indicators: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly bounds: { readonly lower: number; readonly upper: number | null } | null;
    readonly missingUnits: readonly string[];
    readonly partlyReported: readonly object[];
    readonly status: string;
    readonly statusName: string;
  }[];
}

describe('a city’s book, whose returns are districts’ books, and a province’s above it', () => {
  const sandbox = new CliSandbox();
  const report = async (book: string): Promise<ReportJson['indicators']> => {
    const { out } = await sandbox.must('report', '--book', book, '--json');
    return (JSON.parse(out) as ReportJson).indicators;
  };
  const build = async (level: Level): Promise<void> => {
    sandbox.write(`${level.name}方案.xlsx`, await planWorkbook(sheetsOf(level)));
    const from = ['--plan', `${level.name}方案.xlsx`, ...PERIOD];
    await sandbox.must('build', ...from, '--out', `${level.name}.xlsx`);
    await sandbox.must('issue', '--book', `${level.name}.xlsx`, '--out', `下发${level.name}`);
  };
  const fill = async (form: string, values: object, to: string): Promise<void> => {
    sandbox.writeJson('值.json', { values, signers: { filler: '张三', phone: '0550-3020001' } });
    const from = form.split('/').at(-1) ?? form;
    const out = ['--out', `${to}/${from}`, '--force'];
    await sandbox.must('fill', form, '--values', '值.json', ...out);
  };

  /** What every unit of a level types; a township that has not reported is left out. */
  const reportOf = async (level: Level, left?: string): Promise<void> => {
    const { out } = await sandbox.must('catalogue', '--plan', `${level.name}方案.xlsx`, '--json');
    const { elements } = JSON.parse(out) as { elements: { code: string; name: string }[] };
    const said: Record<string, number> = { 城市老年食堂: 2, 普惠性托位数: 30, 托位数: 50 };
    const values = Object.fromEntries(elements.map(({ code, name }) => [code, said[name] ?? 0]));
    for (const form of sandbox.files(`下发${level.name}`)) {
      if (form.includes('_部门_') || (left !== undefined && form.includes(left))) continue;
      await fill(`下发${level.name}/${form}`, values, `报回${level.name}`);
    }
    const book = `${level.name}.xlsx`;
    await sandbox.must('collect', '--book', book, '--from', `报回${level.name}`);
  };

  beforeAll(async () => {
    for (const level of [JIA, YI, CITY, PROVINCE]) await build(level);
    await reportOf(JIA);
    await reportOf(YI, '五街道');
  }, 240_000);
  afterAll(() => sandbox.remove());

  it('issues forms to districts, and is called after them on every sheet', () => {
    expect(sandbox.files('下发某江市')).toEqual([
      '2026-01_区县_乙区.xlsx',
      '2026-01_区县_甲县.xlsx',
      '2026-01_部门_卫健委.xlsx',
      '2026-01_部门_民政局.xlsx',
    ]);
    expect(sandbox.files('下发某东省')).toContain('2026-01_市_某江市.xlsx');
    for (const book of ['某江市.xlsx', '下发某江市/2026-01_区县_甲县.xlsx']) {
      const texts = textsOf(sandbox, book);
      expect(texts.filter((text) => /镇街|全区|全县/u.test(text))).toEqual([]);
    }
    expect(textsOf(sandbox, '某江市.xlsx')).toContain('区县汇总');
    expect(textsOf(sandbox, '某东省.xlsx')).toContain('市汇总');
  });

  it('sends a book back in which nobody has reported', async () => {
    const { out, status } = await sandbox.run(
      ...['collect', '--book', '某东省.xlsx', '--from', '某江市.xlsx'],
    );
    expect([status, out]).toEqual([1, expect.stringContaining('还没有单位报送')]);
  });

  it('takes districts’ books: sums, with what is missing in them and its bounds', async () => {
    await sandbox.must('collect', '--book', '某江市.xlsx', '--from', JIA_BOOK);
    const first = await report('某江市.xlsx');
    expect(first.map(({ missingUnits }) => missingUnits)).toEqual([['341102'], ['341102']]);
    await sandbox.must('collect', '--book', '某江市.xlsx', '--from', '乙区.xlsx');
    const { out } = await sandbox.must('report', '--book', '某江市.xlsx', '--json');
    expect(out).toContain('“五街道”');
    const [canteens, share] = await report('某江市.xlsx');
    // 甲县 6, 乙区 2 of those who reported; what the last one has is not known.
    expect(canteens).toMatchObject({ value: 6, bounds: { lower: 8, upper: null } });
    expect(canteens?.missingUnits).toEqual(['341102']);
    expect(share?.statusName).toBe('数据不足');
  });

  it.each(['某江市.xlsx', '某东省.xlsx'])(
    'says the same in DuckDB, from the long table of %s and the query alone',
    async (book) => {
      if (book === '某东省.xlsx')
        await sandbox.must('collect', '--book', book, '--from', '某江市.xlsx');
      const table = `${book}.parquet`;
      await sandbox.must('export', '--book', book, '--out', table);
      const { out } = await sandbox.must('sql', '--book', book, '--dialect', 'duckdb');
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      await connection.run(`CREATE TABLE entries AS FROM '${sandbox.path(table)}'`);
      const rows = (await connection.runAndReadAll(out)).getRowObjects();
      const found = rows.map(({ value, missing, lower, upper, status }) => ({
        value,
        missing: Number(missing),
        bounds: lower === null ? null : { lower, upper },
        status,
      }));
      const wanted = (await report(book)).map(({ value, missingUnits, bounds, status }) => ({
        value,
        missing: missingUnits.length,
        bounds: bounds && { lower: bounds.lower, upper: bounds.upper },
        status,
      }));
      expect(found).toEqual(wanted);
      expect(wanted[0]).toMatchObject({ bounds: { lower: 8, upper: null } });
    },
  );

  it('tells a district that reported in part from one that reported nothing, up to the province', async () => {
    const lacking = (org: string, name: string, lacks: string) => ({ org, name, lacks: [lacks] });
    const [canteens] = await report('某江市.xlsx');
    expect(canteens?.partlyReported).toEqual([lacking('341102', '乙区', '五街道')]);
    const said = '乙区缺五街道，可能在8至无上限之间（缺报单位按上期数±20%推算）。';
    expect(textsOf(sandbox, '某江市.xlsx')).toContain(said);
    const { out } = await sandbox.must('report', '--book', '某江市.xlsx', '--markdown');
    expect(out).toContain('乙区缺五街道');
    expect(out).not.toContain('缺 1 个区县');
    await sandbox.must('collect', '--book', '某东省.xlsx', '--from', '某江市.xlsx');
    const [above] = await report('某东省.xlsx');
    expect(above?.partlyReported).toEqual([lacking('341100', '某江市', '乙区五街道')]);
    expect(above).toMatchObject({ value: null, bounds: { lower: 8 }, statusName: '数据不足' });
    expect(textsOf(sandbox, '某东省.xlsx')).toContain(
      said.replace('乙区', '某江市缺乙区').replace('缺五', '五'),
    );
  });

  it('judges and ranks anew once the district’s book is whole, and says so in its own words', async () => {
    await reportOf(YI);
    await sandbox.must('collect', '--book', '某江市.xlsx', '--from', '乙区.xlsx');
    expect(await report('某江市.xlsx')).toMatchObject([
      { name: '城市老年食堂', value: 10, statusName: '达标', missingUnits: [] },
      { numerator: 150, denominator: 250, value: 0.6, statusName: '达标' },
    ]);
    const { out } = await sandbox.must('report', '--book', '某江市.xlsx', '--markdown');
    expect(out).toContain('各区县人民政府，市各有关部门');
    expect(out).toContain('区县排名');
    expect(out).not.toMatch(/镇街|全区|市某江市/u);
    await sandbox.must('bulletin', '--book', '某江市.xlsx', '--out', '通报.docx');
  });

  it('hands the city’s book to the province, which is the same once more', async () => {
    await sandbox.must('collect', '--book', '某东省.xlsx', '--from', '某江市.xlsx');
    expect(await report('某东省.xlsx')).toMatchObject([{ value: 10 }, { value: 0.6 }]);
    const { out } = await sandbox.must('report', '--book', '某东省.xlsx', '--markdown');
    expect(out).toContain('各市人民政府，省各有关部门');
  });

  it('takes a closed district’s book of the next month for the month that it archives', async () => {
    for (const form of sandbox.files('下发甲县').filter((each) => each.includes('_部门_')))
      await fill(`下发甲县/${form}`, departmentValues(form), '报回甲县');
    await sandbox.must('collect', '--book', JIA_BOOK, '--from', '报回甲县');
    await sandbox.must('close', '--book', JIA_BOOK, '--out', '甲县二月.xlsx');
    await sandbox.must('collect', '--book', '某江市.xlsx', '--from', '甲县二月.xlsx');
    expect(await report('某江市.xlsx')).toMatchObject([{ value: 10 }, { value: 0.6 }]);
  });
});

/** A department says of a whole district what its townships say. */
function departmentValues(form: string): object {
  return form.includes('民政局') ? { '1-01': 6 } : { '1-02': { numerator: 90, denominator: 150 } };
}

/** Names of sheets, and every text in cells that people see. */
function textsOf(sandbox: CliSandbox, file: string): readonly string[] {
  return snapshotOf(sandbox.path(file))
    .sheets.filter(({ visibility }) => visibility === 'visible')
    .flatMap(({ name, values }) => [
      name,
      ...values.flat().map((value) => (typeof value === 'string' ? value : '')),
    ]);
}
