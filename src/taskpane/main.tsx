import { createOfficeHost } from '../hosts/office/OfficeHost';
import { RETURN_LIMITS } from '../core/values/limits';
import { returnReader } from '../hosts/xlsx/browser/returnReader';
import { startReaders } from '../app/browser/reading/readers';
import { answerCalls } from '../app/browser/paneCall';
import { mountPane } from './mountPane';
import { placeIn } from './places/places';
import { toBase64 } from './toBase64';

/** The web views of desktop Excel may block downloads; a new workbook (ExcelApi 1.8) is always opened. */
const openFile = (bytes: Uint8Array): Promise<void> => Excel.createWorkbook(toBase64(bytes));

const root = document.getElementById('root');
const place = placeIn(window.location.href);
if (root) {
  const mounted = mountPane(root, {
    host: createOfficeHost({
      run: Excel.run,
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    }),
    services: {
      readXlsx: returnReader(),
      startReaders,
      largestFile: RETURN_LIMITS.file,
      writeXlsx: async (plan) => (await import('../hosts/xlsx/write/writeXlsx')).writeXlsx(plan),
      workbookPlace: () => Office.context.document.url,
      openFile,
      ...(Office.context.platform === Office.PlatformType.OfficeOnline
        ? {}
        : { openCopy: openFile }),
    },
    ...(place === undefined ? {} : { place }),
  });
  answerCalls(
    () => Office.context.document.url,
    (called) => {
      mounted.go(called);
    },
  );
}
