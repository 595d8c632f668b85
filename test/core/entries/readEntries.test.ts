import type { AskedField } from '../../../src/core/entries/AskedField';
import { readEntries } from '../../../src/core/entries/readEntries';
import { readTables } from '../../../src/core/entries/readTables';
import { valueText } from '../../../src/core/entries/valueText';
import { sheetOf } from '../../support/sheets';
import type { TestCell } from '../../support/sheets';

const row = (code: string, label: string) =>
  ({ key: `el:${code}`, code, label, applies: true, positive: false }) as const;
const asked: readonly AskedField[] = [
  {
    ...row('a', '养老床位总数'),
    field: 'value',
    type: { kind: 'count' },
    unit: '张',
    required: true,
  },
  { ...row('a', '养老床位总数'), field: 'note', type: { kind: 'text' }, unit: '', required: false },
  {
    ...row('b', '老年大学'),
    field: 'value',
    type: { kind: 'choice', choices: ['是', '否'], met: '是' },
    unit: '',
    required: true,
  },
  {
    ...row('c', '街道中心'),
    field: 'value',
    type: { kind: 'count' },
    unit: '个',
    required: false,
    applies: false,
  },
];
const owner = { org: '321302103', orgName: '龙河镇' };

type Rows = readonly (readonly TestCell[])[];
const FORM: Rows = [
  ['#fields:elements', '=name', 'value', 'note'],
  ['el:a', '养老床位总数', '３２０ 张', ' 新增\u200b '],
  ['el:b', '老年大学', ' 是', null],
  ['#end'],
];

function read(...sheets: Rows[]) {
  const tables = sheets.map((rows, index) => readTables(sheetOf(`表${index + 1}`, rows)));
  const { entries, normalisations, findings } = readEntries(tables, asked, owner);
  return {
    entries: Object.fromEntries([...entries].map(([key, entry]) => [key, valueText(entry.value)])),
    normalisations,
    findings: findings.map(({ rule, severity, code, sheet, cell }) =>
      [severity, rule, code, sheet, cell].filter(Boolean).join(' '),
    ),
  };
}

describe('entries of a returned file', () => {
  it('are what was asked, normalised, with their places', () => {
    expect(read(FORM)).toEqual({
      entries: { 'el:a/value': '320', 'el:a/note': '新增', 'el:b/value': '是' },
      normalisations: [
        { sheet: '表1', cell: 'C2', from: '３２０ 张', to: '320' },
        { sheet: '表1', cell: 'D2', from: ' 新增\u200b ', to: '新增' },
        { sheet: '表1', cell: 'C3', from: ' 是', to: '是' },
      ],
      findings: [],
    });
  });

  it('keep blanks as missing', () => {
    const blank = FORM.map((cells) => (cells[0] === 'el:a' ? ['el:a', 'x', null, '　'] : cells));
    const { entries, findings } = read(blank);
    expect(entries).toMatchObject({ 'el:a/value': '', 'el:a/note': '' });
    expect(findings).toEqual([]);
  });

  it('take the last value of a formula and say so', () => {
    const formula = FORM.map((cells) =>
      cells[0] === 'el:a' ? ['el:a', 'x', { f: 'SUM(Z1:Z9)', v: 7 }] : cells,
    );
    const { entries, findings } = read(formula);
    expect(entries['el:a/value']).toBe('7');
    expect(findings).toEqual(['soft formulaInInput a 表1 C2']);
  });

  it('miss a row that is gone, but not one that is not for the unit', () => {
    expect(read(FORM.filter(([key]) => key !== 'el:b')).findings).toEqual(['hard keyMissing b']);
  });

  it('miss a column once, not row by row', () => {
    const without = FORM.map((cells) => [...cells.slice(0, 2), ...cells.slice(3)]);
    expect(read(without).findings).toEqual(['hard keyMissing 表1']);
    expect(read(FORM.map((cells) => cells.slice(0, 3))).findings).toEqual(['hard keyMissing 表1']);
  });

  it('miss the whole table once', () => {
    expect(read([['姓名']]).findings).toEqual(['hard keyMissing']);
  });

  it('do not guess between repeated rows', () => {
    const copied = read(FORM, FORM);
    expect(copied.findings).toEqual(['hard keyRepeated a 表1 C2', 'hard keyRepeated b 表1 C3']);
    const within = read([...FORM.slice(0, 3), ['el:a', 'x', 5], ['#end']]);
    expect(within.findings).toEqual(['hard keyRepeated a 表1 C2']);
  });
});
