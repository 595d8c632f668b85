import { exportPlan, readPlan } from '../../../src/app/readPlan';
import { planWeights } from '../../../src/core/entries/scoring';
import { Faults } from '../../../src/core/planbook/PlanFault';
import { readScoreWeights, weightsText } from '../../../src/core/planbook/scoreWeights';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';

const cell = (text: string) => ({
  text,
  value: text,
  isPercent: false,
  at: { sheet: '方案', cell: 'B14' },
});

describe('weights of 年考核 in a plan workbook', () => {
  it.each([
    ['指标50、任务20、项目15、报送及时7.5、一次通过7.5'],
    ['指标＝50；任务：20分；项目 15，报送及时=7.5；一次通过=7.5'],
  ])('are read from %s', (text) => {
    const faults = new Faults();
    expect(readScoreWeights(cell(text), faults)).toEqual(planWeights({}));
    expect(faults.all).toEqual([]);
  });

  it.each(['指标', '指数50', '指标150', '指标50、指标20', '50'])('%s is a fault', (text) => {
    const faults = new Faults();
    readScoreWeights(cell(text), faults);
    expect(faults.all).toMatchObject([{ severity: 'hard', cell: 'B14' }]);
  });

  it('come back as they were written, and count in a book of the plan', () => {
    const catalogue = loadSeeds();
    const scoreWeights = { indicators: 60, tasks: 10 };
    const plan = { ...catalogue, plan: { ...catalogue.plan, scoreWeights } };
    const read = readPlan(snapshotOfPlan(exportPlan(plan)), () => [])!;
    expect(read.catalogue?.plan.scoreWeights).toEqual(scoreWeights);
    expect(planWeights(read.catalogue!.plan)).toMatchObject({ indicators: 60, projects: 15 });
    expect(weightsText(scoreWeights)).toBe('指标60、任务10');
  });
});
