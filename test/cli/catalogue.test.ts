import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { DEFAULT_CATALOGUE } from '../../src/cli/loadCatalogue';
import { loadSeeds } from '../support/catalogue';
import { CliSandbox } from '../support/cli';

interface CatalogueJson {
  readonly plan: { readonly id: string };
  readonly elements: readonly object[];
  readonly indicators: readonly { readonly code: string }[];
}

describe('annex catalogue', () => {
  const sandbox = new CliSandbox();

  beforeAll(() => cpSync(DEFAULT_CATALOGUE, sandbox.path('own'), { recursive: true }));
  afterAll(() => sandbox.remove());

  /** Replaces a text in a file of the copied catalogue. */
  function edit(file: string, from: string, to: string): void {
    const path = sandbox.path(`own/${file}`);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  it('prints the plan as JSON and nothing else, its keys in their order', async () => {
    const { out, err } = await sandbox.must('catalogue', '--json');
    const json = JSON.parse(out) as CatalogueJson;
    expect(Object.keys(json)).toEqual(
      'plan elements indicators tasks projects townships planFindings'.split(' '),
    );
    expect(Object.keys(json.plan)).toEqual('id title version baselineYear years'.split(' '));
    expect(Object.keys(json.elements[0]!)).toEqual(
      'code name unit periodKind applies scope lead'.split(' '),
    );
    expect(Object.keys(json.indicators[0]!)).toEqual(
      'code annex no name unit formula sentence baseline targets lead source'.split(' '),
    );
    expect(json.indicators).toHaveLength(loadSeeds().indicators.length);
    expect(err).toBe('');
  });

  it('sums the plan up for people, with what its own figures say', async () => {
    const { out } = await sandbox.must('catalogue');
    const { plan, indicators, townships } = loadSeeds();
    const counts = `指标${indicators.length}项.*镇街${townships.length}个`;
    expect(out).toMatch(new RegExp(`^《${plan.title}》.*${counts}`));
    expect(out).toMatch(/原文核对：\d+处不一致，\d+处一致。/);
    expect(out).toContain('2.99%');
  });

  it('reads a catalogue of one’s own', async () => {
    edit('plan.json', '"sucheng-2023"', '"other-2023"');
    const { out } = await sandbox.must('catalogue', '--plan', 'own', '--json');
    expect((JSON.parse(out) as CatalogueJson).plan.id).toBe('other-2023');
  });

  it('names every mistake in it by file, path, found and expected', async () => {
    edit('elements.json', '"instant"', '"now"');
    edit('townships.json', '"321302001"', '"三二一"');
    const { status, out, err } = await sandbox.run('catalogue', '--plan', 'own', '--json');
    expect([status, out]).toEqual([2, '']);
    const lines = err.trimEnd().split('\n');
    expect(
      lines.every((line) => /^(elements|townships)\.json 的 .+：现为“.+”，应为.+。$/.test(line)),
    ).toBe(true);
    expect(lines.some((line) => line.includes('“now”'))).toBe(true);
    expect(lines.some((line) => line.includes('“三二一”'))).toBe(true);
  });

  it.each(['nowhere', 'nowhere.xls'])('says so where %s is not there', async (name) => {
    const { status, err } = await sandbox.run('catalogue', '--plan', name);
    expect([status, err]).toEqual([2, `${name}：没有这个文件或文件夹；请核对路径。\n`]);
  });
});
