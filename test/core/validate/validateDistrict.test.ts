import type { Assessment, Status } from '../../../src/core/assess/Assessment';
import type { EntryValue } from '../../../src/core/entries/entry';
import type { FiledFigure } from '../../../src/core/rules/district/facts';
import { validateDistrict } from '../../../src/core/validate/validateDistrict';
import { Decimal } from '../../../src/core/values/decimal';
import { loadSeeds } from '../../support/catalogue';

const catalogue = loadSeeds();

function assessed(code: string, more: Partial<Assessment>): Assessment {
  return {
    code,
    missingUnits: [],
    noBaseline: false,
    inferred: false,
    elapsed: new Decimal(0.75),
    status: 'met',
    spread: [],
    ...more,
  };
}

function rate(value: string, decimals: number, percent: boolean): EntryValue & { kind: 'number' } {
  return { kind: 'number', value: new Decimal(value), decimals, percent };
}

function findings(
  assessment: Assessment,
  figure: Partial<FiledFigure> = {},
  month = 9,
): readonly string[] {
  const { code } = assessment;
  const org = catalogue.indicators.find((each) => each.code === code)!.lead;
  return validateDistrict({
    catalogue,
    period: { year: 2023, month },
    assessments: [assessment],
    figures: [{ code, org, ...figure }],
  }).map(({ rule, severity, values }) => `${severity} ${rule} ${values}`);
}

describe('department and townships', () => {
  const rolled = assessed('1-01', { value: new Decimal('0.98065') });

  it('meet where the values are equal', () => {
    expect(findings(rolled, { value: new Decimal('0.98065') })).toEqual([]);
    expect(findings(rolled, { value: new Decimal('0.980650000004') })).toEqual([]);
  });

  it('do not where they differ', () => {
    expect(findings(rolled, { value: new Decimal('0.9806') })).toEqual([
      'soft departmentMismatch department=0.9806;rollup=0.98065',
    ]);
  });

  it('meet where the published rate holds the roll-up', () => {
    const value = new Decimal('0.9806');
    expect(findings(rolled, { value, rate: rate('0.9806', 2, true) })).toEqual([]);
    expect(findings(rolled, { value, rate: rate('0.981', 3, false) })).toEqual([]);
    expect(findings(rolled, { value, rate: rate('0.9807', 2, true) })).toEqual([]);
    expect(findings(rolled, { value, rate: rate('0.98', 2, true) })).toHaveLength(1);
  });

  it('are held against the bounds while townships are missing', () => {
    const bounds = { lower: new Decimal('0.9'), upper: new Decimal('0.99') };
    const open = assessed('1-01', { ...rolled, bounds, missingUnits: ['321302103'] });
    expect(findings(open, { value: new Decimal('0.95') })).toEqual([]);
    expect(findings(open, { value: new Decimal('0.995') })).toHaveLength(1);
    const unbounded = assessed('2-06', {
      value: new Decimal(2000),
      bounds: { lower: new Decimal(2000) },
      missingUnits: ['321302103'],
    });
    expect(findings(unbounded, { value: new Decimal(5000) })).toEqual([]);
    expect(findings(unbounded, { value: new Decimal(1999) })).toHaveLength(1);
  });

  it('cannot disagree where one of them is silent', () => {
    expect(findings(rolled)).toEqual([]);
    expect(findings(assessed('1-01', { status: 'missing' }), { value: new Decimal(1) })).toEqual(
      [],
    );
  });

  it('is said in words, at the department’s cell', () => {
    const [finding] = validateDistrict({
      catalogue,
      period: { year: 2023, month: 9 },
      assessments: [rolled],
      figures: [{ code: '1-01', org: '人社局', value: new Decimal('0.975') }],
      placeOf: () => ({ sheet: '指标数据', cell: 'G6' }),
    });
    expect(finding).toMatchObject({ org: '人社局', code: '1-01', sheet: '指标数据', cell: 'G6' });
    expect(finding?.message).toBe(
      '人社局 · 指标数据 · G6：养老保险参保率人社局报 97.5%，汇总为 98.07%，两数不符；请人社局与有关单位核对口径和数据，并写明差异原因。',
    );
  });
});

describe('the district behind its plan', () => {
  const behind = (status: Status) => assessed('2-06', { value: new Decimal(1900), status });

  it.each([3, 6, 9, 12])('is to be explained in month %d', (month) => {
    expect(findings(behind('behind'), {}, month)).toEqual([
      'soft districtBehind value=1900;status=behind',
    ]);
  });

  it.each([1, 2, 4, 5, 7, 8, 10, 11])('is not in month %d', (month) => {
    expect(findings(behind('farBehind'), {}, month)).toEqual([]);
  });

  it.each<[Status, number]>([
    ['behind', 1],
    ['farBehind', 1],
    ['notMet', 1],
    ['onTrack', 0],
    ['nearlyMet', 0],
    ['met', 0],
    ['pending', 0],
    ['insufficient', 0],
  ])('with status %s: %d', (status, count) => {
    expect(findings(behind(status))).toHaveLength(count);
  });
});

describe('a value far above its target', () => {
  const above = (value: string) =>
    assessed('1-07', { value: new Decimal(value), target: new Decimal(3) });

  it('is more than three times it', () => {
    expect(findings(above('9'))).toEqual([]);
    expect(findings(above('10'))).toEqual(['soft farAboveTarget value=10;target=3']);
  });

  it('needs a target', () => {
    expect(findings(assessed('1-07', { value: new Decimal(100) }))).toEqual([]);
    const zero = { value: new Decimal(1), target: new Decimal(0) };
    expect(findings(assessed('1-07', zero))).toEqual([]);
  });
});
