import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..', '..');
const CORE = join(ROOT, 'src', 'core');

describe('the core', () => {
  const SURROUNDINGS = [
    'Excel',
    'Office',
    'document',
    'window',
    'fetch',
    'process',
    'require',
    'console',
    'setTimeout',
    'performance',
    'crypto',
    'describe',
  ];
  let missing: ReadonlySet<string>;

  beforeAll(() => {
    missing = namesNotFound(SURROUNDINGS.map((name) => `void ${name};`).join('\n'));
  });

  it.each(SURROUNDINGS)('does not know %s', (name) => {
    expect(missing).toContain(name);
  });

  it('knows the language itself', () => {
    expect(namesNotFound('void Map; void Math.max(1, 2); void new Date(2023, 8, 30);').size).toBe(
      0,
    );
  });

  const IMPURE = [
    'export const a = Date.now();',
    'export const b = Math.random();',
    'export const c = new Date();',
    'export const d = Date();',
    'const { random } = Math;',
    'const clock = Date;',
    'export const e = globalThis.Date.now();',
  ];
  const PURE = [
    'export const f = new Date(0).getUTCFullYear();',
    'export const g = Date.UTC(2023, 8, 30);',
    'export const h = Math.round(0.5);',
  ];

  describe('is kept from clock and dice by the linter', () => {
    let faulty: ReadonlySet<number>;

    beforeAll(() => {
      faulty = linesWithFaults([...IMPURE, ...PURE].join('\n'), 'src/core/values/address.ts');
    }, 60_000);

    it.each(IMPURE.map((code, index) => [code, index + 1] as const))('%s', (_code, line) => {
      expect(faulty).toContain(line);
    });

    it.each(PURE.map((code, index) => [code, IMPURE.length + index + 1] as const))(
      'which lets pass %s',
      (_code, line) => {
        expect(faulty).not.toContain(line);
      },
    );
  });
});

/** The names the compiler cannot find in a file of that text inside the core. */
function namesNotFound(text: string): ReadonlySet<string> {
  const config = ts.readConfigFile(join(CORE, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, CORE);
  const planted = join(CORE, 'planted.ts');
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.readFile = (path) => (path === planted ? text : readFile(path));
  host.fileExists = (path) => path === planted || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === planted
      ? ts.createSourceFile(path, `${text}\nexport {};`, ts.ScriptTarget.ES2022)
      : getSourceFile(path, ...rest);
  const program = ts.createProgram([planted], options, host);
  const source = program.getSourceFile(planted);
  const messages = program
    .getSemanticDiagnostics(source)
    .map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
  return new Set(messages.flatMap((message) => /name '(\w+)'/.exec(message)?.[1] ?? []));
}

/** The lines on which ESLint's rules of purity object to that text, were it the named file. */
function linesWithFaults(text: string, file: string): ReadonlySet<number> {
  const eslint = join(ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const args = [eslint, '-c', '.eslint.config.mjs', '--format', 'json', '--stdin'];
  const output = outputOf([...args, '--stdin-filename', file], text);
  const [result] = JSON.parse(output) as [{ messages: { ruleId: string | null; line: number }[] }];
  const faults = result.messages.filter((message) => message.ruleId?.startsWith('no-restricted'));
  return new Set(faults.map((message) => message.line));
}

/** ESLint ends with status 1 when it objects; what it wrote is wanted all the same. */
function outputOf(args: readonly string[], input: string): string {
  try {
    return execFileSync(process.execPath, args, { cwd: ROOT, input, encoding: 'utf8' });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    return stdout;
  }
}
