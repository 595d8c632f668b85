import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { reportJson } from '../../../src/app/json/reportJson';
import type { Span } from '../../../src/app/month/monthFacts';
import { reportBook } from '../../../src/app/reportBook';
import { sampleMonth } from '../../../src/app/sampleMonth';
import { startBook } from '../../../src/app/startBook';
import { bulletinWord } from '../../../src/app/word/bulletinWord';
import { bulletinFacts } from '../../../src/app/word/facts';
import type { Book } from '../../../src/core/entries/book';
import { bulletin } from '../../../src/core/messages/bulletin';
import { whole } from '../../../src/core/values/pieces';
import { loadSeeds } from '../../support/catalogue';
import { NUMBER, shownOf } from '../../support/printedNumbers';

const catalogue = loadSeeds();
const anchors: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../seeds/sucheng-2023/demo.json'), 'utf8'),
);

type Json = ReturnType<typeof reportJson>;

/** Texts of a .docx file's paragraphs, cells too. */
function paragraphsOf(file: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(file)['word/document.xml']!);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)]
    .map(([each]) =>
      [...each.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|descr="([^"]*)"/g)]
        .map(([, text = '', alt = '']) => text + alt)
        .join(''),
    )
    .filter((text) => text !== '');
}

/** What each section may tell from. */
function sourcesOf(json: Json, span: Span): Readonly<Record<string, readonly unknown[]>> {
  const facts = span === 'quarter' ? json.quarter! : json;
  const { standing, changes, months, tasks, projects, projectTotal, townships, outlook } = facts;
  const states = (of: readonly { readonly state: string | null }[]): readonly number[] =>
    of.map(({ state }) => of.filter((each) => each.state === state).length);
  const short = facts.indicators.filter(({ code }) =>
    ['behind', 'farBehind', 'notMet'].includes(
      facts.indicators.find((each) => each.code === code)!.status,
    ),
  );
  const leads = facts.indicators.map(({ lead }) =>
    facts.indicators.filter((each) => each.lead === lead),
  );
  const pace = outlook.flatMap(({ code, thisYear }) => {
    const count = facts.indicators.find((each) => each.code === code)!.missingCount;
    if (count === null || thisYear === null) return [];
    return [Math.ceil((count / thisYear.months) * 10) / 10];
  });
  const numbered = [...outlook, ...facts.workOutlook].map((_, index) => index + 1);
  const neededUp = facts.workOutlook.flatMap(({ amount }) =>
    amount?.needed == null
      ? []
      : [1, 2].map((digits) => Math.ceil(amount.needed! * 10 ** digits - 1e-9) / 10 ** digits),
  );
  const { sections } = bulletin;
  return {
    [sections.standing]: [standing, changes, months],
    [sections.indicators]: [short, standing, changes],
    [sections.tasks]: [tasks, states(tasks), tasks.filter(({ overdue }) => overdue), task3],
    [sections.projects]: [
      projects,
      projectTotal,
      facts.projectsAdd,
      states(projects),
      share(projectTotal),
    ],
    [sections.reuse]: [facts.reuse, facts.reuse.length],
    [sections.townships]: [townships, townships.map((each) => each.below.length / each.comparable)],
    [sections.slow]: [
      townships,
      leads,
      leads.map((each) => each.filter((one) => short.includes(one))),
    ],
    [sections.reporting]: [facts.filings, rates(facts.filings), 20],
    [sections.explanations]: [facts.explanations],
    [sections.differences]: [json.findings],
    [sections.findings]: [json.findings, counted(json)],
    [sections.demands]: [outlook, pace, tasks],
    [sections.table.replace(/^附\d：/, '')]: [facts.indicators],
    [sections.outlook.replace(/^附\d：/, '')]: [
      facts.indicators,
      outlook,
      pace,
      facts.workOutlook,
      numbered,
      tasks,
      neededUp,
    ],
  };
}

const task3 = catalogue.tasks.map(({ text }) => text);
const share = ({ invested, investment }: Json['projectTotal']): number => invested / investment;
const rates = ({ month, year }: Json['filings']): readonly number[] =>
  [month, year].flatMap(({ reported, onTime, expected }) => [
    reported / expected,
    onTime / expected,
  ]);

function counted({ findings }: Json): readonly number[] {
  const open = findings.map(({ org }) => findings.filter((each) => each.org === org).length);
  return [...open, ...findings.map((_, index) => index)];
}

