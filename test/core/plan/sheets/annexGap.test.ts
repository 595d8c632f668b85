import { planWorkbook } from '../../../../src/app/planWorkbook';
import { reviewBook } from '../../../../src/app/reviewBook';
import type { Book } from '../../../../src/core/entries/book';
import { assessBook } from '../../../../src/core/rollup/assessBook';
import { snapshotOfPlan } from '../../../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../../../support/catalogue';
import { historyRows } from '../../../support/fixtures/book';
import { collectedBook, smallRoster } from '../../../support/month';

const catalogue = loadSeeds();
const roster = smallRoster();
const [absent] = roster;

/** Months in which the first township is missing, which by its last figures has most of the district's. */
function without(last: Readonly<Record<string, number>>): Book {
  const book = collectedBook({ roster });
  const { year, month } = book.period;
  return reviewBook(
    {
      ...book,
      returns: new Map([...book.returns].filter(([org]) => org !== absent?.code)),
      history: historyRows(absent?.code ?? '', { year, month: month - 1 }, last),
    },
    catalogue,
  );
}

/** 状态, 差距 and 折合数量 on the annexes, of an indicator. */
function said(book: Book, code: string): readonly unknown[] {
  for (const { values } of snapshotOfPlan(planWorkbook(book, catalogue)).sheets) {
    const fields = values.find(
      ([first]) => typeof first === 'string' && first.startsWith('#fields:annex'),
    );
    const row = values.find(([first]) => first === `ind:${code}`);
    if (fields !== undefined && row !== undefined)
      return ['=status', '=gap', '=missingCount'].map((field) => row[fields.indexOf(field)]);
  }
  return [];
}

function standing(book: Book, code: string) {
  const found = assessBook(book, catalogue).find((each) => each.code === code);
  return [found?.inferred, found?.status === 'met', found?.gap?.gt(0)];
}

describe('差距 on an annex', () => {
  it('lacks nothing where the units that are missing make it 达标', () => {
    const book = without({ 'staff.eldercare': 100_000 });
    expect(standing(book, '1-15')).toEqual([true, true, true]);
    expect(said(book, '1-15')).toEqual(['● 达标（推）', '', '']);
  });

  it('passes no target where they keep it from that', () => {
    const book = without({ 'hardship.willing': 100_000, 'hardship.housed': 0 });
    expect(standing(book, '1-08')).toEqual([true, false, false]);
    expect(said(book, '1-08')).toEqual([expect.stringContaining('（推）'), '', '']);
  });
});
