import { smallRoster } from '../support/month';
import { ANNEX_KIND } from './recipe/annexKind';
import { COLUMN, SHEET } from './recipe/columnAndSheet';
import { Copy, touched, type Edit, type Probe } from './recipe/Copy';
import { HOST } from './recipe/host';
import { INDICATOR, MESSAGE } from './recipe/indicatorAndMessage';
import { RULE } from './recipe/rule';

// The compiler and tests run on each copy.
jest.setTimeout(600_000);

/** Carries edits out on a copy of the program and does something with it. */
function carriedOut<T>(edits: readonly Edit[], then: (copy: Copy) => T): T {
  const copy = new Copy(edits);
  try {
    return then(copy);
  } finally {
    copy.remove();
  }
}

function sheetOf({ sheets }: Probe, name: string): Probe['sheets'][number] {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('the recipes', () => {
  it('add a column in one file', () => {
    const probe = carriedOut(COLUMN, (copy) => copy.probe());
    const { values, widths } = sheetOf(probe, '报送情况');
    const column = values[2]?.indexOf('=sent') ?? -1;
    expect(values[3]?.[column]).toBe('来件数');
    expect(widths).toContainEqual({ column, width: 9 });
    expect(values[4]?.slice(column, column + 2)).toEqual([1, expect.any(String)]);
    expect(probe.returns).toBeGreaterThan(smallRoster().length);
    expect(touched(COLUMN)).toBe(1);
  });

  it('add a sheet in a file of its own, and its line in the list of sheets', () => {
    const probe = carriedOut(SHEET, (copy) => copy.probe());
    const names = probe.sheets.map(({ name }) => name);
    expect(names.indexOf('人口一览')).toBe(names.indexOf('参数') - 1);
    const rows = sheetOf(probe, '人口一览').values.slice(4, 4 + smallRoster().length);
    expect(rows.map((row) => row[1])).toEqual(smallRoster().map(({ name }) => name));
    expect(rows.every((row) => Number(row[2]) > 0)).toBe(true);
    expect(sheetOf(probe, '首页').values.flat()).toContain('各镇街的常住人口');
    expect(touched(SHEET)).toBe(2);
  });

  it('add a kind of annex in ten files, one of them its own', () => {
    const { kind, plan } = ANNEX_KIND;
    const probe = carriedOut([...kind, ...plan], (copy) => {
      copy.check();
      copy.test('test/core/planbook/annexes.test.ts');
      return copy.probe();
    });
    const names = probe.sheets.map(({ name }) => name);
    expect(names[names.indexOf('附件5') + 1]).toBe('附件6');
    expect(sheetOf(probe, '附件6').values.flat()).toEqual(
      expect.arrayContaining(['有关说明', '数据截至月末。', '以统计口径为准。']),
    );
    expect(sheetOf(probe, '首页').values.flat()).toContain('有关说明：逐条');
    expect(touched(kind)).toBe(10);
  });

  it('add an indicator in one file, and no code', () => {
    const probe = carriedOut(INDICATOR, (copy) => copy.probe());
    const named = probe.sheets.filter(({ values }) =>
      values.some((row) => row.some((cell) => cell === '每千名老年人机构床位数')),
    );
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(['附件1']));
    expect(touched(INDICATOR)).toBe(1);
  });

  it('change a message in one file', () => {
    const probe = carriedOut(MESSAGE, (copy) => copy.probe());
    expect(sheetOf(probe, '镇街汇总').values.flat()).toContainEqual(
      expect.stringMatching(/^改了说法。每格取自/),
    );
    expect(touched(MESSAGE)).toBe(1);
  });

  it('add a rule in seven files, one of them its own and one its examples', () => {
    carriedOut(RULE, (copy) => {
      copy.check();
      copy.test('test/core/rules/examples.test.ts');
    });
    expect(touched(RULE)).toBe(7);
  });

  it('add a host in a folder of its own, and its row of the suite that every host passes', () => {
    carriedOut(HOST, (copy) => {
      copy.check();
      copy.test('test/hosts/memory/contract.test.ts');
    });
    expect(touched(HOST)).toBe(3);
  });
});
