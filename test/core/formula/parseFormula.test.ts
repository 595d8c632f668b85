import fc from 'fast-check';
import { parseFormula, type FormulaExpectation } from '../../../src/core/formula/parseFormula';
import { printFormula } from '../../../src/core/formula/printFormula';
import { formulaExpected } from '../../../src/core/messages/formula';
import { formulas } from '../../support/formulas';

const element = (code: string) => ({ kind: 'element', code });

describe('parseFormula', () => {
  it.each([
    ['place.total', element('place.total')],
    [
      'bed.total / pop.age60 * 1000',
      {
        kind: 'ratio',
        numerator: element('bed.total'),
        denominator: element('pop.age60'),
        per: 1000,
      },
    ],
    [
      '(a.x + b.y) / c.z',
      {
        kind: 'ratio',
        numerator: { kind: 'sum', terms: [element('a.x'), element('b.y')] },
        denominator: element('c.z'),
        per: 1,
      },
    ],
    [
      'yes(edu.college) / n(edu.college)',
      {
        kind: 'ratio',
        numerator: { kind: 'yesCount', code: 'edu.college' },
        denominator: { kind: 'applying', code: 'edu.college' },
        per: 1,
      },
    ],
    [
      'min(a.x, b.y + c.z)',
      {
        kind: 'min',
        terms: [element('a.x'), { kind: 'sum', terms: [element('b.y'), element('c.z')] }],
      },
    ],
    ['((a.x))', element('a.x')],
    ['\n a.x+b.y ', { kind: 'sum', terms: [element('a.x'), element('b.y')] }],
  ])('reads %s', (text, formula) => {
    expect(parseFormula(text)).toEqual({ ok: true, value: formula });
  });

  it.each<[string, number, string, FormulaExpectation]>([
    ['', 1, '', 'operand'],
    ['a.x +', 6, '', 'operand'],
    ['total', 1, 'total', 'operand'],
    ['a.x b.y', 5, 'b.y', 'operatorOrEnd'],
    ['a.x - b.y', 5, '-', 'operatorOrEnd'],
    ['a.x ÷ b.y', 5, '÷', 'operatorOrEnd'],
    ['a.x + b.y / c.z', 1, 'a.x', 'parentheses'],
    ['(a.x) + b.y / c.z', 1, '(', 'parentheses'],
    ['a.x / b.y + c.z', 11, '+', 'perOrEnd'],
    ['a.x / b.y / c.z', 11, '/', 'perOrEnd'],
    ['a.x / b.y * 0', 13, '0', 'integer'],
    ['a.x / b.y * 1000 + 1', 18, '+', 'end'],
    ['(a.x + b.y', 11, '', 'close'],
    ['(a.x / b.y)', 6, '/', 'close'],
    ['a.x)', 4, ')', 'operatorOrEnd'],
    ['yes a.x', 5, 'a.x', 'open'],
    ['yes(a.x + b.y)', 9, '+', 'close'],
    ['n(3)', 3, '3', 'elementCode'],
    ['min(a.x)', 8, ')', 'comma'],
    ['min(a.x, )', 10, ')', 'operand'],
    ['a.x + 托位数', 7, '托', 'operand'],
  ])('says what is wrong with "%s"', (text, position, found, expected) => {
    expect(parseFormula(text)).toEqual({ ok: false, errors: [{ position, found, expected }] });
  });

  it('gives back every formula that is printed', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(parseFormula(printFormula(formula))).toEqual({ ok: true, value: formula });
      }),
    );
  });

  it('prints what it read in one way only', () => {
    fc.assert(
      fc.property(formulas, fc.constantFrom('', ' ', '  ', '\n'), (formula, blank) => {
        const printed = printFormula(formula);
        const spaced = printed.replace(/\s*([()+/*,])\s*/g, `${blank}$1${blank}`);
        expect(parseFormula(spaced)).toEqual({ ok: true, value: formula });
      }),
    );
  });

  it('never throws, and points into the text', () => {
    const pieces = fc.constantFrom(
      'a.x',
      'min',
      'yes',
      'n',
      '(',
      ')',
      '+',
      '/',
      '*',
      ',',
      '1000',
      '#',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const parsed = parseFormula(text);
        if (parsed.ok) return;
        const [error] = parsed.errors;
        expect(text.slice(error!.position - 1).startsWith(error!.found)).toBe(true);
        expect(formulaExpected(error!)).toContain(String(error!.position));
      }),
    );
  });
});
