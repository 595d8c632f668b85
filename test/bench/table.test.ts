import { changeOf } from './table';

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
});
