import { relative } from 'node:path';
import { ROOT } from '../tree';

/** Paths of the suites that run in this room, as `.jest.unit.cjs` shares them out. */
declare const SUITES: readonly string[];

afterEach(() => jest.restoreAllMocks());

for (const path of SUITES)
  // A suite registers its tests where it is loaded.
  describe(relative(ROOT, path), () => {
    if ('localStorage' in globalThis) beforeAll(() => localStorage.clear());
    jest.requireActual(path);
  });
