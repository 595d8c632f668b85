'use strict';

const { jest } = require('./package.json');

/** The tests that need LibreOffice, Chromium or other programs; `npm test` leaves them out. */
module.exports = {
  ...jest,
  testMatch: [
    '**/*.wider.test.{ts,tsx}',
    '<rootDir>/test/engines/**/*.test.ts',
    '<rootDir>/test/browser/**/*.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/'],
  setupFilesAfterEnv: ['<rootDir>/test/support/again.ts'],
  testTimeout: 180_000,
};
