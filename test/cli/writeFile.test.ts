import type * as FileSystem from 'node:fs';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cliFailures } from '../../src/core/messages/cliFailures';
import { fileProblem, inFile } from '../../src/core/messages/fileProblems';
import { replaceKeeping, writeWhole } from '../../src/cli/writeFile';
import { CliSandbox } from '../support/cli';

jest.mock('node:fs', () => ({ ...jest.requireActual<typeof FileSystem>('node:fs') }));

const fs = jest.requireMock<typeof FileSystem>('node:fs');

describe('writing files', () => {
  const sandbox = new CliSandbox();
  const book = sandbox.path('b.xlsx');

  beforeEach(() => writeFileSync(book, 'old'));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => sandbox.remove());

  const was = (content: string) => ({ before: Buffer.from(content), stays: false });
  const text = (name: string): string => readFileSync(sandbox.path(name), 'utf8');
  const noTemporary = (): void =>
    expect(sandbox.files().filter((name) => name.endsWith('.tmp'))).toEqual([]);

  /** Lets a call of the file system fail as it does where, for example, a disk is full. */
  function failing(call: 'renameSync' | 'fsyncSync' | 'writeSync', code: string, after = 0): void {
    const real = fs[call] as (...args: unknown[]) => unknown;
    let calls = 0;
    jest.spyOn(fs, call).mockImplementation(((...args: unknown[]) => {
      calls += 1;
      if (calls > after) throw Object.assign(new Error(code), { code });
      return real(...args);
    }) as never);
  }

  it('writes a file whole, in folders that it makes', () => {
    writeWhole(sandbox.path('a/b/c.json'), '新', 'a/b/c.json');
    expect(text('a/b/c.json')).toBe('新');
    expect(readdirSync(sandbox.path('a/b'))).toEqual(['c.json']);
  });

  it.each(['renameSync', 'fsyncSync', 'writeSync'] as const)(
    'leaves the old file and nothing else where %s fails',
    (call) => {
      failing(call, 'ENOSPC');
      expect(() => writeWhole(book, 'new', 'b.xlsx')).toThrow(
        inFile('b.xlsx', fileProblem('ENOSPC')),
      );
      expect(text('b.xlsx')).toBe('old');
      noTemporary();
    },
  );

  it('keeps what a replaced file was', () => {
    const kept = replaceKeeping(book, Buffer.from('new'), was('old'), 'b.xlsx');
    expect(kept).toBe(sandbox.path('b.上一版.xlsx'));
    const keptText = () => text('b.上一版.xlsx');
    expect([text('b.xlsx'), keptText()]).toEqual(['new', 'old']);
    replaceKeeping(book, Buffer.from('newer'), was('new'), 'b.xlsx');
    expect([text('b.xlsx'), keptText()]).toEqual(['newer', 'new']);
    noTemporary();
  });

  it.each([0, 1])('holds the book whole at every moment (rename %i fails)', (after) => {
    writeFileSync(sandbox.path('b.上一版.xlsx'), 'older');
    failing('renameSync', 'EBUSY', after);
    const replace = () => replaceKeeping(book, Buffer.from('new'), was('old'), 'b.xlsx');
    expect(replace).toThrow(inFile('b.xlsx', fileProblem('EBUSY')));
    expect(text('b.xlsx')).toBe('old');
    expect(['older', 'old']).toContain(text('b.上一版.xlsx'));
    noTemporary();
  });

  it('does not lose what somebody saved meanwhile', () => {
    writeFileSync(book, 'saved meanwhile');
    const replace = () => replaceKeeping(book, Buffer.from('new'), was('old'), 'b.xlsx');
    expect(replace).toThrow(cliFailures.changedMeanwhile('b.xlsx'));
    expect(text('b.xlsx')).toBe('saved meanwhile');
    noTemporary();
  });

  it('says that a file stands where a folder should', () => {
    expect(() => writeWhole(sandbox.path('b.xlsx/c.xlsx'), '', 'b.xlsx/c.xlsx')).toThrow(
      /^b\.xlsx\/c\.xlsx：.+；请.+。$/,
    );
  });

  it.each(['EACCES', 'EPERM', 'EROFS', 'EDQUOT', 'EUNHEARDOF'])('has words for %s', (code) => {
    failing('fsyncSync', code);
    expect(() => writeWhole(book, 'new', 'b.xlsx')).toThrow(/^b\.xlsx：.+；请.+。$/);
  });
});
