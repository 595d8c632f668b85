import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder in which a package of npm is installed, once and beside temporary files; undefined where it cannot be had.
 * Such a package is no dependency of the project: it is large, and nothing but a wider test needs it.
 * @param wanted name and version
 */
export function fetchedPackage(wanted: string): string | undefined {
  const folder = join(tmpdir(), `annex-${wanted.replaceAll(/[^\w.-]+/g, '-')}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  try {
    mkdirSync(making, { recursive: true });
    writeFileSync(join(making, 'package.json'), '{}');
    const args = ['install', '--no-audit', '--no-fund', '--silent', wanted];
    execFileSync('npm', args, { cwd: making, stdio: 'pipe', timeout: 150_000 });
    renameSync(making, folder);
    return folder;
  } catch {
    rmSync(making, { recursive: true, force: true });
    return undefined;
  }
}
