/** What the host needs of office.js: the page passes `Excel.run` and the requirement test, tests pass a client of their own. */
export interface OfficeRuntime {
  readonly run: typeof Excel.run;
  /** As `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: (name: string, version: string) => boolean;
}
