import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { issueForms } from '../../../src/app/issueForms';
import { planWorkbook } from '../../../src/app/planWorkbook';
import { startBook } from '../../../src/app/startBook';
import { loadSeeds } from '../../support/catalogue';
import { patchyBook } from '../../support/patchyBook';
import { projectFiles, ROOT } from '../../support/tree';

/** A command, or an option of one, of which people at a page or sheet know nothing. */
const COMMAND = /annex [a-z]|(^|[\s（，：])--[a-z]/;

const ROOMS =
  /^src\/(taskpane|workbench(?!\/server)|hosts|core\/plan|core\/standing|app\/pane)\/.*\.tsx?$/;
const MESSAGES = join(ROOT, 'src', 'core', 'messages');

/** The files of sentences that a page or the sheets of a book take their words from. */
function wordsOfPages(): readonly string[] {
  const found = new Set<string>();
  for (const name of projectFiles().filter((each) => ROOMS.test(each))) {
    const file = join(ROOT, name);
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const path = join(dirname(file), from);
      if (path.startsWith(MESSAGES)) found.add(`${path}.ts`);
    }
  }
  return [...found];
}

describe('words of pages', () => {
  it('speak of no commands', () => {
    const files = wordsOfPages();
    expect(files.length).toBeGreaterThan(10);
    const lines = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => COMMAND.test(line) && !/^\s*(\/?\*|\/\/)/.test(line))
        .map((line) => `${relative(ROOT, file)}: ${line.trim()}`),
    );
    expect(lines).toEqual([]);
  });

  it('speak of none in the sheets of books and forms either', () => {
    const catalogue = loadSeeds();
    const empty = startBook({ catalogue, period: { year: 2023, month: 9 } });
    const books = [empty, patchyBook(catalogue, { townships: 5, seed: 1, month: 12, absent: 0.3 })];
    const texts = [
      ...books.map((book) => planWorkbook(book, catalogue)),
      ...issueForms(empty, catalogue).map(({ plan }) => plan()),
    ].flatMap(textsOf);
    expect(texts.length).toBeGreaterThan(10_000);
    expect(texts.filter((text) => COMMAND.test(text))).toEqual([]);
  });
});

/** Every text in a plan, wherever it stands: in cells, notes, prompts, refusals, links, footers. */
function textsOf(planned: unknown): readonly string[] {
  if (typeof planned === 'string') return [planned];
  return typeof planned === 'object' && planned !== null
    ? Object.values(planned).flatMap(textsOf)
    : [];
}
