import { parseFormula } from '../../../src/core/formula/parseFormula';
import { denominatorOf, elementsOf, numeratorOf, perOf } from '../../../src/core/formula/parts';
import { printFormula } from '../../../src/core/formula/printFormula';

function parts(text: string) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  const formula = parsed.value;
  const below = denominatorOf(formula);
  return {
    above: printFormula(numeratorOf(formula)),
    below: below && printFormula(below),
    per: perOf(formula),
    elements: elementsOf(formula),
  };
}

describe('the parts of a formula', () => {
  it('takes a ratio apart', () => {
    expect(parts('min(a.x, b.y) / (b.y + c.z) * 1000')).toEqual({
      above: 'min(a.x, b.y)',
      below: 'b.y + c.z',
      per: 1000,
      elements: ['a.x', 'b.y', 'c.z'],
    });
    expect(parts('yes(e.c) / n(e.c)').elements).toEqual(['e.c']);
  });

  it('takes a count as its own numerator', () => {
    expect(parts('a.x + a.x')).toEqual({
      above: 'a.x + a.x',
      below: undefined,
      per: 1,
      elements: ['a.x'],
    });
  });
});
