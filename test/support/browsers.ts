import { existsSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { fetchedProgram } from './fetchedProgram';

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

/** An old Chromium for Linux, fetched once; undefined where it cannot be had. */
export function oldChromium(version: keyof typeof OLD): string | undefined {
  return fetchedProgram({
    package: OLD[version],
    file: 'bin/chromium.br',
    unpack: brotliDecompressSync,
  });
}
