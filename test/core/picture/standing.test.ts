import { pictureOf } from '../../../src/core/picture/pictureOf';
import { reconcile } from '../../../src/core/picture/reconcile';
import { sameFormula } from '../../../src/core/picture/sameContent';
import { standingPicture } from '../../../src/core/picture/standing';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import type { WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import type { Step, WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import type { CellValue } from '../../../src/core/values/cell';
import { values, workbook } from '../../contract/contractPlan';

const area = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A keyed table with one input and one formula, and a sheet that only shows. */
const PLAN: WorkbookPlan = workbook({
  填报: [
    values(['el:a', '人口', 5], ['el:b', '床位', 7]),
    { kind: 'formulas', cells: [{ row: 0, column: 3, formula: "'填报'!C1*2", value: 10 }] },
    { kind: 'keys', hiddenColumns: [0], hiddenRows: [] },
    { kind: 'protection', unlocked: [area(0, 2), area(1, 2)] },
  ],
  摘要: [values(['标题', null], ['第一行', null])],
});

function changed(how: (cells: CellValue[][], formulas: Map<string, string>) => void) {
  const { sheets, ...rest } = snapshotOfPlan(PLAN);
  const [first, ...others] = sheets;
  const cells = first!.values.map((line) => [...line]);
  const formulas = new Map(first!.formulas);
  how(cells, formulas);
  return { ...rest, sheets: [{ ...first!, values: cells, formulas }, ...others] };
}

function difference(read: WorkbookSnapshot) {
  const picture = pictureOf(PLAN);
  return reconcile(standingPicture(picture, read), picture).sheets;
}

describe('what stands in a book that was read', () => {
  it('is as planned where nobody changed anything', () => {
    const picture = pictureOf(PLAN);
    const standing = standingPicture(picture, snapshotOfPlan(PLAN));
    expect(standing.sheets.map((sheet, index) => sheet === picture.sheets[index])).toEqual([
      true,
      true,
    ]);
  });

  it('holds what was typed, and a total that was typed over', () => {
    const read = changed((cells, formulas) => {
      cells[0]![2] = 6;
      cells[0]![3] = 99;
      formulas.clear();
    });
    expect(difference(read)).toEqual([
      {
        sheet: '填报',
        how: 'amend',
        changes: [
          {
            kind: 'contents',
            each: [
              { row: 0, column: 2, from: { value: 6 }, to: { value: 5 }, input: true },
              {
                row: 0,
                column: 3,
                from: { value: 99 },
                to: { value: 10, formula: "'填报'!C1*2" },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('has the links of formulas that give something else', () => {
    const link: Step = {
      kind: 'hyperlinks',
      links: [{ row: 0, column: 3, target: { sheet: '摘要', row: 1, column: 0 } }],
    };
    const [first, ...others] = PLAN.sheets;
    const linked = { ...PLAN, sheets: [{ ...first!, steps: [...first!.steps, link] }, ...others] };
    const read = changed((cells) => (cells[0]![3] = 12));
    const [sheet] = standingPicture(pictureOf(linked), read).sheets;
    expect(sheet?.cells[0]?.[3]).toMatchObject({
      value: 12,
      link: { target: { sheet: '摘要', row: 1, column: 0 } },
    });
  });

  it('leaves what people wrote beside a table of theirs alone', () => {
    expect(difference(changed((cells) => cells[1]!.push('随手记')))).toEqual([]);
  });

  it('is strange where rows with their keys are not where they were, and is then written whole', () => {
    const read = changed((cells) => cells.reverse());
    expect(difference(read).map(({ sheet, how }) => [sheet, how])).toEqual([
      ['填报', 'clear'],
      ['填报', 'fill'],
    ]);
  });

  it('is strange where a keyed row stands below that was not planned', () => {
    const read = changed((cells) => cells.push(['el:c', '多出的', 9]));
    expect(difference(read).map(({ sheet, how }) => [sheet, how])).toEqual([
      ['填报', 'clear'],
      ['填报', 'fill'],
    ]);
  });

  /** 摘要 with its first line changed, and a line below. */
  function shownAs(first: string, more: readonly CellValue[][]): WorkbookSnapshot {
    const { sheets, ...rest } = snapshotOfPlan(PLAN);
    const [typed, shown] = sheets;
    const [, ...others] = shown!.values;
    return {
      ...rest,
      sheets: [typed!, { ...shown!, values: [[first, null], ...others, ...more] }],
    };
  }

  it('is strange where a sheet without keys shows other rows than planned, and more', () => {
    const found = difference(shownAs('3 项', [['第三行', null]]));
    expect(found.map(({ sheet, how }) => [sheet, how])).toEqual([
      ['摘要', 'clear'],
      ['摘要', 'fill'],
    ]);
  });

  it('is amended where only texts are others, and leaves a remark below alone', () => {
    expect(difference(shownAs('标题', [['随手记', null]]))).toEqual([]);
    expect(difference(shownAs('改过的标题', [])).map(({ sheet, how }) => [sheet, how])).toEqual([
      ['摘要', 'amend'],
    ]);
  });

  it('may stand as it was written earlier', () => {
    const picture = pictureOf(PLAN);
    const earlier = pictureOf(
      workbook({ 摘要: [values(['3 项', null], ['第一行', null], ['第三行', null])] }),
    );
    const read = shownAs('3 项', [['第三行', null]]);
    const standing = standingPicture(picture, read, [earlier]);
    expect(reconcile(standing, picture).sheets.map(({ sheet, how }) => [sheet, how])).toEqual([
      ['摘要', 'amend'],
    ]);
  });

  it('has no sheet that was deleted', () => {
    const { sheets, ...rest } = snapshotOfPlan(PLAN);
    const found = difference({ ...rest, sheets: sheets.slice(0, 1) });
    expect(found.map(({ sheet, how }) => [sheet, how])).toEqual([['摘要', 'add']]);
  });
});

describe('formulas as other programs write them', () => {
  it.each([
    ['IF(\'指标测算\'!$I$6>0,TRUE(),"a b")', 'IF(指标测算!$I$6>0, TRUE, "a b")', true],
    ["'甲 表'!A1", "'甲 表'!a1", true],
    ['SUM(A1:A2)', 'SUM(A1:A3)', false],
    ['IF(A1="a b",1,2)', 'IF(A1="ab",1,2)', false],
  ])('%s and %s', (one, other, same) => {
    expect(sameFormula(one, other)).toBe(same);
  });
});
