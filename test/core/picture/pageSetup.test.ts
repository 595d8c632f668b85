import {
  fittingScale,
  footerEdge,
  footerParts,
  repeatedRows,
} from '../../../src/core/picture/pageSetup';
import type { PrintSetup } from '../../../src/core/picture/Picture';
import { DIGIT } from '../../../src/core/picture/sizes';

const SETUP: PrintSetup = {
  orientation: 'landscape',
  pagesTall: 0,
  margin: 1.5,
  footer: '',
};

function widths(characters: readonly number[]) {
  const each = characters.map((to, index) => ({ index, from: null, to }));
  return [{ kind: 'widths' as const, each }];
}

describe('how a sheet is printed', () => {
  it('is one page wide: 26.7 cm of paper for columns of so many digits', () => {
    // 100 columns of 5 + 10 × 7 pixels are 198.4 cm.
    const many = widths(Array.from({ length: 100 }, () => 10));
    expect(fittingScale(SETUP, many, DIGIT.excel)).toBe(13);
    expect(fittingScale(SETUP, widths([10, 10]), DIGIT.excel)).toBeUndefined();
    const half = {
      kind: 'hiddenColumns' as const,
      from: [],
      to: Array.from({ length: 50 }, (_, i) => i),
    };
    expect(fittingScale(SETUP, [...many, half], DIGIT.excel)).toBe(26);
  });

  it('has the footer in its places', () => {
    expect(footerParts({ ...SETUP, footer: '第 &P 页' })).toEqual({
      left: '',
      center: '第 &P 页',
      right: '',
    });
    expect(footerParts({ ...SETUP, footer: '&L左&C第 &P 页&R右' })).toEqual({
      left: '左',
      center: '第 &P 页',
      right: '右',
    });
    expect([1.5, 3].map((margin) => footerEdge({ ...SETUP, margin }))).toEqual([0.75, 0.8]);
  });

  it('repeats rows', () => {
    expect(repeatedRows(SETUP)).toBeUndefined();
    expect(repeatedRows({ ...SETUP, repeatRows: { first: 0, last: 2 } })).toBe('$1:$3');
  });
});
