import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CATALOGUE, loadCatalogue } from '../../src/cli/loadCatalogue';
import { expected } from '../../src/core/messages/catalogue';

describe('loadCatalogue', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'catalogue-'));
    cpSync(DEFAULT_CATALOGUE, directory, { recursive: true });
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  function errors(): readonly string[] {
    const loaded = loadCatalogue(directory);
    return loaded.ok
      ? []
      : loaded.errors.map(({ file, path, expected: wanted }) =>
          [file, path, wanted].join(' ').trim(),
        );
  }

  it('reads the plan that travels with the program, and a copy of it', () => {
    const own = loadCatalogue();
    const copy = loadCatalogue(directory);
    expect(own.ok).toBe(true);
    expect(own.ok && copy.ok && own.value.fingerprint === copy.value.fingerprint).toBe(true);
  });

  it('reads files with a byte order mark, and leaves other files alone', () => {
    writeFileSync(join(directory, 'townships.json'), '\uFEFF{"townships": []}');
    writeFileSync(join(directory, 'notes.txt'), '备注');
    expect(errors()).toEqual(['townships.json townships 不为空']);
  });

  it('names a file that is not there', () => {
    rmSync(join(directory, 'annex3.json'));
    expect(errors()).toEqual([`annex3.json  ${expected.file()}`]);
  });

  it('names a file that is no JSON, with the line where the engine gives it', () => {
    writeFileSync(join(directory, 'plan.json'), '{\n  "id": "x",\n  "title": }\n');
    writeFileSync(join(directory, 'annex1.json'), '');
    expect(errors()).toEqual([
      expect.stringMatching(/^plan\.json {2}正确的 JSON 文本/),
      expect.stringMatching(/^annex1\.json {2}正确的 JSON 文本/),
    ]);
  });

  it('says so where there is no such folder', () => {
    const loaded = loadCatalogue(join(directory, 'nowhere'));
    expect(loaded.ok ? [] : loaded.errors.map(({ expected: wanted }) => wanted)).toEqual([
      expected.folder(),
    ]);
  });
});
