import fc from 'fast-check';
import { parseTarget } from '../../../src/core/catalogue/parseTarget';

function said(text: string): string {
  const target = parseTarget(text);
  if (target === undefined) return 'unreadable';
  return 'value' in target ? `${target.kind} ${target.value.toString()}` : target.kind;
}

describe('parseTarget', () => {
  it.each([
    ['98.5%', 'atLeast 0.985'],
    ['41', 'atLeast 41'],
    ['4.0', 'atLeast 4'],
    ['≥60%', 'atLeast 0.6'],
    ['≥3', 'atLeast 3'],
    ['>=3', 'atLeast 3'],
    ['4.5个以上', 'atLeast 4.5'],
    ['60%以上', 'atLeast 0.6'],
    ['60%以下', 'atMost 0.6'],
    ['≤3', 'atMost 3'],
    ['10起以内', 'atMost 10'],
    ['1人左右', 'about 1'],
    ['4.5左右', 'about 4.5'],
    ['60%左右', 'about 0.6'],
    ['６０％左右', 'about 0.6'],
    [' ≥ 60 % ', 'atLeast 0.6'],
    ['下降3.2%', 'atLeast 0.032'],
    ['增长5%左右', 'about 0.05'],
    ['达到市分解任务数', 'delegated'],
    ['完成上级下达任务', 'delegated'],
    ['达标', 'attested'],
    ['满足机构运营需要', 'attested'],
  ])('reads %s as %s', (text, meaning) => {
    expect(said(text)).toBe(meaning);
  });

  it.each([
    '',
    '/',
    '≥60%左右',
    '1万左右',
    '60%人',
    '未达标',
    '不满足机构运营需要',
    '-3',
    '3..5',
    '三',
    '增加5个',
    '下降3',
    '下降≥3%',
  ])('does not guess at "%s"', (text) => {
    expect(said(text)).toBe('unreadable');
  });

  it('reads every number it can be written with, and nothing binary slips in', () => {
    const digits = fc.tuple(
      fc.nat({ max: 10_000_000 }),
      fc.nat({ max: 9999 }),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('', '%'),
        fc.constantFrom(['', ''], ['≥', ''], ['', '以上'], ['', '左右']),
        ([whole, fraction, length], sign, [before, after]) => {
          const number = `${whole}.${String(fraction).padStart(4, '0').slice(0, length)}`;
          const target = parseTarget(`${before}${number}${sign}${after}`);
          if (target === undefined || !('value' in target)) throw new Error(number);
          const printed = sign === '%' ? target.value.times(100) : target.value;
          expect(printed.toFixed(length)).toBe(number);
          expect(target.kind).toBe(after === '左右' ? 'about' : 'atLeast');
          expect(target.percent).toBe(sign === '%');
        },
      ),
    );
  });
});
