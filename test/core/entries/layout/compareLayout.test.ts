import { compareLayout } from '../../../../src/core/entries/layout/compareLayout';
import { plannedLayout } from '../../../../src/core/entries/layout/plannedLayout';
import type { AskedField } from '../../../../src/core/entries/AskedField';
import type { WorkbookSnapshot } from '../../../../src/core/entries/SheetSnapshot';
import { readTables } from '../../../../src/core/entries/readTables';
import { sheetOf, workbookOf } from '../../../support/sheets';
import type { TestCell } from '../../../support/sheets';

type Rows = readonly (readonly TestCell[])[];

const check = (row: number): TestCell => ({
  f: `IF(ISNUMBER(C${row}),C${row}-'对照'!$B$2,"○")`,
  v: '○',
});
const ISSUED: Rows = [
  ['#fields:elements', '=name', 'value', '=check'],
  [null, '数据项', '本期数', '自动校验'],
  ['el:a', '养老床位总数', null, check(3)],
  ['el:b', '护理型床位数', null, check(4)],
  ['#end'],
];
const planned = plannedLayout([sheetOf('基础数据', ISSUED), sheetOf('对照', [])], '发改局');
const owner = { org: '321302103', orgName: '龙河镇' };

const note: AskedField = {
  key: 'el:a',
  field: 'value',
  code: 'a',
  type: { kind: 'count' },
  label: '养老床位总数',
  unit: '张',
  required: true,
  applies: true,
  positive: false,
};
const asked = [note, { ...note, key: 'el:b' as const, code: 'b' }];

function returned(workbook: WorkbookSnapshot) {
  return { workbook, read: workbook.sheets.map(readTables), asked, spoilt: new Set<string>() };
}

function changes(rows: Rows, more: { added?: string; links?: boolean } = {}) {
  const sheets = [sheetOf('基础数据', rows), sheetOf('对照', [])];
  if (more.added !== undefined) sheets.push(sheetOf(more.added, [['另算']]));
  const workbook = workbookOf(sheets, { hasExternalLinks: more.links === true });
  return compareLayout(returned(workbook), planned, owner).map(({ rule, severity, code, cell }) =>
    `${severity} ${rule} ${code} ${cell}`.trim(),
  );
}

const edited = (row: number, column: number, cell: TestCell): TestCell[][] =>
  ISSUED.map((cells, r) => cells.map((old, c) => (r === row && c === column ? cell : old)));

