import { readFileSync, utimesSync } from 'node:fs';
import { cliFailures } from '../../src/core/messages/cliFailures';
import type { Collection } from '../support/collection';
import { CliSandbox } from '../support/cli';

interface DemoList {
  readonly period: { readonly year: number; readonly month: number };
  readonly seed: number;
  readonly files: readonly string[];
  readonly faults: readonly {
    readonly org: string;
    readonly kind: string;
    readonly code: string;
    readonly files: readonly string[];
    readonly description: string;
  }[];
}

/** Mistakes for which a return is sent back, and the rule that finds them. */
const REFUSED: Readonly<Record<string, string>> = {
  missingCell: 'required',
  partExceedsWhole: 'partExceedsWhole',
  notANumber: 'notANumber',
  negative: 'negative',
  doesNotApply: 'doesNotApply',
  notInteger: 'notInteger',
  notAChoice: 'notAChoice',
  cumulativeDecreased: 'cumulativeDecreased',
  deletedRow: 'keyMissing',
  wrongPeriod: 'wrongPeriod',
};

/** Mistakes that are taken in, and the soft rule that asks for a 说明. */
const TAKEN: Readonly<Record<string, string>> = {
  unitSlip: 'unitSlip',
  notApplicableUnexplained: 'notApplicableUnexplained',
  droppedToZero: 'droppedToZero',
};

describe('annex demo', () => {
  const sandbox = new CliSandbox();
  const list = (folder: string): DemoList =>
    JSON.parse(readFileSync(sandbox.path(`${folder}/演示说明.json`), 'utf8')) as DemoList;

  beforeAll(async () => {
    await sandbox.must('build', '--year', '2023', '--month', '8', '--out', 'aug.xlsx');
    await sandbox.must('demo', '--book', 'aug.xlsx', '--out', 'aug');
    await sandbox.must('collect', '--book', 'aug.xlsx', '--from', 'aug');
    await sandbox.must('close', '--book', 'aug.xlsx', '--out', 'sep.xlsx');
  }, 180_000);

  afterAll(() => sandbox.remove());

  it('lists what it made', () => {
    const { period, seed, files, faults } = list('aug');
    expect([period, seed, faults]).toEqual([{ year: 2023, month: 8 }, 1, []]);
    expect([...files, '演示说明.json'].sort()).toEqual(sandbox.files('aug'));
  });

  it('gives the same files for the same seed, and others for another', async () => {
    const args = ['demo', '--book', 'aug.xlsx', '--townships', '2'];
    await sandbox.must(...args, '--out', 'one', '--seed', '5');
    await sandbox.must(...args, '--out', 'two', '--seed', '5');
    await sandbox.must(...args, '--out', 'three', '--seed', '6');
    const file = '2023-08_镇街_幸福街道.xlsx';
    const [one, two, three] = ['one', 'two', 'three'].map((each) =>
      sandbox.bytes(`${each}/${file}`),
    );
    expect(one!.equals(two!)).toBe(true);
    expect(one!.equals(three!)).toBe(false);
    expect(sandbox.files('one')).toHaveLength(2 + 17 + 1);
  }, 120_000);

  it('knows how many townships there are', async () => {
    const args = ['demo', '--book', 'aug.xlsx', '--out', 'x', '--townships', '16'];
    const { status, err } = await sandbox.run(...args);
    expect([status, err]).toEqual([2, `${cliFailures.tooManyTownships(16, 15)}\n`]);
  });

  it('does not write over returns that are there', async () => {
    const args = ['demo', '--book', 'aug.xlsx', '--out', 'aug', '--seed', '9'];
    expect((await sandbox.run(...args)).status).toBe(2);
    expect(list('aug').seed).toBe(1);
  }, 60_000);

  describe('with faults', () => {
    let collected: Collection;

    beforeAll(async () => {
      await sandbox.must('demo', '--book', 'sep.xlsx', '--out', 'bad', '--faults');
      const args = ['collect', '--book', 'sep.xlsx', '--from', 'bad', '--json'];
      const { status, out } = await sandbox.run(...args);
      expect(status).toBe(1);
      collected = JSON.parse(out) as Collection;
    }, 120_000);

    const faults = () => list('bad').faults;
    const receiptOf = (file: string) => collected.receipts.find((each) => each.file === file);

    it('lists every mistake beside the files, in words', () => {
      const kinds = new Set(faults().map(({ kind }) => kind));
      for (const kind of [...Object.keys(REFUSED), ...Object.keys(TAKEN)])
        expect(kinds).toContain(kind);
      for (const { description } of faults()) expect(description).toMatch(/。$/);
    });

    it('makes mistakes that are found as what they are', () => {
      for (const { kind, code, files } of faults()) {
        const rule = REFUSED[kind] ?? TAKEN[kind];
        if (rule === undefined) continue;
        const receipt = receiptOf(files[0] ?? '');
        const found = receipt?.findings.filter((finding) => finding.rule === rule) ?? [];
        expect([kind, receipt?.accepted]).toEqual([kind, kind in TAKEN]);
        expect([kind, found.length > 0]).toEqual([kind, true]);
        if (code !== '' && kind !== 'wrongPeriod')
          expect(found.map((finding) => finding.code)).toContain(code);
      }
    });

    it('leaves a township out, and lets one send twice', () => {
      const missing = faults().find(({ kind }) => kind === 'missingReturn');
      expect(missing?.files).toEqual([]);
      expect(collected.missing.map(({ org }) => org)).toContain(missing?.org);
      const twice = faults().find(({ kind }) => kind === 'duplicateSubmission');
      expect(twice?.files).toHaveLength(2);
      expect(collected.duplicates).toMatchObject([
        { org: twice?.org, files: twice?.files, kept: twice?.files[1] },
      ]);
      expect(receiptOf(twice?.files[1] ?? '')?.changes).toHaveLength(1);
    });

    it('is refused nothing but its mistakes', () => {
      const spoilt = new Set(faults().map(({ org }) => org));
      const refused = collected.receipts.filter(({ accepted }) => !accepted);
      expect(refused.filter(({ org }) => !spoilt.has(org))).toEqual([]);
    });

    it('tells departments’ figures from the townships’, once those are all there', async () => {
      const deviating = faults().filter(({ kind }) => kind === 'departmentDeviates');
      expect(deviating.length).toBeGreaterThan(0);
      await sandbox.must('demo', '--book', 'sep.xlsx', '--out', 'good');
      const files = deviating.map((fault) => `bad/${fault.files[0]}`);
      for (const file of files) utimesSync(sandbox.path(file), 2e9, 2e9);
      const args = ['collect', '--book', 'sep.xlsx', '--out', 'both.xlsx', '--json'];
      await sandbox.must(...args, '--from', 'good', ...files);
      const { out } = await sandbox.must('report', '--book', 'both.xlsx', '--json');
      const { findings } = JSON.parse(out) as {
        findings: readonly { rule: string; code: string }[];
      };
      const found = findings.filter(({ rule }) => rule === 'departmentMismatch');
      for (const { code } of deviating) expect(found.map((each) => each.code)).toContain(code);
    });
  });
});
