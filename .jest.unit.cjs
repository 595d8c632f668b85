'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { jest } = require('./package.json');

const { testTimeout, ...each } = jest;

/** Suites of the pane share a page; those that do more to their page, or replace modules, stand alone. */
const OF_THE_PANE = /[\\/]test[\\/]taskpane[\\/]\w+\.test\.tsx$/;
const STANDS_ALONE = /@jest-environment|^jest\.mock\(/m;

function suites() {
  const left = jest.testPathIgnorePatterns.map(
    (pattern) => new RegExp(pattern.replace('<rootDir>', __dirname)),
  );
  return readdirSync(join(__dirname, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(__dirname, 'test', name))
    .filter((path) => /\.test\.tsx?$/.test(path) && !left.some((pattern) => pattern.test(path)))
    .sort();
}

const all = suites();
const pane = all.filter((path) => OF_THE_PANE.test(path));
const others = all.filter((path) => !pane.includes(path));
const alone = others.filter((path) => STANDS_ALONE.test(readFileSync(path, 'utf8')));
const together = others.filter((path) => !alone.includes(path));

/** Suites shared out to rooms of about the same size. */
function rooms(name, count, paths, settings) {
  return Array.from({ length: count }, (_, room) => ({
    ...each,
    ...settings,
    displayName: `${name} ${room + 1}/${count}`,
    testMatch: ['<rootDir>/test/support/checks/together.ts'],
    globals: { SUITES: paths.filter((_path, index) => index % count === room) },
  }));
}

/**
 * What `npm test` runs: the same tests as `jest` alone, most of them in a few rooms, each of which loads the
 * program once and runs many suites with it. A suite by itself: `npx jest test/…`.
 */
module.exports = {
  testTimeout,
  projects: [
    // Cleans the page up after each test, wherever a suite first loads it.
    ...rooms('pane', 2, pane, {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['@testing-library/react'],
    }),
    ...rooms('room', 6, together, {}),
    { ...each, displayName: 'alone', testMatch: alone },
  ],
};
