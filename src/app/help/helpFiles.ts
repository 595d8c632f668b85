import type { HelpPage, HelpSection } from '../../core/messages/help/HelpPage';
import { HELP, HELP_PAGES } from '../../core/messages/help/pages';
import { HELP_STYLE } from './style';

/** A file of the manual: its name and its HTML. */
export interface HelpFile {
  readonly name: string;
  readonly html: string;
}

/** The manual: `index.html` leads to a page a reader. No script, so that the oldest browser shows it. */
export function helpFiles(version: string): readonly HelpFile[] {
  return [
    { name: 'index.html', html: indexPage(version) },
    ...HELP_PAGES.map((page) => ({ name: `${page.id}.html`, html: readerPage(page, version) })),
  ];
}

/** Names of the pictures that the pages show, which lie beside them. */
export function helpPictures(): readonly string[] {
  return HELP_PAGES.flatMap(({ sections }) =>
    sections.flatMap(({ picture }) => (picture ? [picture.file] : [])),
  );
}

function indexPage(version: string): string {
  const items = HELP_PAGES.map(
    ({ id, reader, lead }) =>
      `<li><a href="${id}.html">${text(reader)}</a><p>${text(lead)}</p></li>`,
  );
  return whole(HELP.title, version, [
    `<h1>${text(HELP.title)}</h1>`,
    `<h2>${text(HELP.who)}</h2>`,
    `<ul class="readers">${items.join('')}</ul>`,
    `<p class="back">${text(HELP.builtIn)}</p>`,
  ]);
}

function readerPage({ reader, lead, sections }: HelpPage, version: string): string {
  return whole(`${reader} · ${HELP.title}`, version, [
    `<p class="back"><a href="index.html">${text(HELP.back)}</a></p>`,
    `<h1>${text(reader)}</h1>`,
    `<p class="lead">${text(lead)}</p>`,
    ...sections.map(section),
    `<p class="back">${text(HELP.builtIn)}${text(HELP.print)}</p>`,
  ]);
}

function section({ title, text: lines = [], steps, terms, picture }: HelpSection): string {
  return [
    `<section><h2>${text(title)}</h2>`,
    ...lines.map((line) => `<p>${text(line)}</p>`),
    ...(steps ? [`<ol>${steps.map((step) => `<li>${text(step)}</li>`).join('')}</ol>`] : []),
    ...(terms ? [`<table>${terms.map(termRow).join('')}</table>`] : []),
    ...(picture ? [`<img src="${picture.file}" alt="${text(picture.shows)}">`] : []),
    '</section>',
  ].join('');
}

const termRow = ([term, meaning]: readonly [string, string]): string =>
  `<tr><th scope="row">${text(term)}</th><td>${text(meaning)}</td></tr>`;

function whole(title: string, version: string, body: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title><style>${HELP_STYLE}</style></head><body>`,
    ...body,
    `<footer>annex ${text(version)}</footer></body></html>`,
    '',
  ].join('\n');
}

function text(plain: string): string {
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
