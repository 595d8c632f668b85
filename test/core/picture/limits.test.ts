import { withinLimits } from '../../../src/core/picture/limits';

describe('withinLimits', () => {
  it('lets through what Excel opens', () => {
    for (const formula of [
      'SUM(A1:A9)',
      `IF(A1="${'字'.repeat(255)}",1,2)`,
      `'${'"'.repeat(400)}'!A1`,
      `"${'""'.repeat(255)}"`,
      '1'.repeat(8192),
    ])
      expect(withinLimits(formula)).toBe(formula);
  });

  it('refuses longer formulas and longer texts', () => {
    expect(() => withinLimits('1'.repeat(8193))).toThrow('8193');
    expect(() => withinLimits(`IF(A1="",1,"${'字'.repeat(256)}")`)).toThrow('256');
  });
});
