import { plainText } from '../../../../src/app/bulletin/plainText';
import { townships } from '../../../../src/app/bulletin/sections/places';
import { monthFacts } from '../../../../src/app/month/monthFacts';
import { reportBook } from '../../../../src/app/reportBook';
import { places } from '../../../../src/core/messages/bulletinWork';
import { loadSeeds } from '../../../support/catalogue';
import { collectedBook, smallRoster } from '../../../support/month';

const catalogue = loadSeeds();

describe('the ranking of townships', () => {
  it('of a single one that has reported compares it with nobody', () => {
    const book = collectedBook({ month: 8, roster: smallRoster() });
    const [only] = book.roster;
    const returns = new Map([...book.returns].filter(([org]) => org === only?.code));
    const report = reportBook({ ...book, returns }, catalogue);
    const text = plainText(townships(monthFacts(report, catalogue, 'month')));
    expect(text).toContain(`可以排名的只有${only?.name}，`);
    expect(text).not.toContain(places.allSame);
  });
});
