import { elementsOf } from '../../src/core/formula/parts';
import { loadSeeds } from '../support/catalogue';

const { elements, indicators, relations } = loadSeeds();

function codesWhere(test: (element: (typeof elements)[number]) => boolean): readonly string[] {
  return elements.filter(test).map(({ code }) => code);
}

describe('the elements of the plan', () => {
  it('are all asked for something: an indicator, what attests it, or a limit on another', () => {
    const used = new Set([
      ...indicators.flatMap(({ formula, attestedBy }) => [
        ...elementsOf(formula),
        ...(attestedBy === undefined ? [] : [attestedBy]),
      ]),
      ...relations.flatMap(({ parts, whole }) => [...parts, ...whole]),
    ]);
    expect(codesWhere(({ code }) => !used.has(code))).toEqual([]);
  });

  it('say in their hint what kind of figure is asked', () => {
    const words = { instant: '时点', cumulative: '累计数', current: '当期数' };
    for (const { hint, periodKind } of elements) {
      expect(hint.startsWith(words[periodKind])).toBe(true);
      expect(hint.endsWith('。')).toBe(true);
    }
  });

  it('are never below zero by rule, and above it where everything is divided by them', () => {
    expect(codesWhere(({ positive }) => positive)).toEqual([
      'pop.resident',
      'pop.age60',
      'org.communities',
    ]);
  });

  it('are asked only where they apply', () => {
    expect(codesWhere(({ applies }) => applies === 'town')).toEqual(['centre.regional']);
    expect(codesWhere(({ applies }) => applies === 'street')).toEqual(['centre.street']);
    expect(codesWhere(({ scope }) => scope === 'district')).toEqual([
      'district.lifeExpectancy',
      'district.lottery.total',
      'district.lottery.eldercare',
      'district.nurseryFunding',
      'district.specialistsEnough',
    ]);
  });

  it('run over the month only where the figure starts anew', () => {
    expect(codesWhere(({ periodKind }) => periodKind === 'current')).toEqual([
      'visit.due',
      'visit.done',
    ]);
    expect(codesWhere(({ periodKind }) => periodKind === 'cumulative')).toEqual([
      'pop.births',
      'housing.newEstates',
      'housing.newEstatesServed',
      'health.age65Managed',
      'nursery.enrolled',
      'child.visited',
      'child.screened',
      'child.nutrition',
      'child.vaccine.due',
      'child.vaccine.done',
      'child.managed',
      'community.parenting',
      'district.lottery.total',
      'district.lottery.eldercare',
    ]);
  });

  it('limit every share whose parts lie within the whole', () => {
    const limited = new Set(
      relations.map(({ parts, whole }) => `${parts.join('+')}⊆${whole.join('+')}`),
    );
    const shares = indicators.flatMap(({ form, formula, code }) => {
      if (form !== 'rate' || formula.kind !== 'ratio' || formula.numerator.kind !== 'element') {
        return [];
      }
      const key = `${elementsOf(formula.numerator).join('+')}⊆${elementsOf(formula.denominator).join('+')}`;
      return limited.has(key) ? [] : [code];
    });
    expect(shares).toEqual([]);
  });
});