describe('a returned layout', () => {
  it('is as it was issued', () => {
    expect(changes(ISSUED)).toEqual([]);
  });

  it('may have inserted rows and formulas written by another program', () => {
    const moved: Rows = [
      [null, '新插入'],
      ...ISSUED.slice(0, 2),
      ['el:a', '养老床位总数', 5, { f: 'IF(isnumber(C4), C4-对照!B2,"○")', v: 1 }],
      ['el:b', '护理型床位数', 6, { f: 'IF(ISNUMBER($C$5),C5-\'对照\'!B2,"○")', v: 1 }],
    ];
    expect(changes(moved)).toEqual(['soft textOutside  B1']);
  });

  it('shows changed labels', () => {
    expect(changes(edited(2, 1, '床位（张）'))).toEqual(['soft labelChanged a B3']);
    expect(changes(edited(2, 1, ' 养老床位 总数'))).toEqual([]);
  });

  it('shows changed and overwritten formulas', () => {
    expect(changes(edited(2, 3, { f: 'C4', v: 0 }))).toEqual(['soft formulaChanged a D3']);
    expect(changes(edited(3, 3, 12))).toEqual(['soft formulaChanged b D4']);
  });

  it('shows a changed column of formulas once, and cell by cell where few were typed over', () => {
    const both = (cell: (row: number) => TestCell): Rows =>
      ISSUED.map((cells, r) => (r === 2 || r === 3 ? [...cells.slice(0, 3), cell(r)] : cells));
    expect(changes(both((row) => ({ f: `C${row + 1}`, v: 1 })))).toEqual([
      'soft formulaChanged a D3',
    ]);
    expect(changes(both(() => 1))).toEqual([
      'soft formulaChanged a D3',
      'soft formulaChanged b D4',
    ]);
  });

  it('passes by a sheet that is empty, as every new workbook has one', () => {
    const sheets = [sheetOf('基础数据', ISSUED), sheetOf('对照', []), sheetOf('Sheet1', [])];
    expect(compareLayout(returned(workbookOf(sheets)), planned, owner)).toEqual([]);
  });

  it('shows added sheets and links into other files', () => {
    expect(changes(ISSUED, { added: 'Sheet1', links: true })).toEqual([
      'soft textOutside  A1',
      'soft sheetAdded',
      'soft externalLink',
    ]);
  });

  it('brings what stands on an added sheet whole, in as few texts as hold it', () => {
    const lines = Array.from({ length: 30 }, (_, row) => [`第${row + 1}行`, '说明'.repeat(20)]);
    const long = '长'.repeat(700);
    const sheets = [
      sheetOf('基础数据', ISSUED),
      sheetOf('对照', []),
      sheetOf('情况说明', [...lines, [long]]),
    ];
    const told = compareLayout(returned(workbookOf(sheets)), planned, owner).filter(
      ({ rule }) => rule === 'textOutside',
    );
    expect(told.length).toBeLessThan(12);
    const words = told.map(({ found }) => found).join(' ');
    for (const [first = ''] of lines) expect(words).toContain(first);
    expect(words.match(/长/g)).toHaveLength(700);
    for (const { found, message, sheet } of told) {
      expect(message).toContain(`“${found}”`);
      expect(sheet).toBe('情况说明');
    }
  });

  it('says where it stops with a sheet of thousands of rows', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [`第${row + 1}行`, '说明'.repeat(20)]);
    const sheets = [sheetOf('基础数据', ISSUED), sheetOf('对照', []), sheetOf('台账', rows)];
    const told = compareLayout(returned(workbookOf(sheets)), planned, owner);
    expect(told.filter(({ rule }) => rule === 'textOutside')).toHaveLength(40);
    expect(told.map(({ message }) => message).join('')).toMatch(/其后的没有列出/);
  });

  it('tells a sheet that was hidden, under another name too, and not one that was issued hidden', () => {
    const issued = plannedLayout(
      [sheetOf('基础数据', ISSUED), sheetOf('_annex', [['x']], undefined, 'veryHidden')],
      '发改局',
    );
    const told = (name: string, visibility: 'visible' | 'hidden' | 'veryHidden') => {
      const sheets = [
        sheetOf(name, ISSUED, undefined, visibility),
        sheetOf('_annex', [['x']], undefined, 'veryHidden'),
      ];
      return compareLayout(returned(workbookOf(sheets)), issued, owner).map(
        ({ rule, severity, sheet }) => `${severity} ${rule} ${sheet}`,
      );
    };
    expect(told('基础数据', 'visible')).toEqual([]);
    expect(told('基础数据', 'hidden')).toEqual(['soft shownOtherwise 基础数据']);
    expect(told('基础数据', 'veryHidden')).toEqual(['soft shownOtherwise 基础数据']);
    expect(told('数据', 'hidden')).toEqual(['soft shownOtherwise 数据', 'soft sheetAdded 数据']);
  });

  it('says place, found, expected and remedy', () => {
    const sheets = [sheetOf('基础数据', edited(2, 1, '床位')), sheetOf('对照', [])];
    const [finding] = compareLayout(returned(workbookOf(sheets)), planned, owner);
    expect(finding).toMatchObject({ found: '床位', expected: '养老床位总数', values: '床位' });
    expect(finding?.message).toMatch(
      /^龙河镇 · 基础数据 · B3：行名“养老床位总数”被改为“床位”.*；请.*。$/,
    );
  });
});
