import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/tree';

interface Configuration {
  readonly name: string;
  readonly entry: Readonly<Record<string, string | readonly string[]>>;
  readonly output: { readonly path: string };
}

type Configure = (
  env: Readonly<Record<string, boolean>>,
  argv: { readonly mode?: string },
) => readonly Configuration[];

const configure = jest.requireActual<Configure>(join(ROOT, 'webpack.config.js'));

describe('the build', () => {
  it('always makes the command line, as one file where the command looks for it', () => {
    const cli = configure({}, {}).find((one) => one.name === 'cli');
    expect(cli?.output.path).toBe(join(ROOT, 'dist', 'cli'));
    expect(Object.keys(cli?.entry ?? {})).toEqual(['annex']);
  });

  it('knows only programs whose entries are there', () => {
    const entries = configure({}, {}).flatMap((one) => Object.values(one.entry).flat());
    expect(entries.filter((entry) => !existsSync(entry))).toEqual([]);
  });

  it('serves the add-in alone while developing', () => {
    const served = configure({ WEBPACK_SERVE: true }, { mode: 'development' });
    expect(served.map((one) => one.name)).not.toContain('cli');
    expect(served.map((one) => one.name)).not.toContain('workbench');
  });
});
