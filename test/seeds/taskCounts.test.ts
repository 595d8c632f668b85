import { countAmount, countsIn } from '../../src/core/catalogue/tasks';
import { loadSeeds } from '../support/catalogue';

describe('counts in the texts of tasks', () => {
  const { tasks } = loadSeeds();

  it('are all goals of their task, and goals have no others', () => {
    for (const { text, goals } of tasks) {
      const listed = goals.flatMap(({ count }) =>
        count ? [`${countAmount(count)}${count.unit}`] : [],
      );
      expect(listed).toEqual(countsIn(text));
    }
    expect(tasks.flatMap(({ goals }) => goals.filter(({ count }) => count))).toHaveLength(12);
  });

  it('are told from other numbers', () => {
    expect(
      countsIn('新建8个睦邻点，课程1-2个，讲座200场次，提高5个百分点，3个月内完成2000平方米'),
    ).toEqual(['8个', '1-2个', '200场次']);
  });
});