/** What any paragraph may name: its own month and dates, and numbers within names and targets of the plan. */
function everywhere({ period }: Json): ReadonlySet<string> {
  return shownOf(
    period,
    [period.year + 1, period.month + 1, 5],
    catalogue.indicators.map(({ shortName, targets }) => [
      shortName,
      targets[String(period.year)]?.text,
    ]),
    catalogue.projects.map(({ name }) => name),
    catalogue.plan.title,
  );
}

describe('numbers of a bulletin in Word', () => {
  const book: Book = whole(
    sampleMonth(startBook({ catalogue, period: { year: 2023, month: 9 } }), catalogue, {
      seed: 1,
      anchors,
    }),
  );
  const report = reportBook(book, catalogue);
  const json = reportJson(report, catalogue);

  it.each(['month', 'quarter'] as const)('are those of the report: %s', async (span) => {
    const texts = paragraphsOf(await bulletinWord(bulletinFacts(report, catalogue, span)));
    const sources = sourcesOf(json, span);
    const general = everywhere(json);
    const facts = span === 'quarter' ? json.quarter! : json;
    let allowed: ReadonlySet<string> = new Set();
    let count = 0;
    const strange: string[] = [];
    for (const text of texts) {
      const [, heading] = /^(?:[一二三四五六七八九十]+、|附\d：)(.*)$/.exec(text) ?? [];
      if (heading !== undefined) {
        expect(sources).toHaveProperty([heading]);
        allowed = shownOf(...sources[heading]!);
        continue;
      }
      const own = facts.indicators.find(({ code }) => {
        const name = catalogue.indicators.find((each) => each.code === code)!.shortName;
        return text.replace(/^\d+\. /, '').startsWith(`${name}（`);
      });
      const here = own === undefined ? allowed : shownOf(own);
      const bare = text.replace(/^\d+\. /, '').replace(/第\d+名/, '');
      for (const [number] of bare.matchAll(NUMBER)) {
        const plain = number.replace(/,/g, '');
        count += 1;
        if (!here.has(plain) && !general.has(plain)) strange.push(`${number} in ${text}`);
      }
    }
    expect(strange).toEqual([]);
    expect(count).toBeGreaterThan(400);
  });

  it('say nothing that is not so', async () => {
    const texts = paragraphsOf(await bulletinWord(bulletinFacts(report, catalogue, 'month')));
    expect(texts.join('\n')).not.toMatch(
      /(^|\D)0[项个]|undefined|NaN|null|：[。、]|、[。、]|，，/m,
    );
  });

  it('goes to the end of the quarter for a quarter, and sums what is counted month by month', () => {
    const { quarter } = json;
    const of = (from: typeof json.indicators) => from.find(({ code }) => code === '1-14')!;
    const months = [7, 8].map((month) =>
      book.history
        .filter(({ key, period }) => key === 'el:visit.due/value' && period.month === month)
        .reduce(
          (sum, { value }) => sum + (value.kind === 'number' ? value.value.toNumber() : 0),
          0,
        ),
    );
    expect(of(quarter!.indicators).denominator).toBe(
      months.reduce((a, b) => a + b, of(json.indicators).denominator!),
    );
    expect(quarter!.missingMonths).toEqual([]);
    expect(quarter!.changes.before).toMatchObject({ year: 2023, month: 6, state: 'archived' });
  });

  it('says which month of the history is missing', () => {
    const without = (month: number): Book => ({
      ...book,
      history: book.history.filter(({ period }) => period.month !== month),
      indicatorHistory: book.indicatorHistory.filter(({ period }) => period.month !== month),
    });
    const words = (month: number, span: Span): string =>
      JSON.stringify(bulletinFacts(reportBook(without(month), catalogue), catalogue, span).blocks);
    expect(words(8, 'month')).toContain('历史数据缺2023年8月，不与上月比较。');
    expect(words(8, 'quarter')).toContain('历史数据缺2023年8月，按季度合计的指标不含缺的月份。');
    expect(words(6, 'quarter')).toContain('历史数据缺2023年6月，不与上季度末比较。');
  });

  it('shows pictures with words for those who do not see them', async () => {
    const file = unzipSync(await bulletinWord(bulletinFacts(report, catalogue, 'month')));
    const xml = strFromU8(file['word/document.xml']!);
    const descriptions = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(
      ([, each]) => each,
    );
    expect(descriptions).toHaveLength(2 + report.book.roster.length);
    expect(descriptions.at(-1)).toMatch(/^条形图：各事项已完成的比例.*（应75\.0%）。$/);
    expect(descriptions[0]).toMatch(/^折线图：2023年各月.*9月36项。$/);
  });
});
