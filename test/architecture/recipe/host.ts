import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/tree';
import type { Edit } from './Copy';

/** A file of the tests as it would stand in a room of the program. */
function asRoom(file: string, moved: readonly (readonly [from: string, to: string])[]): string {
  return moved.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    readFileSync(join(ROOT, file), 'utf8'),
  );
}

const OUT_OF_TESTS = [["'../../../src/", "'../../"]] as const;

/** A further host: a workbook in memory, in a folder of its own, under the suite that every host passes. */
export const HOST: readonly Edit[] = [
  {
    file: 'src/hosts/memory/MemoryHost.ts',
    text: asRoom('test/support/pane/MemoryHost.ts', OUT_OF_TESTS),
  },
  {
    file: 'src/hosts/memory/snapshotOfSheet.ts',
    text: asRoom('test/support/pane/snapshotOfSheet.ts', OUT_OF_TESTS),
  },
  {
    file: 'test/hosts/memory/contract.test.ts',
    text: asRoom('test/taskpane/memoryHost.test.ts', [
      ["'../contract/", "'../../contract/"],
      ["'../support/pane/MemoryHost'", "'../../../src/hosts/memory/MemoryHost'"],
    ]),
  },
];
