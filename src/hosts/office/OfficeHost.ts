import type { WorkbookHost } from '../../app/WorkbookHost';
import { toA1 } from '../../core/values/address';
import { applyChanges } from './apply/apply';
import type { Manners } from './apply/lookAt';
import { OFFICE_CAPABILITIES } from './capabilities';
import { inHostErrors } from './OfficeHostError';
import type { OfficeRuntime } from './OfficeRuntime';
import { listSheets, readNamed, readWorkbook } from './read/readSheets';
import { SheetMemory } from './read/SheetMemory';
import { send, type Line, type Telling } from './request/send';
import { rangeAt } from './request/Scope';
import { watchEdits, watchSelection } from './watch';

/**
 * Excel, through office.js. Few requests: reading takes one, or two the first time; carrying out changes
 * two, and one where printing changes; each plus one for each 4 MB. What Excel refuses is an
 * OfficeHostError; what is cancelled is taken back and rejects with the signal's reason.
 */
export function createOfficeHost(runtime: OfficeRuntime): WorkbookHost {
  const memory = new SheetMemory();
  const manners: Manners = { tellsLooks: true };
  let telling: Telling = () => undefined;
  let writes = 0;
  const lineOf = (tell: Telling = telling, signal?: AbortSignal): Line => ({
    runtime,
    tell,
    signal,
  });

  return {
    capabilities: OFFICE_CAPABILITIES,
    listSheets: () => inHostErrors(() => listSheets(lineOf(), memory)),
    readSheets: (wanted) =>
      inHostErrors(async () =>
        wanted === undefined
          ? (await readWorkbook(lineOf(), memory)).sheets
          : readNamed(lineOf(), memory, wanted),
      ),
    readWorkbook: () => inHostErrors(() => readWorkbook(lineOf(), memory)),

    async apply(changes, progress, signal) {
      writes += 1;
      try {
        const line = lineOf(telling, signal);
        return await inHostErrors(() => applyChanges(line, changes, { manners, memory }, progress));
      } finally {
        writes -= 1;
      }
    },

    select: ({ sheet, row, column }) =>
      inHostErrors(() =>
        send(lineOf(), (scope) => {
          const target = scope.sheet(sheet);
          target.activate();
          rangeAt(target, toA1(row, column)).select();
          return () => undefined;
        }),
      ),

    watch: (onEdited) =>
      inHostErrors(() => watchEdits(lineOf(), memory, () => writes > 0, onEdited)),

    renameSheet: (sheet, name) =>
      inHostErrors(() =>
        send(lineOf(), (scope) => {
          scope.sheet(sheet).name = name;
          return () => undefined;
        }),
      ),

    watchSelection: (onSelected) =>
      inHostErrors(() => watchSelection(lineOf(), memory, onSelected)),

    watchWaiting: (tell) => {
      telling = tell;
    },
  };
}
