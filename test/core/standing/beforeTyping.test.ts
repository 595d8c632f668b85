import { standingFindings } from '../../../src/app/standingFindings';
import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import type { SheetSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { toA1 } from '../../../src/core/values/address';
import { book, catalogue, town, typed } from '../../support/changedBook';

describe('a unit that is typed into after the program wrote that nothing came from it', () => {
  const returns = new Map(book.returns);
  returns.delete(town!.code);
  const waiting = snapshotOfPlan(planWorkbook({ ...book, returns }, catalogue));
  /** Nothing recalculates these sheets, so that others show what followed from the figures before. */
  const found = (sheets: readonly SheetSnapshot[]) => {
    const changed = { ...waiting, sheets };
    return standingFindings(changed, openBook(changed, catalogue)!)
      .filter(({ sheet }) => ['报送情况', '报送统计'].includes(sheet))
      .map(({ sheet, cell }) => [sheet, cell].join('!'));
  };
  const cellBeside = (name: string, key: string, column: string): string => {
    const { values } = waiting.sheets.find((each) => each.name === name)!;
    const heading = values.find((line) => line.includes(column))!;
    const row = values.findIndex(([first]) => first === key);
    return toA1(row, heading.indexOf(column));
  };
  const population = cellBeside(town!.name, 'el:pop.resident', 'value');
  const filled = typed(town!.name, population, 51234, waiting.sheets);
  const state = cellBeside('报送情况', `unit:${town!.code}`, '=state');

  it('is late on the sheets of who reported, and nothing that people changed', () => {
    expect(found(waiting.sheets)).toEqual([]);
    expect(found(filled)).toEqual([]);
  });

  it('hides nothing that people changed there', () => {
    const other = [...returns.keys()].find((org) => org !== town!.code)!;
    const changed = cellBeside('报送情况', `unit:${other}`, '=state');
    expect(found(typed('报送情况', changed, '未报', filled))).toEqual([`报送情况!${changed}`]);
  });

  it('is no excuse for a state that was typed over', () => {
    expect(found(typed('报送情况', state, '已报', waiting.sheets))).toEqual([`报送情况!${state}`]);
  });
});
