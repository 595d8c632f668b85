import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import { diffPlans } from '../../../src/core/planbook/diffPlans';
import { loadSeeds } from '../../support/catalogue';

const seeds = loadSeeds();
const withAnnexes = (annexes: Catalogue['plan']['annexes']): Catalogue => ({
  ...seeds,
  plan: { ...seeds.plan, annexes },
});
const said = (before: Catalogue, after: Catalogue): readonly string[] =>
  diffPlans(before, after).map(({ message }) => message);

it('names annexes that come and go, and those whose title changes', () => {
  const { annexes } = seeds.plan;
  const guide = annexes.find(({ kind }) => kind === 'guide')!;
  const without = withAnnexes(annexes.filter((annex) => annex !== guide));
  expect(said(seeds, without)).toEqual([`减少：附件 ${guide.name}（${guide.title}）。`]);
  expect(said(without, seeds)).toEqual([`增加：附件 ${guide.name}（${guide.title}）。`]);
  const renamed = withAnnexes(
    annexes.map((annex) => (annex === guide ? { ...annex, title: '改造办法' } : annex)),
  );
  expect(said(seeds, renamed)).toEqual([
    `改动：附件 ${guide.name}（${guide.title}）的标题由“${guide.title}”改为“改造办法”。`,
  ]);
});

it('finds no difference between annexes in another order', () => {
  const { annexes } = seeds.plan;
  expect(said(seeds, withAnnexes([...annexes].reverse()))).toEqual([]);
});
