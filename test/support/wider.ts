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
