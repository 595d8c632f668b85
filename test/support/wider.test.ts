import { wider } from './wider';

/** Carries `wider` out with a stand-in for jest's `it`, and says what it registered. */
function registered(have: boolean, ci: string | undefined): readonly string[] {
  const names: string[] = [];
  const stand = Object.assign(
    (name: string, test: () => void) => {
      names.push(name);
      expect(test).toThrow(/not installed/);
    },
    { skip: (name: string) => names.push(`skipped: ${name}`) },
  );
  const globals = globalThis as unknown as { it: unknown };
  const real = globals.it;
  const before = process.env['CI'];
  globals.it = stand;
  if (ci === undefined) delete process.env['CI'];
  else process.env['CI'] = ci;
  try {
    wider('LibreOffice', have, () => names.push('the tests'));
  } finally {
    globals.it = real;
    if (before === undefined) delete process.env['CI'];
    else process.env['CI'] = before;
  }
  return names;
}

describe('wider', () => {
  it('runs the tests where the program is installed', () => {
    expect(registered(true, undefined)).toEqual(['the tests']);
    expect(registered(true, 'true')).toEqual(['the tests']);
  });

  it('skips them by the name of the program where it is missing', () => {
    expect(registered(false, undefined)).toEqual([
      'skipped: needs LibreOffice, which is not installed here',
    ]);
  });

  it('fails where it is missing on the build server', () => {
    expect(registered(false, 'true')).toEqual(['needs LibreOffice']);
  });
});
