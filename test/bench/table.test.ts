import { changeOf, table } from './table';

describe('figures of the run before', () => {
  it.each([
    [
      'more than the noise of this run',
      { ratio: 1.5, spread: 0.1 },
      { ratio: 1, spread: 0.1 },
      '+50%',
    ],
    ['less', { seconds: 1.05, spread: 0.1 }, { seconds: 1, spread: 0.02 }, undefined],
    ['more than usual noise', { seconds: 0.5 }, { seconds: 1 }, '−50%'],
    [
      'less than the noise of the run before',
      { ratio: 1.5, spread: 0.1 },
      { ratio: 1, spread: 0.6 },
      undefined,
    ],
    ['nothing to compare with', { seconds: 1 }, undefined, undefined],
  ])('%s', (_, now, before, expected) => {
    const line = before && { name: 'a', ...before };
    expect(changeOf({ name: 'a', ...now }, line)).toBe(expected);
  });

  it('lines that were measured once are judged by how far the others of the run lay apart', () => {
    const once = { name: '一次', seconds: 1.2 };
    const run = (spread: number) => [
      { title: '甲', measures: [once, { name: '多次', seconds: 1, spread }], peakBytes: 0 },
    ];
    const before = [{ title: '甲', measures: [{ name: '一次', seconds: 1 }], peakBytes: 0 }];
    expect(table(run(0.05), before)).toContain('| +20% |');
    expect(table(run(0.4), before)).not.toContain('%');
  });
});
