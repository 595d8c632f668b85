import { outlook } from '../../../../src/app/bulletin/sections/outlook';
import { monthFacts } from '../../../../src/app/month/monthFacts';
import { reportBook } from '../../../../src/app/reportBook';
import { startBook } from '../../../../src/app/startBook';
import type { Catalogue } from '../../../../src/core/catalogue/Catalogue';
import { outlookWords } from '../../../../src/core/messages/bulletinProjection';
import { loadSeeds } from '../../../support/catalogue';
import { smallRoster } from '../../../support/month';

const catalogue: Catalogue = { ...loadSeeds(), tasks: [], projects: [] };

it('does not call targets met of which nobody has reported anything', () => {
  const book = startBook({ catalogue, period: { year: 2023, month: 9 }, roster: smallRoster() });
  const [said] = outlook(monthFacts(reportBook(book, catalogue), catalogue, 'month'));
  expect(said).toMatchObject({ kind: 'paragraph', runs: [outlookWords.allUnknown, ''] });
});
