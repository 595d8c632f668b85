import { closeBook } from '../../../src/app/closeBook';
import { startBook } from '../../../src/app/startBook';
import { changes } from '../../../src/core/messages/bulletinWork';
import { leadersPage } from '../../../src/core/messages/leadersPage';
import { NO_SHORTFALL } from '../../../src/core/messages/status';
import { html } from '../../../src/app/page/html';
import { leadersHtml } from '../../../src/app/page/leadersHtml';
import { monthFacts } from '../../../src/app/month/monthFacts';
import { reportJson } from '../../../src/app/json/reportJson';
import { isShort } from '../../../src/core/rollup/statusCounts';
import { reportBook } from '../../../src/app/reportBook';
import { places } from '../../../src/core/messages/bulletinWork';
import { loadSeeds } from '../../support/catalogue';
import { targetOf } from '../../support/fixtures/catalogue';
import { collectedBook, smallRoster } from '../../support/month';
import { NUMBER, shownOf } from '../../support/printedNumbers';

const catalogue = loadSeeds();

describe('HTML of a page', () => {
  it('shows what anybody wrote as text', () => {
    const bad = `<img src=x onerror="alert('1')">&`;
    expect(html`<p title="${bad}">${bad}${[html`<b>${1}</b>`]}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;<b>1</b></p>',
    );
  });
});

describe('the leaders’ page as a web page', () => {
  const roster = smallRoster().map((each, index) =>
    index === 0 ? { ...each, name: '<script>alert(1)</script>' } : each,
  );
  const report = reportBook(collectedBook({ roster }), catalogue);
  const page = leadersHtml(monthFacts(report, catalogue, 'month'));

  it('is one file that runs and loads nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:|\son\w+=/i);
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('has no number that the report does not have', () => {
    const sources: unknown[] = [];
    const visit = (part: unknown) => void sources.push(part);
    const json = reportJson(report, catalogue);
    const { tasks, projects, outlook, indicators } = json;
    const alike = (of: readonly { readonly state: string | null }[]): readonly number[] =>
      of.map(({ state }) => of.filter((each) => each.state === state).length);
    visit([json.period, json.standing, json.changes, json.months, tasks, projects]);
    visit([json.projectTotal, json.projectsAdd, json.townships, json.filings, indicators, outlook]);
    visit([alike(tasks), alike(projects), tasks.filter(({ overdue }) => overdue), json.reuse]);
    visit(json.projectTotal.invested / json.projectTotal.investment);
    visit([json.filings.month, json.filings.year].map((each) => each.onTime / each.expected));
    visit(projects.filter(({ warnings }) => warnings.length > 0));
    visit(indicators.map(({ lead }) => indicators.filter((each) => each.lead === lead)));
    const short = indicators.filter(({ status }) => isShort(status));
    visit(indicators.map(({ lead }) => short.filter((each) => each.lead === lead)));
    for (const { code, thisYear } of outlook) {
      const missing = indicators.find((each) => each.code === code)?.missingCount;
      if (missing != null && thisYear?.needed != null)
        visit(Math.ceil((missing / thisYear.months) * 10 - 1e-9) / 10);
    }
    visit([
      catalogue.plan.title,
      catalogue.plan.version,
      catalogue.projects.map(({ name }) => name),
    ]);
    visit(catalogue.indicators.map(({ shortName, targets }) => [shortName, targets['2023']?.text]));
    const text = page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ');
    const shown = shownOf(...sources);
    const numbers = [...text.matchAll(NUMBER)].map(([each]) => each.replace(/,/g, ''));
    expect(numbers.filter((each) => !shown.has(each))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(100);
  });

  it('says of a month of which nothing is known neither that all is well nor an empty list', () => {
    const nobody = startBook({ catalogue, period: { year: 2023, month: 8 }, roster });
    const bare = leadersHtml(monthFacts(reportBook(nobody, catalogue), catalogue, 'month'));
    expect(bare).toContain(NO_SHORTFALL.unknown);
    expect(bare).not.toContain(NO_SHORTFALL.none);
    expect(bare).not.toMatch(/<(tbody|ul|dl)>\s*<\/\1>/);
    const closed = closeBook(collectedBook({ month: 8, roster }), catalogue);
    if (!closed.ok) throw new Error('not closed');
    const facts = monthFacts(reportBook(closed.next, catalogue), catalogue, 'month');
    expect(leadersHtml(facts)).toContain(leadersPage.nothingToCompare(changes.lastMonth));
  });

  it('holds every indicator, and nothing that is not so', () => {
    const text = page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ');
    for (const { shortName } of catalogue.indicators) expect(text).toContain(shortName);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('townships on the leaders’ page', () => {
  const book = collectedBook({ roster: smallRoster() });
  const pageOf = (shares: typeof catalogue.shares, indicators = catalogue.indicators): string => {
    const plan = { ...catalogue, shares, indicators };
    return leadersHtml(monthFacts(reportBook(book, plan), plan, 'month'));
  };
  const year = String(book.period.year);

  it('stand by their own targets where the plan hands these down, as in the bulletin', () => {
    const beds = catalogue.indicators.find(({ code }) => code === '1-11')!;
    const shares = book.roster.map(({ code }) => ({
      indicator: beds.code,
      org: code,
      targets: { [year]: { ...targetOf('atLeast', '1'), text: '1' } },
    }));
    const page = pageOf(shares);
    expect(page).toContain(places.ownTargetsIntro);
    expect(page).not.toContain(places.intro);
    for (const { name } of book.roster) expect(page).toContain(`<td>${name}</td>`);
    const widths = [...page.matchAll(/<i style="width:([\d.]+)%"/gu)].map(([, width]) =>
      Number(width),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
  });

  it('are not compared where there is nothing to compare, and no table is left empty', () => {
    const counts = catalogue.indicators.filter(({ formula }) => formula.kind !== 'ratio');
    const page = pageOf([], counts);
    expect(page).toContain(places.nothingToCompare);
    expect(page).not.toMatch(/<tbody>\s*<\/tbody>/u);
  });
});
