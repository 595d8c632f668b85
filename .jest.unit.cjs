'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { jest } = require('./package.json');

const { testTimeout, ...each } = jest;

/** Suites that need a page, or replace modules, stand alone. */
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
const alone = all.filter((path) => STANDS_ALONE.test(readFileSync(path, 'utf8')));
const together = all.filter((path) => !alone.includes(path));

const ROOMS = 6;

/**
 * What `npm test` runs: the same tests as `jest` alone, most of them in a few rooms, each of which loads the
 * program once and runs many suites with it. A suite by itself: `npx jest test/…`.
 */
module.exports = {
  testTimeout,
  projects: [
    ...Array.from({ length: ROOMS }, (_, room) => ({
      ...each,
      displayName: `${room + 1}/${ROOMS}`,
      testMatch: ['<rootDir>/test/support/checks/together.ts'],
      globals: { SUITES: together.filter((_path, index) => index % ROOMS === room) },
    })),
    { ...each, displayName: 'alone', testMatch: alone },
  ],
};
