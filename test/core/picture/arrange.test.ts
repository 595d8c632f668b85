import { arrange } from '../../../src/core/picture/arrange';

describe('the order of sheets', () => {
  it.each([
    ['nothing to do', '甲,乙,丙', '甲,乙,丙', '甲,乙,丙'],
    ['a new one behind the one that it follows', '我,甲,乙,你', '甲,新,乙', '我,甲,新,乙,你'],
    ['a new first one before the next of ours', '我,甲,乙', '新,甲,乙', '我,新,甲,乙'],
    ['moved to the end, the others stay', '甲,我,乙,丙', '乙,丙,甲', '我,乙,丙,甲'],
    ['none of ours stands', '我,你', '甲,乙', '甲,乙,我,你'],
  ])('%s', (_, standing, ours, wanted) => {
    expect(arrange(standing.split(','), ours.split(',')).join(',')).toBe(wanted);
  });
});
