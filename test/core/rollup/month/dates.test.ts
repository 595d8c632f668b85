import { buildingOf, dueMonth, elapsedOf } from '../../../../src/core/rollup/month/dates';
import { loadSeeds } from '../../../support/catalogue';

const catalogue = loadSeeds();

describe('dates that a plan’s texts hold', () => {
  it.each([
    [18, 8],
    [34, 12],
    [1, 12],
  ])('task %d is due at the end of month %d', (no, month) => {
    const task = catalogue.tasks.find((each) => each.no === no)!;
    expect(dueMonth(task)).toEqual({ year: 2023, month });
  });

  it('reads every building period of the plan', () => {
    expect(catalogue.projects.map(({ period }) => buildingOf(period))).not.toContain(undefined);
  });

  it.each([
    ['2023.01-12', [2023, 1], [2023, 12]],
    ['2023.01-08', [2023, 1], [2023, 8]],
    ['2023-2025', [2023, 1], [2025, 12]],
    ['2023.03—2024.06', [2023, 3], [2024, 6]],
    ['2023年3月至2024年6月', [2023, 3], [2024, 6]],
    ['2024.06-12', [2024, 6], [2024, 12]],
  ])('%s', (text, from, to) => {
    expect(buildingOf(text)).toEqual({
      from: { year: from[0], month: from[1] },
      to: { year: to[0], month: to[1] },
    });
  });

  it.each(['', '待定', '2023', '2023.13-14', '2024-2023', '长期'])('%j is no period', (text) => {
    expect(buildingOf(text)).toBeUndefined();
  });

  it('counts the months that have passed, from none to all', () => {
    const building = buildingOf('2023.01-12')!;
    const share = (year: number, month: number): number =>
      elapsedOf(building, { year, month }).toNumber();
    expect([share(2022, 12), share(2023, 3), share(2023, 12), share(2024, 5)]).toEqual([
      0, 0.25, 1, 1,
    ]);
  });
});
