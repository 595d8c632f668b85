import { bureauName, inPlan } from '../../core/catalogue/planWords';
import { changes, places } from '../../core/messages/bulletinWork';
import { leadersPage as words } from '../../core/messages/leadersPage';
import { GENERATOR } from '../../core/values/program';
import { NO_SHORTFALL, STATUS_TEXT, STATUSES, standingWord } from '../../core/messages/status';
import { rankDepartments } from '../../core/rollup/rankDepartments';
import { comparesTownships } from '../../core/rollup/rankTownships';
import { rankByCompletion } from '../../core/rollup/townshipTargets';
import { bulletin } from '../../core/messages/bulletin';
import { shareText } from '../../core/messages/quantity';
import { isGood, isShort, statusCounts, withoutShortfall } from '../../core/rollup/statusCounts';
import { namesOf } from '../bulletin/Section';
import { neededText } from '../bulletin/sections/outlookIndicators';
import type { IndicatorLine } from '../bulletin/indicatorLine';
import type { MonthFacts } from '../month/monthFacts';
import { progressLines } from '../month/progressLines';
import { courseSvg } from './courseSvg';
import { html, type Html } from './html';
import { STYLE } from './style';

/**
 * The leaders' page as one HTML file without a script: what got worse first, how things stand, where they are
 * red, who has to act.
 */
export function leadersHtml(facts: MonthFacts): string {
  const { catalogue, report } = facts;
  const { plan } = catalogue;
  const title = words.title(plan.district.name, plan.topic, report.period);
  const style = html`<style></style>`.text.replace('><', `>${STYLE}<`);
  const page = html`<main>
    <header>
      <h1>${title}</h1>
      <p class="quiet">${plan.title}</p>
    </header>
    <div class="cards">
      ${[
        worse(facts),
        standing(facts),
        lines(facts),
        red(facts),
        townships(facts),
        departments(facts),
        ...trend(facts),
        all(facts),
      ]}
    </div>
    <p class="quiet">${words.source(bureauName(plan), plan.version)}</p>
  </main>`;
  const head = html`<meta charset="utf-8" /><meta
      name="viewport"
      content="width=device-width, initial-scale=1"
    /><meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'"
    /><meta name="generator" content="${GENERATOR}" /><meta
      name="color-scheme"
      content="light dark"
    /><title>${title}</title>`;
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head>${head.text}${style}</head><body>${page.text}</body></html>\n`;
}

const section = (title: string, content: HtmlValueOf, kind = ''): Html =>
  html`<section class="${kind}">
    <h2>${title}</h2>
    ${content}
  </section>`;

type HtmlValueOf = Html | readonly Html[];

const table = (head: Html, rows: readonly Html[]): Html =>
  html`<table>
    <thead>
      ${head}
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

const chip = (line: Pick<IndicatorLine, 'status' | 'inferred'>): Html =>
  html`<span class="chip s-${line.status}"
    >${STATUS_TEXT[line.status].mark} ${standingWord(line)}</span
  >`;

/** What is worse than a month ago stands first. */
function worse(facts: MonthFacts): Html {
  const { before, span } = facts;
  const word = span === 'quarter' ? changes.lastQuarter : changes.lastMonth;
  if (typeof before === 'string')
    return section(words.worse, html`<p>${words.notCompared(word)}</p>`, 'wide');
  const name = namesOf(facts);
  if (before.worse.length === 0) {
    const isJudged = facts.lines.some(({ status }) => isGood(status) || isShort(status));
    const said = isJudged ? words.noWorse(word) : words.nothingToCompare(word);
    return section(words.worse, html`<p>${said}</p>`, 'wide');
  }
  const items = before.worse.map(({ code, from, to }) => {
    const line = facts.lines.find((each) => each.code === code);
    return html`<li>
      <b>${name(code)}</b> ${chip({ status: from, inferred: false })} →
      ${chip({ status: to, inferred: line?.inferred ?? false })}
      ${line?.gap ?? ''}（${line?.lead ?? ''}）
    </li>`;
  });
  return section(
    words.worse,
    html`<ul>
      ${items}
    </ul>`,
    'wide',
  );
}

function standing({ lines: all }: MonthFacts): Html {
  const counts = statusCounts(all);
  const present = STATUSES.filter((status) => counts[status] > 0);
  const label = words.barLabel(
    present.map((status) => `${STATUS_TEXT[status].word}${counts[status]}`),
  );
  const parts = present.map(
    (status) =>
      html`<span class="s-${status}" style="flex-grow:${counts[status]}"
        >${STATUS_TEXT[status].mark}</span
      >`,
  );
  const chips = present.map(
    (status) =>
      html`<li>
        <span class="chip s-${status}"
          >${STATUS_TEXT[status].mark} ${STATUS_TEXT[status].word} ${counts[status]}</span
        >
      </li>`,
  );
  return section(
    words.standing,
    html`<div class="bar" role="img" aria-label="${label}">${parts}</div>
      <ul class="chips">
        ${chips}
      </ul>`,
  );
}

/** 任务, 项目, 改造 and 报送, a line each; what asks for somebody stands in it. */
function lines(facts: MonthFacts): Html {
  const entries = progressLines(facts).map(
    ([term, texts]) =>
      html`<dt>${term}</dt>
        <dd>${texts.join('')}</dd>`,
  );
  return section(words.lines, html`<dl>${entries}</dl>`);
}

function red(facts: MonthFacts): Html {
  const short = facts.lines
    .filter(({ status }) => isShort(status))
    .sort((a, b) => STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status));
  if (short.length === 0)
    return section(words.red, html`<p>${NO_SHORTFALL[withoutShortfall(facts.lines)]}</p>`, 'wide');
  const items = short.map((line) => {
    const needed = neededText(facts, line.code);
    const pace = needed === '' ? '' : `，${words.needed(needed)}`;
    const gap = line.gap === '' ? '' : `，${line.gap}`;
    return html`<li>
      <b>${line.name}</b>
      ${chip(line)}<br />${words.figures(line.value, line.target)}${gap}${pace}（${line.lead}）
    </li>`;
  });
  return section(
    words.red,
    html`<ul>
      ${items}
    </ul>`,
    'wide long',
  );
}

