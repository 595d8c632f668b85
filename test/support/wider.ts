/**
 * Tests that need a program which is fetched from the package registry when they run; where it cannot be had they
 * are skipped under a name that says so.
 */
export function fetched(program: string, have: boolean, tests: () => void): void {
  if (have) tests();
  else it.skip(`needs ${program}, which could not be fetched`, () => {});
}

/**
 * Tests that need a program which not every machine has. Where it is missing they are skipped
 * under a name that says so; on the build server, where nothing may be missing, they fail.
 */
export function wider(program: string, have: boolean, tests: () => void): void {
  if (have) {
    tests();
  } else if (process.env['CI']) {
    it(`needs ${program}`, () => {
      throw new Error(`${program} is not installed here.`);
    });
  } else {
    it.skip(`needs ${program}, which is not installed here`, () => {});
  }
}
