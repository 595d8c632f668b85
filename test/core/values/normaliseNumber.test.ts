import fc from 'fast-check';
import { cellNumber, parseTypedNumber } from '../../../src/core/values/normaliseNumber';

/** Read as plain decimal text, with `%d` where a percent sign with d decimals was typed. */
function read(text: string, unit?: string): string | undefined {
  const typed = parseTypedNumber(text, unit);
  return typed && typed.value.toFixed() + (typed.percent ? `%${typed.decimals}` : '');
}

describe('a typed number', () => {
  it.each([
    ['98%', '0.98%0'],
    ['９８％', '0.98%0'],
    ['98 %', '0.98%0'],
    ['98.06%', '0.9806%2'],
    ['1,920', '1920'],
    ['１，９２０', '1920'],
    ['1 920', '1920'],
    ['1\u00a0234\u00a0567', '1234567'],
    ['1, 920', '1920'],
    ['1.2万', '12000'],
    ['1.2 万', '12000'],
    ['3亿', '300000000'],
    ['１２３', '123'],
    ['－１２０', '-120'],
    ['−120', '-120'],
    ['(120)', '-120'],
    ['（120）', '-120'],
    ['（1,200）', '-1200'],
    ['(5%)', '-0.05%0'],
    ['\u3000320\u3000', '320'],
    ['\ufeff3\u200b20\u202c', '320'],
    ['+7', '7'],
    ['007', '7'],
    ['.5', '0.5'],
    ['12.50', '12.5'],
    ['123456789012345678', '123456789012345678'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['320张', '张', '320'],
    ['３２０ 张', '张', '320'],
    ['(320张)', '张', '-320'],
    ['1.2万人', '人', '12000'],
    ['40.2张/千人', '张/千人', '40.2'],
    ['350万元', '万元', '350'],
    ['350万', '万元', '350'],
    ['3.5亿元', '万元', '35000'],
    ['3.5亿', '万元', '35000'],
    ['98%', '%', '0.98%0'],
  ])('%j where %s is asked is %s', (text, unit, expected) => {
    expect(read(text, unit)).toBe(expected);
  });

  it.each([
    '约100',
    '100左右',
    '100余',
    '>100',
    '1,92',
    '19,20',
    '1,2345',
    '12 34',
    '120\n130',
    '120\r\n130',
    '120 \n 130',
    '120\u200b\n130',
    '１２０\n１３０',
    '1,\n920',
    '120\t130',
    '120  130',
    '120\u3000130',
    '120\u2028130',
    '1.2.3',
    '1.2E5',
    '0x10',
    '320张',
    '320人',
    '一百二十',
    '①',
    '5²',
    '1‰',
    '--5',
    '-(5)',
    '(-5)',
    '5-',
    '1万2千',
    '12%%',
    '%',
    '万',
    '.',
    '',
    '2023-09-30',
    '9月30日',
    '#DIV/0!',
    'NaN',
    'Infinity',
    '1'.repeat(31),
  ])('%j is no number', (text) => {
    expect(read(text, '个')).toBeUndefined();
  });

  it('does not take a bare 元 for 万元', () => {
    expect(read('3500000元', '万元')).toBeUndefined();
    expect(read('1亿万元', '万元')).toBeUndefined();
  });

  it('counts the decimals that were typed', () => {
    expect(parseTypedNumber('98.00%')).toMatchObject({ decimals: 2, percent: true });
    expect(parseTypedNumber('1.25万')).toMatchObject({ decimals: 0 });
    expect(parseTypedNumber('40.20')).toMatchObject({ decimals: 2 });
  });

  it('is read the same in every dress', () => {
    const dressed = fc.record({
      value: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      decimals: fc.stringMatching(/^[0-9]{0,4}$/),
      group: fc.constantFrom('', ',', '，', ' ', '\u00a0'),
      wide: fc.boolean(),
      before: fc.constantFrom('', ' ', '\u3000', '\u200b', '\ufeff', '\u202a'),
      after: fc.constantFrom('', ' ', '\u00a0', '\u200d', '\u202c', '\n'),
    });
    fc.assert(
      fc.property(dressed, ({ value, decimals, group, wide, before, after }) => {
        const grouped = value.toString().replace(/\B(?=(\d{3})+$)/g, group);
        const tail = decimals === '' ? '' : `.${decimals}`;
        const typed = wide ? toWide(grouped + tail) : grouped + tail;
        const expected = `${value}${tail}`.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
        expect(read(before + typed + after)).toBe(expected);
      }),
    );
  });

  it('is never zero unless a zero was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const typed = parseTypedNumber(text);
        if (typed?.value.eq(0)) expect(text).toMatch(/[0０]/);
      }),
    );
  });
});

describe('a number in a cell', () => {
  it('carries no binary slips', () => {
    expect(cellNumber(0.1 + 0.2)?.value.toFixed()).toBe('0.3');
    expect(cellNumber(1.1 * 3)?.value.toFixed()).toBe('3.3');
    expect(cellNumber(1e21)?.value.toFixed()).toBe('1000000000000000000000');
    expect(cellNumber(1e-7)).toMatchObject({ decimals: 7 });
    expect(cellNumber(-0)?.value.toFixed()).toBe('0');
  });

  it('is no number where it is not finite', () => {
    expect(cellNumber(Number.NaN)).toBeUndefined();
    expect(cellNumber(Number.POSITIVE_INFINITY)).toBeUndefined();
  });

  it('equals every decimal of up to 15 digits that was entered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const text = scaled(digits, places);
          expect(cellNumber(Number(text))?.value.eq(text)).toBe(true);
        },
      ),
    );
  });
});

function scaled(digits: number, places: number): string {
  const text = String(Math.abs(digits)).padStart(places + 1, '0');
  const point = text.length - places;
  return `${digits < 0 ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}0`;
}

function toWide(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
