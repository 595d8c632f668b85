import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import type { Form } from '../../../src/core/entries/form';
import { STATUSES, statusLabel } from '../../../src/core/messages/status';
import { planForm } from '../../../src/core/forms/planForm';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';
import { PARAMETERS, identityOf } from '../../support/filledForm';

const catalogue = loadSeeds();

/** States that the guide of a blank form explains, and what it says of 不适用. */
function explained(plan: Catalogue, unit: string, month = 9): readonly string[] {
  const township = plan.townships.find(({ code }) => code === unit);
  const form: Form = {
    identity: identityOf(plan, unit, month),
    ...(township === undefined ? {} : { township }),
    parameters: PARAMETERS,
    baselines: new Map(),
    previous: new Map(),
    entries: new Map(),
  };
  const guide = snapshotOfPlan(planForm(form, plan, '{}')).sheets[0]!;
  const texts = guide.values.flat();
  const states = STATUSES.filter((status) => texts.includes(statusLabel(status)));
  return texts.includes('没有对应的对象（分母为0）') ? [...states, '÷'] : states;
}

/** The plan with nothing but counts. */
const counts: Catalogue = {
  ...catalogue,
  indicators: catalogue.indicators.filter(
    ({ form, targets }) => form === 'count' && targets['2023']?.kind === 'atLeast',
  ),
};

/** The same, with other targets. */
const judgedBy = (kind: 'about' | 'delegated'): Catalogue => ({
  ...counts,
  indicators: counts.indicators.map((each) => ({
    ...each,
    targets: { ...each.targets, '2023': { ...each.targets['2023']!, kind } },
  })),
});

describe('what a form explains', () => {
  const numbers = ['met', 'onTrack', 'behind', 'farBehind', 'notMet', 'missing', 'notApplicable'];

  it('is what can stand on it', () => {
    expect(explained(catalogue, '321302103')).toEqual([...numbers, '÷']);
    const lead = counts.indicators[0]!.lead;
    expect(explained(counts, lead)).toEqual(numbers);
    expect(explained(judgedBy('about'), lead)).toContain('nearlyMet');
    expect(explained(judgedBy('delegated'), lead)).toContain('pending');
    expect(explained(counts, lead, 12)).toEqual(['met', 'notMet', 'missing', 'notApplicable']);
  });

  it('is nothing where no indicator is judged', () => {
    expect(explained(counts, '321302103')).toEqual([]);
  });
});
