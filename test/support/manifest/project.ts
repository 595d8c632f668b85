import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tree';
import type { Site } from './site';

/** The add-in's manifest for the development server. */
export const MANIFEST = join(ROOT, 'manifest.xml');

/** The add-in as the build serves it; its icons lie at the same path in the project. */
export const PROJECT: Site = {
  pages: ['taskpane.html', 'commands.html', 'help/index.html'],
  read: (path) => {
    const file = join(ROOT, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  },
};
