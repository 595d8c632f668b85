import fc from 'fast-check';
import { axisText } from '../../../src/workbench/print/axisText';
import { footerBoxes } from '../../../src/workbench/print/footer';
import { paginate, withoutSparseEnd } from '../../../src/workbench/print/pages';

const rows = (count: number, height = 10): readonly number[] => Array<number>(count).fill(height);

describe('pages', () => {
  it.each([
    [
      { above: 0, head: 0, parts: rows(10) },
      { count: 1, last: 100 },
    ],
    [
      { above: 0, head: 0, parts: rows(11) },
      { count: 2, last: 10 },
    ],
    [
      { above: 20, head: 10, parts: rows(8) },
      { count: 2, last: 10 },
    ],
    [
      { above: 0, head: 10, parts: [60, 60, 60] },
      { count: 3, last: 60 },
    ],
    [
      { above: 0, head: 0, parts: [250] },
      { count: 3, last: 50 },
    ],
    [
      { above: 0, head: 0, parts: [] },
      { count: 1, last: 0 },
    ],
  ])('are filled without breaking a part: %j', (stack, expected) => {
    expect(paginate(stack, 100)).toEqual(expected);
  });

  it('become one fewer where a few rows would stand alone', () => {
    const factor = withoutSparseEnd({ above: 0, head: 0, parts: rows(21) }, 200);
    expect(factor).toBeGreaterThan(0.9);
    expect(factor).toBeLessThan(1);
    expect(withoutSparseEnd({ above: 0, head: 0, parts: rows(29) }, 200)).toBe(1);
    expect(withoutSparseEnd({ above: 0, head: 0, parts: rows(13) }, 100)).toBe(1);
    expect(withoutSparseEnd({ above: 0, head: 0, parts: rows(5) }, 100)).toBe(1);
  });

  it('never become more, and never much smaller', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (parts, head) => {
          const stack = { above: head, head, parts };
          const factor = withoutSparseEnd(stack, 200);
          const before = paginate(stack, 200).count;
          const after = paginate(stack, 200 / factor).count;
          expect(factor).toBeGreaterThanOrEqual(0.88);
          expect(after < before).toBe(factor < 1);
        },
      ),
    );
  });
});

describe('a footer', () => {
  it('stands left, in the middle and right, with counters', () => {
    expect(footerBoxes('&L宿城区&C第 &P 页 共 &N 页&R&"宋体"&9A&&B', 'x: y')).toBe(
      [
        '@bottom-left { content: "宿城区"; x: y }',
        '@bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; x: y }',
        '@bottom-right { content: "A" "&" "B"; x: y }',
      ].join('\n'),
    );
  });

  it('without a place is in the middle, and an empty one is none', () => {
    expect(footerBoxes('第 &P 页', '')).toContain('@bottom-center { content: "第 " counter(page)');
    expect(footerBoxes('&P / &N', '')).toContain('content: counter(page) " / " counter(pages);');
    expect(footerBoxes('', '')).toBe('');
  });

  it('keeps its text a text', () => {
    expect(footerBoxes('&C"; } body { x', '')).toContain('"\\"; } body { x"');
  });
});

describe('the numbers of an axis', () => {
  it.each([
    [0.4, '0%', '40%'],
    [0.125, '0.0%', '12.5%'],
    [1234.5, '#,##0', '1,235'],
    [1234.5, '0', '1235'],
    [2, '0.00', '2.00'],
    [1234.5678, undefined, '1,234.57'],
  ])('%d in %s', (value, format, expected) => {
    expect(axisText(value, format)).toBe(expected);
  });
});
