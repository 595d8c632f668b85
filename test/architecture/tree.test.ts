import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, ROOT, topLevel } from '../support/tree';

const TOP_LEVEL = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'manifest.xml',
  'webpack.config.js',
  'src',
  'assets',
  'test',
  'seeds',
  'README.md',
  'LICENSE',
];

/** Each word in two halves, so that this list does not find itself. */
const word = (first: string, second: string): RegExp => new RegExp(`${first}${second}`);

const FORBIDDEN: Readonly<Record<string, readonly RegExp[]>> = {
  'paths of one machine': [word('/wor', 'k/'), word('/tm', 'p/w\\b'), word('/roo', 't/')],
  'how the project came about': [
    word('[Cc]lau', 'de'),
    word('[Aa]nthro', 'pic'),
    word('[Cc]hat', 'GPT'),
    word('[Cc]opi', 'lot'),
    word('[Oo]pen', 'AI'),
    word('[Ss]ub', '-?agent'),
    word('BRIEF', '\\.md'),
    word('DOMAIN', '\\.md'),
    word('ARCHITECTURE', '\\.md'),
    word('STYLE', '\\.md'),
    word('OFFICE-WIRE', '\\.md'),
  ],
  'unfinished work': [word('TO', 'DO\\b'), word('FIX', 'ME\\b'), word('XX', 'X\\b')],
  'rules switched off': [
    word('eslint-', 'disable'),
    word('@ts-', '(ignore|nocheck|expect-error)'),
    word('prettier-', 'ignore\\b(?!/)'),
  ],
  'tests held back or alone': [word('\\b(it|test|describe)\\.', 'only\\b'), word('\\bx', 'it\\(')],
};

const BINARY = /\.(png|xlsx|zip|woff2?|ico|pdf|gz)$/;

describe('the tree', () => {
  it('holds at its top what is meant to be there, and dot-files', () => {
    const others = topLevel().filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name));
    expect(others).toEqual([]);
  });

  const texts = projectFiles()
    .filter((path) => !BINARY.test(path))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);

  it.each(Object.entries(FORBIDDEN))('has no word on %s', (_subject, words) => {
    const found = texts.flatMap(([path, text]) =>
      words.flatMap((one) => (one.test(text) ? [`${path}: ${one.exec(text)![0]}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
