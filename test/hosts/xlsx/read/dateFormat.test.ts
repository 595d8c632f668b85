import { isDateFormat } from '../../../../src/core/values/dateFormat';
import { builtInFormat } from '../../../../src/hosts/xlsx/read/parts/builtInFormats';

describe('number formats that are dates', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月;@',
    '[$-804]aaaa;@',
    'e"年"',
    'h:mm:ss AM/PM',
    '[h]:mm',
    '[mm]:ss.0',
    '[DBNum1][$-804]yyyy"年"m"月";@',
    'm/d/yy h:mm',
    '上午/下午h"时"mm"分"',
    '[Red]yyyy',
    '\\d yyyy',
  ])('%s', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    'General',
    'GENERAL',
    'G/通用格式',
    '0.00%',
    '0.00E+00',
    '##0.0e-0',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '#,##0"亩 dry"',
    '0\\d',
    '_d0*y',
    '[$¥-804]#,##0.00',
    '[DBNum2][$-804]General',
    '[<=100]0;General',
    '@',
    '0;"yyyy"',
    '0;yyyy',
    '',
    '"never closed yyyy',
  ])('not %s', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  it('and those built in', () => {
    const dates = Array.from({ length: 70 }, (_, id) => id).filter((id) =>
      isDateFormat(builtInFormat(id)),
    );
    const range = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i);
    expect(dates).toEqual([...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)]);
  });
});
