import { version } from '../../package.json';
import { helpFiles, helpPictures } from '../app/help/helpFiles';

/* Prints the manual as JSON for the build, which is no TypeScript itself. */

process.stdout.write(JSON.stringify({ files: helpFiles(version), pictures: helpPictures() }));
