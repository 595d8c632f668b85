import { changeRoster } from '../../../src/app/changeRoster';
import { closeBook } from '../../../src/app/closeBook';
import { reportJson } from '../../../src/app/json/reportJson';
import { monthFacts } from '../../../src/app/month/monthFacts';
import { leadersHtml } from '../../../src/app/page/leadersHtml';
import { reportBook } from '../../../src/app/reportBook';
import { bulletinBlocks } from '../../../src/app/reportMarkdown';
import { plainText } from '../../../src/app/bulletin/plainText';
import { startBook } from '../../../src/app/startBook';
import { bulletinWord } from '../../../src/app/word/bulletinWord';
import { bulletinFacts } from '../../../src/app/word/facts';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import type { Book } from '../../../src/core/entries/book';
import { loadSeeds } from '../../support/catalogue';
import { rosterOf } from '../../support/demo';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const NOTHING_ODD = /undefined|NaN|\[object|(^|[^\d.])0[项个]|：[。、，]|、[。、]|，，|（）|《》/m;

async function texts(book: Book, plan: Catalogue): Promise<string> {
  const report = reportBook(book, plan);
  expect(JSON.stringify(reportJson(report, plan))).not.toMatch(/NaN/);
  const spans =
    book.period.month % 3 === 0 ? (['month', 'quarter'] as const) : (['month'] as const);
  const words = await Promise.all(
    spans.map(async (span) => {
      expect((await bulletinWord(bulletinFacts(report, plan, span))).length).toBeGreaterThan(5000);
      const page = leadersHtml(monthFacts(report, plan, span)).replace(/<style>.*<\/style>/s, '');
      return plainText(bulletinBlocks(report, plan, span)) + page.replace(/<[^>]*>/g, '\n');
    }),
  );
  return words.join('\n');
}

describe('a bulletin of a month of which little is known', () => {
  it('of a month in which no reasons are asked for', async () => {
    const text = await texts(collectedBook({ month: 8, roster: smallRoster() }), catalogue);
    expect(text).not.toMatch(NOTHING_ODD);
    expect(text).toMatch(/^\d+\. \S/m);
    expect(text.split('\n').filter((line) => /^\d+\.(?!\d)[^，。：；]*$/.test(line))).toEqual([]);
  });

  it('of a book that nobody has reported to', async () => {
    const text = await texts(startBook({ catalogue, period: { year: 2023, month: 3 } }), catalogue);
    expect(text).not.toMatch(NOTHING_ODD);
    const { length } = catalogue.tasks;
    expect(text).toContain(`${length}项任务中，未报进展${length}项。`);
    const lines = text.split('\n').filter((line) => line.includes('：缺报'));
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map((line) => line.replace(/^.*：/, ''))).size).toBe(lines.length / 2);
  });

  it('of January, which has no month before', async () => {
    const period = { year: 2023, month: 1 };
    const book = { ...collectedBook({ roster: smallRoster() }), period };
    const text = await texts(book, catalogue);
    expect(text).not.toMatch(NOTHING_ODD);
    expect(text).toContain('上月没有可比数据。');
  });

  it('of a plan without tasks and projects', async () => {
    const bare: Catalogue = { ...catalogue, tasks: [], projects: [] };
    const text = await texts(collectedBook({ roster: smallRoster() }), bare);
    expect(text).not.toMatch(NOTHING_ODD);
    expect(text).not.toMatch(/任务进展|项目进展/);
  });

  it('of a department that never reported, in a history with a gap', async () => {
    const closed = closeBook(collectedBook({ month: 8, roster: smallRoster() }), catalogue);
    if (!closed.ok) throw new Error(JSON.stringify(closed.reasons));
    const september = collectedBook({ into: closed.next });
    const isTold = ({ period }: { readonly period: { readonly month: number } }): boolean =>
      period.month !== 8;
    const text = await texts(
      {
        ...september,
        returns: new Map([...september.returns].filter(([org]) => org !== '民政局')),
        receipts: september.receipts.filter(({ org }) => org !== '民政局'),
        history: september.history.filter(isTold),
        indicatorHistory: september.indicatorHistory.filter(isTold),
      },
      catalogue,
    );
    expect(text).not.toMatch(NOTHING_ODD);
    expect(text).toMatch(/未报[^。]*民政局|民政局[^。]*未报/);
    expect(text).toContain('上月没有可比数据。');
  });

  it('of a township that was merged into another', async () => {
    const [gone, into] = smallRoster().slice(-2);
    const changed = changeRoster(
      { ...collectedBook({ month: 8, roster: smallRoster() }) },
      catalogue,
      [
        {
          date: '2023-09-01',
          from: gone!.name,
          to: into!.name,
          code: null,
          kind: null,
          share: null,
        },
      ],
    );
    if (!changed.ok) throw new Error(changed.reasons.join());
    const closed = closeBook(changed.book, catalogue);
    if (!closed.ok) throw new Error(JSON.stringify(closed.reasons));
    expect(closed.next.roster).toHaveLength(3);
    const text = await texts(collectedBook({ into: closed.next }), catalogue);
    expect(text).not.toMatch(NOTHING_ODD);
    expect(text).not.toContain(gone!.name + '逾期');
  });

  it('of 120 townships with names of 30 characters', async () => {
    const roster = rosterOf(120).map((each, index) => ({
      ...each,
      name: `${'长'.repeat(26)}${String(index + 1).padStart(3, '0')}镇`,
    }));
    const text = await texts(
      startBook({ catalogue, period: { year: 2023, month: 9 }, roster }),
      catalogue,
    );
    expect(text).not.toMatch(NOTHING_ODD);
    expect(text).toContain(roster[119]!.name);
  });
});
