import type { DistrictWorkbook } from '../../../src/app/pane/PaneWorkbook';
import { selectedFigure } from '../../../src/app/pane/selectedFigure';
import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import type { Book } from '../../../src/core/entries/book';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { toA1 } from '../../../src/core/values/address';
import { cellText } from '../../../src/core/values/cell';
import { demoReuse } from '../../../src/sample/reuse';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const roster = smallRoster();
const collected = collectedBook({ roster });
const book: Book = {
  ...collected,
  reuse: demoReuse(catalogue, roster, collected.period, 1)!,
  returns: new Map([...collected.returns].filter(([org]) => org !== '妇联')),
};
const snapshot = snapshotOfPlan(planWorkbook(book, catalogue));
const workbook = { ...openBook(snapshot, catalogue)!, snapshot } as unknown as DistrictWorkbook;
const leaders = snapshot.sheets.find(({ name }) => name === '领导摘要')!;

/** The figure of a line, as a person selects it on the leaders' page. */
function line(name: string) {
  const row = leaders.values.findIndex((cells) => cells.includes(name));
  const column = leaders.values[row]!.indexOf(name) + 1;
  return selectedFigure(workbook, {
    sheet: leaders.name,
    row: row + leaders.firstRow,
    column: column + leaders.firstColumn,
  })!;
}

function textAt({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  const found = snapshot.sheets.find(({ name }) => name === sheet)!;
  return cellText(found.values[row - found.firstRow]?.[column - found.firstColumn] ?? null);
}

describe('a line of the leaders’ page', () => {
  it('of tasks leads to what each unit said, and whence', () => {
    const { name, value, units } = line('任务');
    const all = `共${catalogue.tasks.length}项`;
    expect([name, value]).toEqual(['任务', expect.stringContaining(all)]);
    const civil = units.find(({ org }) => org === '民政局')!;
    const first = civil.figures.find(({ element }) => element === '第1项重点工作')!;
    expect(first.text).not.toBe('');
    expect(textAt(first.target!)).toBe(first.text);
    expect(first.origin).toMatch(/^任务进展![A-Z]+\d+$/);
    expect(civil.file).toMatch(/民政局.*\.xlsx$/);
    expect(units.find(({ org }) => org === '妇联')).toMatchObject({ state: 'missing' });
    expect(units.filter(({ org }) => roster.some(({ code }) => code === org))).toHaveLength(4);
  });

  it('of projects leads to what was invested, once a project', () => {
    const figures = line('项目').units.flatMap((unit) => unit.figures);
    const invested = figures.filter(({ element }) => element.endsWith('完成投资'));
    const units = new Set([...catalogue.departments, ...roster.map(({ name }) => name)]);
    const asked = catalogue.projects.filter((each) => each.units.some((unit) => units.has(unit)));
    expect(invested).toHaveLength(asked.length);
    expect(
      invested.every(({ text, target }) => text.endsWith('万元') && target !== undefined),
    ).toBe(true);
  });

  it('of reuse leads to the ledger', () => {
    const figures = line('改造').units.flatMap((unit) => unit.figures);
    expect(
      figures.map(({ text, target }) => [text, target && toA1(target.row, target.column)]),
    ).toEqual(
      expect.arrayContaining([
        ['投用', 'J5'],
        ['申请', 'J9'],
      ]),
    );
  });

  it('of filings leads to when each unit’s file came in', () => {
    const { units } = line('报送');
    expect(units).toHaveLength(roster.length + catalogue.departments.length);
    const [first] = units;
    expect(first!.figures[0]).toMatchObject({ element: '按时报送', text: '2023-10-03' });
    expect(first!.figures[0]!.target?.sheet).toBe('报送情况');
  });
});
