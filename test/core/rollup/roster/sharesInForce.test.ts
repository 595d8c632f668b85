import type { Township } from '../../../../src/core/catalogue/Catalogue';
import { shareOf } from '../../../../src/core/catalogue/shares';
import { snapshotOfPlan } from '../../../../src/core/workbook/snapshotOfPlan';
import { rankByCompletion } from '../../../../src/core/rollup/townshipTargets';
import { changedShares, planInForce } from '../../../../src/core/rollup/roster/sharesInForce';
import { changeRoster } from '../../../../src/app/changeRoster';
import { issueForms } from '../../../../src/app/issueForms';
import { planWorkbook } from '../../../../src/app/planWorkbook';
import { reviewForm } from '../../../../src/app/reviewForm';
import { startBook } from '../../../../src/app/startBook';
import { loadSeeds } from '../../../support/catalogue';
import { smallRoster } from '../../../support/month';
import { targetOf } from '../../../support/fixtures/catalogue';

const seeds = loadSeeds();
const beds = seeds.indicators.find(({ code }) => code === '1-11')!;
const [first, second, third] = smallRoster() as [Township, Township, Township];
const targets = (value: string) => ({ '2024': { ...targetOf('atLeast', value), text: value } });
const plan = {
  ...seeds,
  shares: [first, second, third].map(({ code }, index) => ({
    indicator: beds.code,
    org: code,
    targets: targets(String(index + 2)),
  })),
};

describe('目标分解 from the day of a change on', () => {
  const book = startBook({
    catalogue: plan,
    period: { year: 2024, month: 5 },
    roster: smallRoster(),
  });
  const line = { date: '2024-05-01', from: first.name, to: second.name };
  const changed = changeRoster(book, plan, [{ ...line, code: null, kind: null, share: null }]);
  if (!changed.ok) throw new Error(changed.reasons.join('\n'));

  it('is the plan’s own where nothing was changed', () => {
    expect(planInForce(plan, book)).toBe(plan);
  });

  it('adds what was joined, and lets go who is gone', () => {
    const now = planInForce(plan, changed.book);
    const own = (code: string) => shareOf(now, beds.code, code)?.targets['2024']?.value?.toNumber();
    expect([first, second, third].map(({ code }) => own(code))).toEqual([undefined, 5, 4]);
    expect(changedShares(plan, changed.book)).toEqual(
      new Map([[second.code, new Map([[beds.code, '5']])]]),
    );
  });

  it('is ranked by, printed in the book and said on the sheet of changes', () => {
    const ranked = rankByCompletion(changed.book, plan);
    expect(ranked.map(({ org }) => org).sort()).toEqual([second.code, third.code].sort());
    const { sheets } = snapshotOfPlan(planWorkbook(changed.book, plan));
    const cells = sheets.find(({ name }) => name === '区划调整')?.values.flat() ?? [];
    const said = cells.filter((cell) => typeof cell === 'string' && cell.includes('目标分解为'));
    expect(said).toEqual([expect.stringContaining(`${beds.shortName} 5 个`)]);
  });

  it('travels in the form, which comes back as it was issued', () => {
    const form = issueForms(changed.book, plan).find(
      ({ form: each }) => each.identity.org === second.code,
    );
    if (!form) throw new Error('no form');
    const snapshot = snapshotOfPlan(form.plan());
    const row = snapshot.sheets
      .flatMap(({ values }) => values)
      .find(([key, ...cells]) => key === `ind:${beds.code}` && cells.includes('5'));
    expect(row).toBeDefined();
    const { findings } = reviewForm(snapshot, form.form.identity, plan);
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['signerMissing', 'required']);
  });
});
