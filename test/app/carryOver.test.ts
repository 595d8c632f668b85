import { carryOver, type Carried } from '../../src/app/carryOver';
import { planWorkbook } from '../../src/app/planWorkbook';
import { extendPlan, lastTargetYear } from '../../src/core/catalogue/extendPlan';
import { parseCatalogue } from '../../src/core/catalogue/parseCatalogue';
import type { Catalogue } from '../../src/core/catalogue/Catalogue';
import { CASE_FIELDS, type Reuse } from '../../src/core/entries/reuse';
import { formTitle } from '../../src/core/messages/titles';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { Decimal } from '../../src/core/values/decimal';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';

const plan = loadSeeds();
const period = { year: 2025, month: 12 };

const number = (value: number) =>
  ({ kind: 'number', value: new Decimal(value), decimals: 0, percent: false }) as const;

const [township] = plan.townships;

const units = { roster: plan.townships };

const carried: Carried = {
  history: [
    { period, org: township!.code, key: 'el:bed.total/value', value: number(41) },
    { period, org: '民政局', key: 'ind:1-03/value', value: number(4) },
  ],
  indicatorHistory: [{ period, code: '1-03', value: '4', status: 'met' }],
  filings: [{ period, org: township!.code, state: 'onTime' }],
  signers: new Map(),
};

/** The built-in plan with the indicators of its first annex in another order. */
function reordered(): Catalogue {
  const annex = plan.files['annex1.json'] as { indicators: readonly object[] };
  const [first, ...rest] = annex.indicators;
  const indicators = [...rest, first].map((each, index) => ({ ...each, no: index + 1 }));
  const files = {
    ...plan.files,
    'plan.json': { ...(plan.files['plan.json'] as object), checks: [] },
    'annex1.json': { ...annex, indicators },
  };
  const parsed = parseCatalogue(files);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return parsed.value;
}

describe('carryOver', () => {
  it('finds an indicator by its name where its place is another one', () => {
    const { carried: next, lost } = carryOver(carried, plan, reordered(), units);
    expect(next.indicatorHistory).toEqual([{ period, code: '1-02', value: '4', status: 'met' }]);
    expect(next.history.map(({ key }) => key)).toEqual(['el:bed.total/value', 'ind:1-02/value']);
    expect(next.filings).toEqual(carried.filings);
    expect(lost).toEqual([]);
  });

  it('names what another plan does not go on with, and leaves it out', () => {
    const townships = plan.townships.slice(1);
    const { carried: next, lost } = carryOver(carried, plan, { ...plan, townships }, units);
    expect(next.history.map(({ org }) => org)).toEqual(['民政局']);
    expect(next.filings).toEqual([]);
    expect(lost).toEqual([expect.stringContaining(township!.name)]);
  });

  it('says of lines of 存量台账 that a plan without the guide loses them', () => {
    const annexes = plan.plan.annexes.filter(({ kind }) => kind !== 'guide');
    const bare = { ...plan, plan: { ...plan.plan, annexes } };
    const line = Object.fromEntries(CASE_FIELDS.map((field) => [field, null]));
    const reuse: Reuse = {
      cases: [{ ...line, no: 1, cell: 'B5', materials: [] } as unknown as Reuse['cases'][number]],
      opinions: [],
      shown: null,
    };
    const { lost } = carryOver(carried, plan, bare, { ...units, reuse });
    expect(lost).toEqual([expect.stringContaining('存量台账中已登记的1行')]);
    expect(carryOver(carried, plan, plan, { ...units, reuse }).lost).toEqual([]);
  });
});

const isSaid = (value: unknown): boolean =>
  typeof value === 'string' && value.includes('延用2025年目标');

describe('extendPlan', () => {
  it('goes on with the last targets, and every title says which', () => {
    const extended = extendPlan(plan, 2026);
    if (!extended.ok) throw new Error(extended.errors[0]?.message);
    const [first] = extended.value.indicators;
    expect(first?.targets['2026']?.text).toBe(first?.targets['2025']?.text);
    const identity = { kind: 'district', orgName: '宿城区', year: 2026, month: 1 } as const;
    expect(formTitle(identity, extended.value.plan)).toContain('延用2025年目标');
    expect(formTitle({ ...identity, year: 2025 }, extended.value.plan)).not.toContain('延用');
    const again = extendPlan(extended.value, 2027);
    expect(again.ok && lastTargetYear(again.value)).toBe(2025);
  });

  it('says so on every sheet that people see', () => {
    const extended = extendPlan(plan, 2026);
    if (!extended.ok) throw new Error(extended.errors[0]?.message);
    const month = { year: 2026, month: 1 };
    const collected = collectedBook({ roster: smallRoster() });
    const book = { ...collected, period: month, identity: { ...collected.identity, ...month } };
    const { sheets } = snapshotOfPlan(planWorkbook(book, extended.value));
    const silent = sheets
      .filter(({ visibility }) => visibility === 'visible')
      .filter(({ values }) => !values.slice(0, 3).flat().some(isSaid))
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });
});
