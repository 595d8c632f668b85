import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { checkManifest } from './check';
import { allGood } from './messages';
import { MANIFEST, PROJECT } from './project';

/** Checks the manifest of the project, or the file that is named; status 1 where it has faults. */
const file = process.argv[2] ?? MANIFEST;
const faults = checkManifest(readFileSync(file, 'utf8'), PROJECT);
for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log(allGood(relative('', file)));
process.exitCode = faults.length > 0 ? 1 : 0;
