import { filingTexts } from '../../../../src/app/bulletin/sections/reporting';
import type { FilingFacts } from '../../../../src/app/month/filingFacts';
import { expectedUnits } from '../../../../src/app/expectedUnits';
import { filingFacts } from '../../../../src/app/month/filingFacts';
import type { Book } from '../../../../src/core/entries/book';
import { loadSeeds } from '../../../support/catalogue';
import { collectedBook } from '../../../support/month';

const catalogue = loadSeeds();
const collected = collectedBook();
const units = expectedUnits(collected, catalogue);

/** The month in which some units reported too late and some not at all. */
function facts(late: readonly string[], missing: readonly string[] = []): FilingFacts {
  const book: Book = {
    ...collected,
    returns: new Map([...collected.returns].filter(([org]) => !missing.includes(org))),
    receipts: collected.receipts.map((receipt) => ({
      ...receipt,
      received: late.includes(receipt.org) ? '2023-10-31' : '2023-09-20',
    })),
  };
  return filingFacts(book, catalogue);
}

const orgs = (kind?: string): readonly string[] =>
  units.filter((each) => kind === undefined || each.kind === kind).map(({ org }) => org);

describe('how a month was reported', () => {
  it('says in one clause that every unit was late', () => {
    const count = units.length;
    expect(filingTexts(facts(orgs()))).toEqual([
      `本期应报单位${count}个，已全部报送，全部${count}个单位均逾期；报送率100.0%，及时率0.0%。`,
    ]);
  });

  it('says so of those that reported', () => {
    const [gone = ''] = orgs('township');
    const text = filingTexts(facts(orgs(), [gone])).join('');
    expect(text).toContain(`，已报的${units.length - 1}个单位均逾期；`);
    expect(text).not.toMatch(/逾期报送|没有按时/);
  });

  it('names a kind of which every unit was late, and single units of another', () => {
    const [one = ''] = orgs('department');
    expect(filingTexts(facts([...orgs('township'), one])).join('')).toContain(
      `逾期报送：全部${orgs('township').length}个镇街、${one}。`,
    );
    expect(filingTexts(facts([one])).join('')).toContain(`逾期报送：${one}。`);
  });
});
