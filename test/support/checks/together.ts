import { relative } from 'node:path';
import { ROOT } from '../tree';

/** Paths of the suites that run in this room, as `.jest.unit.cjs` shares them out. */
declare const SUITES: readonly string[];

const hasPage = 'localStorage' in globalThis;

afterEach(() => jest.restoreAllMocks());
// It clears the page after each test of the block in which it is loaded first.
if (hasPage) jest.requireActual('@testing-library/react');

for (const path of SUITES)
  // A suite registers its tests where it is loaded.
  describe(relative(ROOT, path), () => {
    if (hasPage) beforeAll(() => localStorage.clear());
    jest.requireActual(path);
  });
