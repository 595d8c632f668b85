import { html } from '../../../src/app/page/html';
import { leadersHtml } from '../../../src/app/page/leadersHtml';
import { monthFacts } from '../../../src/app/month/monthFacts';
import { reportBook } from '../../../src/app/reportBook';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

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

  it('holds every indicator, and nothing that is not so', () => {
    const text = page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ');
    for (const { shortName } of catalogue.indicators) expect(text).toContain(shortName);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});
