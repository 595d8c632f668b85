import { SmallDistrict } from '../support/district';

describe('annex sql', () => {
  const district = new SmallDistrict();

  beforeAll(() => district.begin(), 120_000);
  afterAll(() => district.remove());

  it.each([
    ['duckdb', /BIGINT/, / \/\/ /],
    ['clickhouse', /Nullable\(Int64\)/, /intDiv\(/],
    ['Spark', /BIGINT/, / div /],
  ])('prints one query for %s', async (dialect, integer, division) => {
    const { out, err } = await district.must('sql', '--book', 'b.xlsx', '--dialect', dialect);
    expect(err).toBe('');
    expect(out).toMatch(/^-- .+2023年8月汇总\n/);
    expect(out).toMatch(/\nWITH\nelements AS \(/);
    expect(out).toMatch(integer);
    expect(out).toMatch(division);
    expect(out.trimEnd().endsWith(';')).toBe(true);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says which engines there are', async () => {
    const { status, err } = await district.run('sql', '--book', 'b.xlsx', '--dialect', 'oracle');
    expect(status).toBe(2);
    expect(err).toMatch(/“oracle”，应为 duckdb、clickhouse、spark 之一/);
  });
});