function townships(facts: MonthFacts): Html {
  const { townships: placed, catalogue, filings } = facts;
  if (catalogue.shares.length > 0) return ownTargets(facts);
  const missing = filings.missing.filter(({ kind }) => kind === 'township').map(({ name }) => name);
  const rows = placed.map(({ place, name, below, comparable }) => {
    const width = ((below.length / comparable) * 100).toFixed(1);
    return html`<tr>
      <td class="n">${place}</td>
      <td>${name}</td>
      <td class="n">${below.length} / ${comparable}</td>
      <td>
        <span class="track"><i style="width:${width}%"></i></span>
      </td>
    </tr>`;
  });
  const head = html`<tr>
    <th class="n">${words.place}</th>
    <th>${inPlan(words.township, catalogue.plan)}</th>
    <th class="n">${words.below}</th>
    <th></th>
  </tr>`;
  return section(
    inPlan(words.townships, catalogue.plan),
    html`<p class="quiet">
        ${inPlan(
          comparesTownships(catalogue) ? places.intro : places.nothingToCompare,
          catalogue.plan,
        )}
      </p>
      ${rows.length > 0 ? table(head, rows) : []}
      ${missing.length > 0 ? html`<p>${places.unranked(missing)}</p>` : []}`,
    'long',
  );
}

/** By the completion of the targets that are handed down; a bar ends where the target is reached. */
function ownTargets({ report, catalogue }: MonthFacts): Html {
  const rows = rankByCompletion(report.book, catalogue).map(({ place, name, completion }) => {
    const share = completion === undefined ? 0 : Math.min(1, Math.max(0, completion.toNumber()));
    return html`<tr>
      <td class="n">${place ?? bulletin.dash}</td>
      <td>${name}</td>
      <td class="n">${completion === undefined ? places.notReported : shareText(completion)}</td>
      <td>
        <span class="track"><i style="width:${(share * 100).toFixed(1)}%"></i></span>
      </td>
    </tr>`;
  });
  const [place = '', township = '', , , completion = ''] = places.ownTargetHeaders.map((text) =>
    inPlan(text, catalogue.plan),
  );
  const head = html`<tr>
    <th class="n">${place}</th>
    <th>${township}</th>
    <th class="n">${completion}</th>
    <th></th>
  </tr>`;
  return section(
    inPlan(words.townships, catalogue.plan),
    html`<p class="quiet">${inPlan(places.ownTargetsIntro, catalogue.plan)}</p>
      ${table(head, rows)}`,
    'long',
  );
}

function departments(facts: MonthFacts): Html {
  const name = namesOf(facts);
  const assessments = facts.report.indicators.map(({ assessment }) => assessment);
  const rows = rankDepartments(assessments, facts.catalogue).map(
    ({ org, total, short }) =>
      html`<tr>
        <td>${org}</td>
        <td class="n">${short.length} / ${total}</td>
        <td>${short.map(name).join('、')}</td>
      </tr>`,
  );
  const head = html`<tr>
    <th>${words.lead}</th>
    <th class="n">${words.shortCount}</th>
    <th></th>
  </tr>`;
  return section(words.departments, table(head, rows), 'long');
}

function trend({ months, lines: all }: MonthFacts): readonly Html[] {
  if (months.length < 2) return [];
  const points = months.map(({ period: { month }, counts }) => ({
    month,
    count: counts.met + counts.nearlyMet + counts.onTrack,
  }));
  const chart = courseSvg({ title: words.trend, points, most: all.length });
  return [section(words.trend, chart, 'wide')];
}

/** Figures stand right and keep to one line; words are broken where a phone is narrow. */
const kindOf = (text: string): string => (/\d/.test(text) || text === '' ? 'n' : 'w');

function all({ lines: every }: MonthFacts): Html {
  const rows = every.map(
    (line) =>
      html`<tr>
        <td>${line.name}</td>
        <td class="${kindOf(line.value)}">${line.value || '—'}</td>
        <td class="${kindOf(line.target)}">${line.target || '—'}</td>
        <td class="n">${line.completion || '—'}</td>
        <td>${chip(line)}</td>
      </tr>`,
  );
  const head = html`<tr>
    ${words.indicatorHeaders.map((text, index) => html`<th class="${index > 0 && index < 4 ? 'n' : ''}">${text}</th>`)}
  </tr>`;
  return section(words.all, table(head, rows), 'wide long');
}
