import fc from 'fast-check';
import { normaliseEntry } from '../../../src/core/entries/normaliseEntry';
import type { Asked, EntryContext, Normalised } from '../../../src/core/entries/normaliseEntry';
import type { ChoiceType } from '../../../src/core/catalogue/Catalogue';
import type { CellValue } from '../../../src/core/values/cell';

/** A short word for what was read: `320`, `missing`, `/`, `"text"`, `?text`. */
function read(raw: CellValue, asked: Asked, context?: EntryContext): string {
  return word(normaliseEntry(raw, asked, context));
}

function word({ value }: Normalised): string {
  switch (value.kind) {
    case 'number':
      return value.value.toFixed();
    case 'text':
      return `"${value.text}"`;
    case 'unreadable':
      return `?${value.text}`;
    case 'notApplicable':
      return '/';
    case 'missing':
      return 'missing';
  }
}

describe('an entry where a number is asked', () => {
  it.each<[CellValue, string]>([
    [320, '320'],
    [0, '0'],
    ['0', '0'],
    ['０', '0'],
    [null, 'missing'],
    ['', 'missing'],
    [' \u3000\u00a0\u200b\ufeff\n', 'missing'],
    ['/', '/'],
    ['／', '/'],
    ['—', '/'],
    ['——', '/'],
    ['－', '/'],
    ['-', '/'],
    ['无', '/'],
    [' 无 ', '/'],
    ['不 适 用', '/'],
    [true, '?TRUE'],
    [false, '?FALSE'],
    [{ error: '#DIV/0!' }, '?#DIV/0!'],
    ['约 320', '?约 320'],
    ['没有', '?没有'],
  ])('%j reads %s', (raw, expected) => {
    expect(read(raw, 'number', { unit: '张' })).toBe(expected);
  });

  it('does not take a date for a count', () => {
    expect(read(45170, 'number', { format: 'yyyy-mm-dd' })).toBe('?2023-09-01');
  });

  it('notes a day that the cell shows as a number', () => {
    const day = { kind: 'text', text: '2023-09-01' };
    expect(normaliseEntry(45170, 'date', { format: 'yyyy-mm-dd' })).toEqual({ value: day });
    const change = { from: '45170', to: '2023-09-01' };
    expect(normaliseEntry(45170, 'date', { format: '0' })).toEqual({ value: day, change });
    expect(normaliseEntry(45170, 'date')).toEqual({ value: day, change });
  });

  it('notes what it changed, and only that', () => {
    expect(normaliseEntry(320, 'number').change).toBeUndefined();
    expect(normaliseEntry(0.1 + 0.2, 'number').change).toBeUndefined();
    expect(normaliseEntry(null, 'number').change).toBeUndefined();
    expect(normaliseEntry('/', 'number').change).toBeUndefined();
    expect(normaliseEntry('约320', 'number').change).toBeUndefined();
    expect(normaliseEntry('1,920', 'number').change).toEqual({ from: '1,920', to: '1920' });
    expect(normaliseEntry('98%', 'number').change).toEqual({ from: '98%', to: '0.98' });
    expect(normaliseEntry('1920', 'number').change).toEqual({ from: '1920', to: '1920' });
    expect(normaliseEntry('-', 'number').change).toEqual({ from: '-', to: '/' });
    expect(normaliseEntry(' ', 'number').change).toEqual({ from: ' ', to: '' });
  });
});

const choiceOf = (...choices: string[]): ChoiceType => ({
  kind: 'choice',
  choices,
  met: choices[0]!,
});

describe('an entry where a choice is asked', () => {
  const context = { choice: choiceOf('是', '否') };
  it.each<[CellValue, string]>([
    ['是', '"是"'],
    [' 是 ', '"是"'],
    ['\u200b否\u3000', '"否"'],
    ['/', '/'],
    ['√', '"是"'],
    ['有', '"是"'],
    [1, '"是"'],
    [true, '"是"'],
    [2, '?2'],
    ['无', '?无'],
    ['在建', '?在建'],
    ['', 'missing'],
  ])('%j reads %s', (raw, expected) => {
    expect(read(raw, 'choice', context)).toBe(expected);
  });

  it('lets a choice have the look of a mark', () => {
    expect(read('无', 'choice', { choice: choiceOf('有', '无') })).toBe('"无"');
  });

  it('compares words across widths', () => {
    expect(read('Ａ类（一）', 'choice', { choice: choiceOf('A类(一)') })).toBe('"A类(一)"');
  });
});

describe('an entry where text is asked', () => {
  it('keeps what was written, without what nobody sees', () => {
    expect(read('  因 疫情\u200b影响\r\n下月补报 ', 'text')).toBe('"因 疫情影响\n下月补报"');
    expect(read(12, 'text')).toBe('"12"');
    expect(read(45170, 'text', { format: 'yyyy-mm-dd' })).toBe('"2023-09-01"');
    expect(read('无', 'text')).toBe('/');
  });
});

const anyRaw = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.stringMatching(/^[ \u3000]?[(（+\-－]?[0-9０-９,，.]{0,8}[%％万亿张]?[)）]?$/),
  fc.constantFrom('/', '—', '－', '是', ' 否', '1,920', '９８ ％', '(120)'),
);
const anyAsked = fc.constantFrom<Asked>('number', 'choice', 'text');

describe('normalising', () => {
  const context = { unit: '张', choice: choiceOf('是', '否') };

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyRaw, anyAsked, (raw, asked) => {
        const once = normaliseEntry(raw, asked, context);
        if (once.value.kind === 'unreadable' || once.change === undefined) return;
        const twice = normaliseEntry(once.change.to, asked, context);
        expect(word(twice)).toBe(word(once));
      }),
    );
  });

  it('makes no zero of what is none', () => {
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const { value } = normaliseEntry(raw, 'number', context);
        if (value.kind !== 'number' || !value.value.eq(0)) return;
        expect(raw === 0 || /[0０]/.test(String(raw))).toBe(true);
      }),
    );
  });
});
