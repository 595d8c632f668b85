import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/tree';

const FOLDER = join(ROOT, 'src', 'core', 'messages');

/**
 * What may name the bureau, the level or the place of the built-in plan: examples of what to type, which say so,
 * and the words by which tables of other plans are understood.
 */
const EXAMPLES: Readonly<Record<string, RegExp>> = {
  'planBook.ts': /如“[^”]*”|bureau: '发改局'/gu,
  'cliHelp.ts': /annex [^']*|随程序带的宿城区方案/gu,
  'paneSettings.ts': /example: '[^']*'/gu,
};

/** Texts of a file without comments. */
function textsOf(file: string): string {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  return source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gmu, '');
}

describe('what people read', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.ts')))(
    '%s names no bureau, level or place of its own',
    (file) => {
      const examples = EXAMPLES[file];
      const texts = examples ? textsOf(file).replace(examples, '') : textsOf(file);
      expect(texts.match(/.*(?:发改|区级|区直|本区|宿城|宿迁).*/gu)).toBeNull();
    },
  );
});
