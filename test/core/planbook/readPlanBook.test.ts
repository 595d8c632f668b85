import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { parseCatalogue } from '../../../src/core/catalogue/parseCatalogue';
import { exportPlan, isSamePlan, readPlan } from '../../../src/app/readPlan';
import { loadSeeds } from '../../support/catalogue';

const nowhere = () => [];

describe('目标分解', () => {
  const handedDown = (): ReturnType<typeof readPlan> => {
    const plan = loadSeeds();
    const [first, second] = plan.townships;
    const files = {
      ...plan.files,
      'townships.json': {
        townships: plan.townships,
        shares: [
          { indicator: '1-06', township: first!.code, targets: { '2023': '1' } },
          { indicator: '1-06', township: second!.code, targets: { '2024': '≥2' } },
        ],
      },
    };
    const parsed = parseCatalogue(files);
    if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
    return readPlan(snapshotOfPlan(exportPlan(parsed.value)), nowhere);
  };

  it('comes back from the workbook', () => {
    expect(handedDown()?.catalogue?.shares).toMatchObject([
      { indicator: '1-06', targets: { '2023': { text: '1', kind: 'atLeast' } } },
      { indicator: '1-06', targets: { '2024': { text: '≥2' } } },
    ]);
  });
});

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
