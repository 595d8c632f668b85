import type { WorkbookHost } from '../../app/WorkbookHost';
import { toA1 } from '../../core/values/address';
import { applyChanges } from './apply/apply';
import { OFFICE_CAPABILITIES } from './capabilities';
import { inHostErrors } from './OfficeHostError';
import type { OfficeRuntime } from './OfficeRuntime';
import { listSheets, readNamed, readWorkbook } from './read/readSheets';
import { Memory } from './request/Memory';
import { rangeAt, type Scope } from './request/Scope';
import { send, type Line, type Telling } from './request/send';
import { watchEdits, watchSelection } from './watch';

/**
 * Excel, through office.js. Few requests: reading takes one, or two the first time; carrying out changes
 * two, and one where printing changes; each plus one for each 4 MB. What Excel refuses is an
 * OfficeHostError; what is cancelled is taken back and rejects with the signal's reason.
 */
export function createOfficeHost(runtime: OfficeRuntime): WorkbookHost {
  let telling: Telling = () => undefined;
  let writes = 0;
  const memory = new Memory();
  const line: Line = { runtime, memory, tell: (sentence) => telling(sentence) };
  const once = (work: (scope: Scope) => void): Promise<void> =>
    inHostErrors(() =>
      send(line, (scope) => {
        work(scope);
        return () => undefined;
      }),
    );

  return {
    capabilities: OFFICE_CAPABILITIES,
    listSheets: () => inHostErrors(() => listSheets(line)),
    readSheets: (wanted) =>
      inHostErrors(async () =>
        wanted ? readNamed(line, wanted) : (await readWorkbook(line)).sheets,
      ),
    readWorkbook: (known, by) => inHostErrors(() => readWorkbook(line, known, by)),

    async apply(changes, progress, signal) {
      writes += 1;
      try {
        return await inHostErrors(() => applyChanges({ ...line, signal }, changes, progress));
      } finally {
        writes -= 1;
      }
    },

    select: ({ sheet, row, column }) =>
      once((scope) => {
        const target = scope.sheet(sheet);
        target.activate();
        rangeAt(target, toA1(row, column)).select();
      }),

    watch: (onEdited) => inHostErrors(() => watchEdits(line, () => writes > 0, onEdited)),

    renameSheet: (sheet, name) =>
      once((scope) => {
        scope.sheet(sheet).name = name;
      }),

    watchSelection: (onSelected) => inHostErrors(() => watchSelection(line, onSelected)),

    watchWaiting: (tell) => {
      telling = tell;
    },
  };
}
