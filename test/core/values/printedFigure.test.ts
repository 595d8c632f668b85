import { intervalOf, parsePrintedFigure } from '../../../src/core/values/printedFigure';

describe('parsePrintedFigure', () => {
  it.each([
    ['41', '41', 0, false],
    ['4.0', '4', 1, false],
    ['98.06%', '0.9806', 4, true],
    ['60%', '0.6', 2, true],
    ['１９２０', '1920', 0, false],
    [' 2.99％ ', '0.0299', 4, true],
  ])('reads %s', (printed, value, decimals, percent) => {
    const figure = parsePrintedFigure(printed)!;
    expect([figure.value.toString(), figure.decimals, figure.percent]).toEqual([
      value,
      decimals,
      percent,
    ]);
  });

  it.each(['', '/', '≥60%', '1,920', '4.', '.5', '-3', '1e3'])('leaves "%s" alone', (printed) => {
    expect(parsePrintedFigure(printed)).toBeUndefined();
  });

  it('knows what a figure was before it was rounded', () => {
    const interval = intervalOf(parsePrintedFigure('60%')!);
    expect([interval.lower, interval.upper].map(String)).toEqual(['0.595', '0.605']);
  });
});
