import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { loadSeeds } from '../../support/catalogue';
import { rosterOf } from '../../support/demo';

/** Letters and digits of addresses further to the right and further down. */
const LONGER_ADDRESSES = 40;

describe('a book of many townships', () => {
  it('has no formula that grows with their number, since Excel takes 8,192 characters', () => {
    const [few, more] = [12, 60].map(longestFormulas);
    expect([...more!.keys()]).toEqual([...few!.keys()]);
    const grown = [...few!].filter(
      ([sheet, length]) => more!.get(sheet)! > length + LONGER_ADDRESSES,
    );
    expect(grown).toEqual([]);
  });
});

/** Length of the longest formula of every sheet that is no township's. */
function longestFormulas(townships: number): ReadonlyMap<string, number> {
  const catalogue = loadSeeds();
  const roster = rosterOf(townships);
  const own = new Set(roster.map(({ name }) => name));
  const book = startBook({ catalogue, period: { year: 2023, month: 9 }, roster });
  return new Map(
    planWorkbook(book, catalogue)
      .sheets.filter(({ sheet }) => !own.has(sheet))
      .map(({ sheet, steps }) => [
        sheet,
        Math.max(
          0,
          ...steps.flatMap((step) =>
            step.kind === 'formulas' ? step.cells.map(({ formula }) => formula.length) : [],
          ),
        ),
      ]),
  );
}
