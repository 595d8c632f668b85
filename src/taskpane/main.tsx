import { createOfficeHost } from '../hosts/office/OfficeHost';
import { RETURN_LIMITS } from '../core/values/limits';
import { readXlsx } from '../hosts/xlsx/read/readXlsx';
import { mountPane } from './mountPane';
import { placeIn } from './places/places';
import { toBase64 } from './toBase64';

const root = document.getElementById('root');
const place = placeIn(window.location.href);
if (root)
  mountPane(root, {
    host: createOfficeHost({
      run: Excel.run,
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    }),
    services: {
      readXlsx: (bytes) => readXlsx(bytes, { limits: RETURN_LIMITS }),
      largestFile: RETURN_LIMITS.file,
      writeXlsx: async (plan) => (await import('../hosts/xlsx/write/writeXlsx')).writeXlsx(plan),
      workbookPlace: () => Office.context.document.url,
      openFile: (bytes) => Excel.createWorkbook(toBase64(bytes)),
    },
    ...(place === undefined ? {} : { place }),
  });
