import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../tree';
import { addressOf, manifestFor } from './address';
import { checkManifest } from './check';
import { written } from './messages';
import { MANIFEST, PROJECT } from './project';

const OPTIONS = {
  url: { type: 'string' },
  port: { type: 'string' },
  out: { type: 'string', default: join(ROOT, 'dist', 'manifest.xml') },
} as const;

/** Writes the manifest for the address in `--url` or the development port in `--port`. */
function main(): number {
  const { out, ...where } = parseArgs({ options: OPTIONS }).values;
  const address = addressOf(where);
  const manifest = manifestFor(readFileSync(MANIFEST, 'utf8'), address);
  const faults = checkManifest(manifest, PROJECT);
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    return 1;
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, manifest);
  console.log(written(relative('', out), address));
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
