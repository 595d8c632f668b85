import {
  BaselineOffset,
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IWorkbookData,
} from '@univerjs/core';
import { readSheets } from '../../../src/hosts/grid/read/readSheet';

const STRUCK = { st: { s: BooleanNumber.TRUE } };

function rich(...runs: readonly (readonly [text: string, style?: object])[]): ICellData {
  let at = 0;
  const textRuns = runs.flatMap(([text, ts]) => {
    const [st, ed] = [at, (at += text.length)];
    return ts === undefined ? [] : [{ st, ed, ts }];
  });
  const dataStream = `${runs.map(([text]) => text).join('')}\r\n`;
  return { p: { id: 'p', documentStyle: {}, body: { dataStream, textRuns } } };
}

function read(cells: readonly ICellData[], more: object = {}) {
  const cellData = Object.fromEntries(cells.map((cell, row) => [row, { 1: cell }]));
  const workbook: IWorkbookData = {
    id: 'w',
    name: 'w',
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: { crossed: STRUCK, white: { cl: { rgb: '#FFFFFF' } } },
    sheetOrder: ['s'],
    sheets: { s: { id: 's', name: '基础数据', cellData, ...more } },
  };
  return readSheets(workbook)[0]!;
}

describe('what a person sees in a cell of the grid', () => {
  it('is without what is struck out, in a part or as a whole', () => {
    const sheet = read([rich(['1', STRUCK], ['9']), { v: 100, s: 'crossed' }, { v: 7 }]);
    expect(sheet.values.map((row) => row[1])).toEqual(['9', null, 7]);
    expect([...sheet.looks]).toEqual([
      ['B1', { struck: '1' }],
      ['B2', { struck: '100' }],
    ]);
  });

  it('tells raised and lowered digits, and text in the colour of its ground', () => {
    const sheet = read([
      rich(['78.6'], ['1', { va: BaselineOffset.SUPERSCRIPT }]),
      rich(['12'], ['3', { va: BaselineOffset.SUBSCRIPT }]),
      { v: 5, s: 'white' },
      { v: 5, s: { fs: 2 } },
      { v: 5, s: { ff: 'Wingdings' } },
      { v: '✓', s: { ff: 'Wingdings' } },
    ]);
    expect(sheet.values.map((row) => row[1])).toEqual(['78.6¹', '12₃', 5, 5, 5, '✓']);
    expect([...sheet.looks.values()]).toEqual([
      { shifted: '1' },
      { shifted: '3' },
      { hiddenBy: 'colour' },
      { hiddenBy: 'size' },
      { hiddenBy: 'font' },
    ]);
  });

  it('is not what lies under a merged cell or in a hidden row', () => {
    const mergeData = [{ startRow: 0, endRow: 1, startColumn: 1, endColumn: 1 }];
    const sheet = read([{ v: 1 }, { v: 2 }, { v: 3 }, {}], {
      mergeData,
      rowData: { 1: { h: 20 }, 2: { hd: BooleanNumber.TRUE }, 3: { h: 3 } },
      columnData: { 0: { hd: BooleanNumber.TRUE }, 1: { w: 40 }, 2: { w: 2 } },
    });
    expect([...sheet.looks]).toEqual([['B2', { hiddenBy: 'merge' }]]);
    expect([...sheet.hiddenRows]).toEqual([2, 3]);
    expect([...sheet.hiddenColumns]).toEqual([0, 2]);
    expect(sheet.values).toHaveLength(3);
  });
});
