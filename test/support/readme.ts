import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tree';

export const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Content of the fenced blocks of a language, in their order. */
export function blocks(language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...README.matchAll(fence)].map(([, content = '']) => content);
}

/** Every line that people are told to type, in the README's order. */
export const LINES = blocks('sh').flatMap((block) => block.trim().split('\n'));

export const MANIFEST_LINE = 'npm run manifest -- --url https://reports.example.local/annex/';
