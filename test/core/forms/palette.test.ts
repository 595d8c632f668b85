import { STATUS_COLORS } from '../../../src/core/forms/palette';
import { STATUS_TEXT } from '../../../src/core/messages/status';

/** Relative luminance of `#RRGGBB` as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('colours of the statuses', () => {
  it.each(Object.entries(STATUS_COLORS))('%s can be read: 4.5:1', (_status, { text, fill }) => {
    expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('never stand alone: every status has its own word and its own mark', () => {
    const texts = Object.values(STATUS_TEXT);
    expect(Object.keys(STATUS_TEXT).sort()).toEqual(Object.keys(STATUS_COLORS).sort());
    expect(new Set(texts.map(({ word }) => word)).size).toBe(texts.length);
    expect(new Set(texts.map(({ mark }) => mark)).size).toBe(texts.length);
  });
});
