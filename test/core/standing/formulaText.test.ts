import { formulaText } from '../../../src/core/standing/formulaText';

const compared = (formula: string): string =>
  formulaText(formula, '甲', (sheet, row, column) => `[${sheet} ${row} ${column}]`);

test('a number of more digits than programs keep is the one that they keep', () => {
  expect(compared('TEXT(SUM(\'乙\'!$K$5:$K$17)/7826.389999999999,"0.0%")')).toBe(
    compared('TEXT(SUM(乙!$K$5:$K$17)/7826.39,"0.0%")'),
  );
  expect(compared('A1*7826.389')).not.toBe(compared('A1*7826.39'));
});
