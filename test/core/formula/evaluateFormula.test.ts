import fc from 'fast-check';
import type { Formula } from '../../../src/core/formula/Formula';
import { evaluateFormula, type FormulaLookup } from '../../../src/core/formula/evaluateFormula';
import { parseFormula } from '../../../src/core/formula/parseFormula';
import { Decimal } from '../../../src/core/values/decimal';
import { formulas } from '../../support/formulas';

function read(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

function lookup(sums: Readonly<Record<string, number | string>>, yes = 0, n = 0): FormulaLookup {
  return {
    sum: (code) => new Decimal(sums[code]!),
    yesCount: () => new Decimal(yes),
    applying: () => new Decimal(n),
  };
}

/** Value as text, or 不适用. */
function value(text: string, over: FormulaLookup): string {
  const result = evaluateFormula(read(text), over);
  return result.kind === 'value' ? result.value.toString() : '不适用';
}

describe('evaluateFormula', () => {
  it('divides the two sums, exactly', () => {
    expect(value('p.i / p.t', lookup({ 'p.i': 320, 'p.t': 1920 }))).toMatch(/^0\.1666666666666/);
    expect(value('p.i / p.t', lookup({ 'p.i': '0.3', 'p.t': 1 }))).toBe('0.3');
  });

  it('multiplies before it divides, so that per thousand is as exact as a share', () => {
    expect(value('b.t / p.a * 1000', lookup({ 'b.t': 1, 'p.a': 3000 }))).toMatch(/^0\.3{40}$/);
    expect(value('b.t / p.a * 1000', lookup({ 'b.t': 5010, 'p.a': 124638 }))).toMatch(/^40\.19/);
  });

  it('adds, and takes the least of the sums', () => {
    const figures = lookup({ 'v.v': 7, 'v.s': 5, 'o.a': 4, 'o.b': 6 });
    expect(value('v.v + v.s', figures)).toBe('12');
    expect(value('min(v.v, v.s, o.a + o.b)', figures)).toBe('5');
    expect(value('min(v.v, v.s) / (o.a + o.b)', figures)).toBe('0.5');
  });

  it('counts townships that say yes among those asked', () => {
    expect(value('yes(e.c) / n(e.c)', lookup({}, 9, 15))).toBe('0.6');
  });

  it('keeps numerator and denominator beside the value', () => {
    const result = evaluateFormula(read('a.x / b.y * 1000'), lookup({ 'a.x': 2, 'b.y': 8 }));
    expect(result).toMatchObject({ kind: 'value' });
    expect([result.numerator, result.denominator].map(String)).toEqual(['2', '8']);
    expect(evaluateFormula(read('a.x'), lookup({ 'a.x': 2 }))).not.toHaveProperty('denominator');
  });

  it('is not applicable over zero, whatever stands above', () => {
    expect(value('a.x / b.y', lookup({ 'a.x': 0, 'b.y': 0 }))).toBe('不适用');
    expect(value('a.x / b.y', lookup({ 'a.x': 5, 'b.y': 0 }))).toBe('不适用');
    expect(value('yes(e.c) / n(e.c)', lookup({}, 0, 0))).toBe('不适用');
  });

  it('scales counts with the figures and leaves ratios as they are', () => {
    fc.assert(
      fc.property(formulas, fc.integer({ min: 1, max: 999 }), (formula, factor) => {
        const of = (scale: number): FormulaLookup => {
          const figure = (code: string) => new Decimal(code.length * scale);
          return { sum: figure, yesCount: figure, applying: figure };
        };
        const once = evaluateFormula(formula, of(1));
        const scaled = evaluateFormula(formula, of(factor));
        expect(scaled.numerator.eq(once.numerator.times(factor))).toBe(true);
        if (once.kind !== 'value' || scaled.kind !== 'value') return;
        const expected = formula.kind === 'ratio' ? once.value : once.value.times(factor);
        expect(scaled.value.minus(expected).abs().lt('1e-30')).toBe(true);
      }),
    );
  });
});
