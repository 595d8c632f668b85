import { askedOf, townshipOf } from '../../../src/core/entries/asked';
import type { AskedField } from '../../../src/core/entries/AskedField';
import { entryKey } from '../../../src/core/entries/entry';
import type { FormKind, Identity } from '../../../src/core/entries/identity';
import { loadSeeds } from '../../support/catalogue';

const catalogue = loadSeeds();

function identity(kind: FormKind, org: string, orgName = org): Identity {
  return {
    kind,
    district: '321302',
    org,
    orgName,
    year: 2023,
    month: 9,
    catalogueId: 'sucheng-2023',
    catalogueVersion: '1',
    layoutVersion: 1,
    issueId: 'i',
  };
}

const longhe = askedOf(catalogue, identity('township', '321302103', '龙河镇'));
const department = (name: string) => askedOf(catalogue, identity('department', name));
const keys = (fields: readonly AskedField[]) =>
  fields.map((each) => entryKey(each.key, each.field));
const find = (fields: readonly AskedField[], key: string) =>
  fields.find((each) => entryKey(each.key, each.field) === key);

describe('what a township is asked', () => {
  it('is every township element with a note', () => {
    const values = longhe.filter(({ key, field }) => key.startsWith('el:') && field === 'value');
    const elements = catalogue.elements.filter(({ scope }) => scope === 'township');
    expect(values.map(({ code }) => code)).toEqual(elements.map(({ code }) => code));
    for (const { code } of elements) expect(keys(longhe)).toContain(`el:${code}/note`);
    expect(keys(longhe).filter((key) => key.startsWith('el:district.'))).toEqual([]);
  });

  it('leaves out what is not for it', () => {
    expect(find(longhe, 'el:centre.regional/value')).toMatchObject({
      applies: true,
      required: true,
    });
    expect(find(longhe, 'el:centre.street/value')).toMatchObject({
      applies: false,
      required: false,
    });
  });

  it('is its own tasks and projects and those of all townships', () => {
    const progress = keys(longhe).filter((key) => /^(task|proj):/.test(key));
    expect(progress).toEqual([
      'task:41/state',
      'task:41/progress',
      'task:42/state',
      'task:42/progress',
      'task:43/state',
      'task:43/progress',
      'proj:1/state',
      'proj:1/progress',
      'proj:6/state',
      'proj:6/progress',
      'proj:12/state',
      'proj:12/progress',
    ]);
  });

  it('asks a project alone in its units for the investment', () => {
    const yangbei = askedOf(catalogue, identity('township', '321302007', '洋北街道'));
    expect(keys(yangbei)).toContain('proj:9/invested');
  });

  it('tells the kind of an unknown township by its code', () => {
    expect(townshipOf(catalogue, identity('township', '110101001', '东华门街道')).kind).toBe(
      'street',
    );
    expect(townshipOf(catalogue, identity('township', '110101103', '某镇')).kind).toBe('town');
  });
});

describe('what a department is asked', () => {
  it('is numerator, denominator and rate of ratios, value of the rest', () => {
    const asked = keys(department('民政局')).filter((key) => key.startsWith('ind:'));
    expect(asked).toContain('ind:1-03/numerator');
    expect(asked).toContain('ind:1-03/denominator');
    expect(asked).toContain('ind:1-03/rate');
    expect(asked).toContain('ind:1-15/value');
    expect(asked).not.toContain('ind:1-03/value');
    expect(asked).not.toContain('ind:1-01/numerator');
  });

  it('takes types, units and periods from the elements', () => {
    const civil = department('民政局');
    expect(find(civil, 'ind:1-18/value')).toMatchObject({
      type: { kind: 'decimal', above: 0, below: 120 },
      unit: '岁',
    });
    expect(find(civil, 'ind:1-03/denominator')).toMatchObject({
      type: { kind: 'count' },
      unit: '人',
      positive: true,
      periodKind: 'instant',
    });
    const finance = department('财政局');
    expect(find(finance, 'ind:1-19/numerator')).toMatchObject({
      type: { kind: 'decimal', decimals: 2 },
      unit: '万元',
      periodKind: 'cumulative',
    });
    expect(find(finance, 'ind:2-11/value')?.type).toMatchObject({ choices: ['达标', '未达标'] });
    expect(find(department('教育局'), 'ind:1-10/numerator')).toMatchObject({
      type: { kind: 'count' },
      unit: '个',
    });
  });

  it('attests in a row of its own what is part of no formula', () => {
    const health = keys(department('卫健局')).filter((key) => key.startsWith('el:'));
    expect(health).toEqual([
      'el:district.specialistsEnough/value',
      'el:district.specialistsEnough/note',
    ]);
    expect(keys(department('财政局')).filter((key) => key.startsWith('el:'))).toEqual([]);
  });

  it('has the investment of projects it is named first for', () => {
    expect(keys(department('民政局'))).toContain('proj:1/invested');
    expect(keys(department('卫健局'))).toContain('proj:12/invested');
    expect(keys(department('税务局'))).toEqual(['task:25/state', 'task:25/progress']);
  });
});

it('asks every indicator of exactly one department, and every key of a unit once', () => {
  const all = catalogue.departments.map(department);
  const indicators = all
    .flat()
    .filter(({ key, field }) => key.startsWith('ind:') && field === 'note');
  expect(indicators.map(({ code }) => code).sort()).toEqual(
    catalogue.indicators.map(({ code }) => code).sort(),
  );
  for (const fields of [longhe, ...all]) expect(new Set(keys(fields)).size).toBe(fields.length);
});

it('asks nothing in a district book', () => {
  expect(askedOf(catalogue, identity('district', '321302', '宿城区'))).toEqual([]);
});
