import { withoutGone } from '../../../src/core/picture/found/withoutGone';
import type { CellContent, SheetChanges } from '../../../src/core/picture/Changes';

function writing(to: CellContent): SheetChanges {
  const contents = { kind: 'contents', each: [{ row: 0, column: 0, from: null, to }] } as const;
  return { sheet: '表', how: 'amend', changes: [contents] };
}

const after = (to: CellContent): SheetChanges =>
  withoutGone(writing(to), new Set(['幸福街道', "o'neil", 'sheet1']));

describe('what is written back after people deleted sheets', () => {
  it.each([
    ['幸福街道!G6+陈集镇!G6', '#REF!G6+陈集镇!G6'],
    ["SUM('幸福街道'!G6,'O''Neil'!A1)", 'SUM(#REF!G6,#REF!A1)'],
    ['SHEET1!A1', '#REF!A1'],
    ['IF(A1="幸福街道!","是",新幸福街道!A1)', 'IF(A1="幸福街道!","是",新幸福街道!A1)'],
  ])('names no sheet that is gone: %s', (formula, left) => {
    expect(after({ value: 1, formula })).toEqual(writing({ value: 1, formula: left }));
  });

  it('leaves values as they are', () => {
    const text = { value: '幸福街道!G6' };
    expect(after(text)).toEqual(writing(text));
    expect(after(null)).toEqual(writing(null));
  });
});
