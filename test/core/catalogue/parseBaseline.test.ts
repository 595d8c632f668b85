import { parseBaseline } from '../../../src/core/catalogue/parseBaseline';

describe('parseBaseline', () => {
  it.each([
    ['98.06%', '0.9806'],
    ['40.2', '40.2'],
    ['0', '0'],
    ['1920', '1920'],
  ])('reads %s', (text, value) => {
    const baseline = parseBaseline(text);
    expect(baseline?.kind === 'number' && baseline.value.toString()).toBe(value);
  });

  it.each(['/', ' /', '／', '—'])('takes "%s" for none', (text) => {
    expect(parseBaseline(text)).toEqual({ kind: 'none' });
  });

  it.each(['', '≥60%', '达标', '约40', '-1', '//'])('does not guess at "%s"', (text) => {
    expect(parseBaseline(text)).toBeUndefined();
  });
});
