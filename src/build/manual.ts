import { PROGRAM_VERSION } from '../core/values/program';
import { helpFiles, helpPictures } from '../app/help/helpFiles';

/* Prints the manual as JSON for the build, which is no TypeScript itself. */

process.stdout.write(
  JSON.stringify({ files: helpFiles(PROGRAM_VERSION), pictures: helpPictures() }),
);
