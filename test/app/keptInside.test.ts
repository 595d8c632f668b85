import { keptInside, pictureInside } from '../../src/app/keptInside';
import { planWorkbook } from '../../src/app/planWorkbook';
import type { WorkbookChanges } from '../../src/core/picture/Changes';
import type { WorkbookSnapshot } from '../../src/core/entries/SheetSnapshot';
import { emptySheet } from '../../src/core/picture/Picture';
import { pictureOf } from '../../src/core/picture/pictureOf';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';
import { sheetOf } from '../support/sheets';

const NOTHING: WorkbookChanges = { sheets: [], properties: [] };

function standing(
  formulas: Readonly<Record<string, string>>,
  outward: WorkbookSnapshot['outward'] = [],
): WorkbookSnapshot {
  const sheet = {
    ...sheetOf('我的', [[1, '甲', null]]),
    formulas: new Map(Object.entries(formulas)),
  };
  return { sheets: [sheet], properties: {}, names: {}, outward, hasExternalLinks: false };
}

const becomes = (standing: WorkbookSnapshot, changes = NOTHING) =>
  keptInside(changes, standing).changes.sheets;

describe('formulas of people’s own in a book that is changed', () => {
  it('stay where they stay inside', () => {
    const inside = standing({ A1: 'SUM(B1:C1)', B1: "'龙河镇'!G12" });
    expect(keptInside(NOTHING, inside)).toEqual({ changes: NOTHING, outward: [], reaching: [] });
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
    const outward = [{ kind: 'name', name: '汇率' } as const];
    const by = standing({ A1: '汇率*2', B1: '本地*2', C1: '"汇率"' }, outward);
    expect(becomes(by)).toMatchObject([{ changes: [{ each: [{ row: 0, column: 0 }] }] }]);
    expect(keptInside(NOTHING, by)).toMatchObject({ outward, changes: { takenOut: outward } });
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

describe('what a spreadsheet holds, as it is written', () => {
  const wanted = pictureOf(planWorkbook(collectedBook({ roster: smallRoster() }), loadSeeds()));

  it('is the book itself, of which nothing reaches out', () => {
    const { picture, reaching } = pictureInside(wanted);
    expect(reaching).toEqual([]);
    picture.sheets.forEach((sheet, index) => expect(sheet).toBe(wanted.sheets[index]));
  });

  it('has the value in place of what somebody typed that reaches out, by a name too', () => {
    const typed = { value: 7, formula: 'WEBSERVICE("http://x")' };
    const cells = {
      3: { 1: typed, 2: { value: 8, formula: '汇率*2' }, 4: { value: 9, formula: 'A1' } },
    };
    const own = { ...emptySheet('我的'), cells };
    const from = { ...wanted, sheets: [...wanted.sheets, own] };
    const { picture, reaching } = pictureInside(from, [{ kind: 'name', name: '汇率' }]);
    expect(reaching).toEqual(['我的']);
    expect(picture.sheets.at(-1)?.cells).toEqual({
      3: { 1: { value: 7 }, 2: { value: 8 }, 4: { value: 9, formula: 'A1' } },
    });
  });
});
