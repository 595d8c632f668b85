import { snapshotOfPlan } from '../../../src/core/plan/snapshotOfPlan';
import { exportPlan, isSamePlan, readPlan } from '../../../src/app/readPlan';
import { loadSeeds } from '../../support/catalogue';

const nowhere = () => undefined;

describe('a plan as a workbook', () => {
  it('gives the same plan when it is read back', () => {
    const plan = loadSeeds();
    const read = readPlan(snapshotOfPlan(exportPlan(plan)), nowhere);
    expect(read?.faults.filter(({ severity }) => severity === 'hard')).toEqual([]);
    const own = { files: {}, fingerprint: '' };
    expect(JSON.stringify({ ...read!.catalogue!, ...own })).toBe(
      JSON.stringify({ ...plan, ...own }),
    );
    expect(isSamePlan(read!.catalogue!, plan)).toBe(true);
  });
});
