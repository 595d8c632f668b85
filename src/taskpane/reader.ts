import { serveReading } from '../app/browser/reading/serveReading';
import { RETURN_LIMITS } from '../core/values/limits';
import { returnReader } from '../hosts/xlsx/browser/returnReader';

/* What a worker of a pane runs: it reads returned files. */

serveReading(self, { readXlsx: returnReader(), largestFile: RETURN_LIMITS.file });
