import { keptInside } from '../../src/app/keptInside';
import type { WorkbookChanges } from '../../src/core/plan/picture/Changes';
import type { WorkbookSnapshot } from '../../src/core/entries/SheetSnapshot';
import { sheetOf } from '../support/sheets';

const NOTHING: WorkbookChanges = { sheets: [], properties: [] };

function standing(
  formulas: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>> = {},
): WorkbookSnapshot {
  const sheet = {
    ...sheetOf('我的', [[1, '甲', null]]),
    formulas: new Map(Object.entries(formulas)),
  };
  return { sheets: [sheet], properties: {}, names, hasExternalLinks: false };
}

const becomes = (standing: WorkbookSnapshot, changes = NOTHING) =>
  keptInside(changes, standing).changes.sheets;

describe('formulas of people’s own in a book that is changed', () => {
  it('stay where they stay inside', () => {
    const inside = standing({ A1: 'SUM(B1:C1)', B1: "'龙河镇'!G12" });
    expect(keptInside(NOTHING, inside)).toEqual({ changes: NOTHING, reaching: [] });
  });

  it('become what they show where they reach out', () => {
    const outside = standing({
      A1: "cmd|'/c calc'!A0",
      B1: 'WEBSERVICE("http://x")',
      C1: '[1]S!A1',
    });
    expect(keptInside(NOTHING, outside).reaching).toEqual(['我的']);
    expect(becomes(outside)).toMatchObject([
      {
        sheet: '我的',
        how: 'amend',
        changes: [
          {
            kind: 'contents',
            each: [
              { row: 0, column: 0, to: { value: 1 } },
              { row: 0, column: 1, to: { value: '甲' } },
              { row: 0, column: 2, to: null },
            ],
          },
        ],
      },
    ]);
  });

  it('become it where a name reaches out for them', () => {
    const names = { 汇率: 'WEBSERVICE("http://x")', 本地: '我的!$A$1' };
    const by = standing({ A1: '汇率*2', B1: '本地*2', C1: '"汇率"' }, names);
    expect(becomes(by)).toMatchObject([{ changes: [{ each: [{ row: 0, column: 0 }] }] }]);
  });

  it('are left to the plan where that writes their cells', () => {
    const outside = standing({ A1: '[1]S!A1', B1: '[1]S!A2' });
    const first = { row: 0, column: 0, from: null, to: { value: 9 } };
    const planned = (how: 'amend' | 'clear'): WorkbookChanges => ({
      ...NOTHING,
      sheets: [{ sheet: '我的', how, changes: [{ kind: 'contents', each: [first] }] }],
    });
    const [amended, ...others] = becomes(outside, planned('amend'));
    expect(others).toEqual([]);
    expect(amended?.changes).toMatchObject([
      { kind: 'contents', each: [{ to: { value: 9 } }, { column: 1, to: { value: '甲' } }] },
    ]);
    expect(becomes(outside, planned('clear'))).toEqual(planned('clear').sheets);
  });
});
