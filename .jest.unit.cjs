'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { jest } = require('./package.json');

const { testTimeout, ...each } = jest;

/** Suites that replace modules stand alone. */
const STANDS_ALONE = /^jest\.mock\(/m;
const NEEDS_PAGE = /@jest-environment jsdom/;

function suites() {
  const left = jest.testPathIgnorePatterns.map(
    (pattern) => new RegExp(pattern.replace('<rootDir>', __dirname)),
  );
  return readdirSync(join(__dirname, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(__dirname, 'test', name))
    .filter((path) => /\.test\.tsx?$/.test(path) && !left.some((pattern) => pattern.test(path)))
    .sort();
}

const texts = new Map(suites().map((path) => [path, readFileSync(path, 'utf8')]));
const those = (wanted) => [...texts].flatMap(([path, text]) => (wanted(text) ? [path] : []));
const isAlone = (text) => STANDS_ALONE.test(text);
const needsPage = (text) => !isAlone(text) && NEEDS_PAGE.test(text);
const together = those((text) => !isAlone(text) && !needsPage(text));
const onPages = those(needsPage);

const ROOMS = 3;
const PAGES = 1;

const room = (name, more, paths) => ({
  ...each,
  ...more,
  displayName: name,
  testMatch: ['<rootDir>/test/support/checks/together.ts'],
  globals: { SUITES: paths },
});
const shared = (paths, rooms, name, more) =>
  Array.from({ length: rooms }, (_, number) =>
    room(
      `${name} ${number + 1}/${rooms}`,
      more,
      paths.filter((_path, index) => index % rooms === number),
    ),
  );

/**
 * What `npm test` runs: the same tests as `jest` alone, most of them in a few rooms, each of which loads the
 * program once and runs many suites with it. A suite by itself: `npx jest test/…`.
 */
module.exports = {
  testTimeout,
  projects: [
    ...shared(onPages, PAGES, 'page', { testEnvironment: 'jsdom' }),
    ...shared(together, ROOMS, 'room', {}),
    { ...each, displayName: 'alone', testMatch: those(isAlone) },
  ],
};
