import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Firefox of this machine, what `FIREFOX` names first. */
export function findFirefox(): string | undefined {
  const places = [process.env['FIREFOX'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  return places.find((path) => path !== '' && existsSync(path));
}

/** Old Chromiums that travel in packages for servers without a screen. */
const OLD = {
  92: 'chrome-aws-lambda@10.1.0',
  /** The last one for Windows 7. */
  109: '@sparticuz/chromium@109.0.6',
} as const;

/**
 * An old Chromium for Linux, fetched from the package registry once; undefined where it cannot be had.
 * It is no dependency of the project, since its package would fetch the whole of another browser.
 */
export function oldChromium(version: keyof typeof OLD): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(tmpdir(), `annex-chromium-${version}`);
  const program = join(folder, 'chromium');
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
    const archive = run('npm', 'pack', '--silent', OLD[version]).trim();
    run('tar', '-xzf', archive, 'package/bin/chromium.br');
    const unpacking = `${program}.part`;
    writeFileSync(
      unpacking,
      brotliDecompressSync(readFileSync(join(folder, 'package/bin/chromium.br'))),
    );
    chmodSync(unpacking, 0o755);
    renameSync(unpacking, program);
    return program;
  } catch {
    return undefined;
  }
}
