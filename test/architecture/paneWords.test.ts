import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, ROOT } from '../support/tree';

const MESSAGES = 'src/core/messages';
const UNITS = /镇街|全区/;

/** Speak of the plan workbook's sheet of that name, and of the country's townships, whatever the plan. */
const AS_WRITTEN = new Set(['PLAN_CHOICE.notAPlan', 'DISTRICTS']);

/** Texts of the pane that name the units, as `BUILD.rosterLabel`. */
function namingUnits(): readonly string[] {
  return readdirSync(join(ROOT, MESSAGES))
    .filter((file) => /^pane\w*\.ts$/.test(file))
    .flatMap((file) => {
      let constant = '';
      let key = '';
      return readFileSync(join(ROOT, MESSAGES, file), 'utf8')
        .split('\n')
        .flatMap((line) => {
          constant = /^export const (\w+)/.exec(line)?.[1] ?? constant;
          key = /^ {2}(\w+):/.exec(line)?.[1] ?? key;
          return UNITS.test(line) ? [`${constant}.${key}`] : [];
        });
    })
    .filter((name) => !AS_WRITTEN.has(name) && !AS_WRITTEN.has(name.split('.')[0]!));
}

it('what the pane says of units is said as the plan calls them', () => {
  const names = namingUnits();
  expect(names.length).toBeGreaterThan(8);
  const programs = projectFiles()
    .filter((file) => /^src\/(taskpane|app\/pane)\/.*\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
  const bare = names.flatMap((name) => {
    // A table of choices is said where it is shown.
    const use = new RegExp(`(?<!said\\(|inPlan\\(|text: )\\b${name.replace('.', '\\.')}\\b`);
    return programs.filter(({ text }) => use.test(text)).map(({ file }) => `${file}: ${name}`);
  });
  expect(bare).toEqual([]);
});
