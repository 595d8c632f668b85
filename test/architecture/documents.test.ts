import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, ROOT } from '../support/tree';

const DOCUMENTS = projectFiles().filter((path) => path.endsWith('.md'));

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the documents', () => {
  it.each(DOCUMENTS)('%s names only files that there are', (document) => {
    const named = [...text(document).matchAll(/`((?:src|test|seeds|assets|\.github)\/[^`\s]*)`/g)]
      .map(([, path]) => path!)
      .filter((path) => !path.includes('…'));
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('tell of every package what it is for, and under which licence it stands', () => {
    const rows = new Map(
      text('.github/CONTRIBUTING.md')
        .split('\n')
        .flatMap((line): [string, string][] => {
          const [, name, reason, licence] = line.split('|').map((cell) => cell.trim());
          return reason && licence ? [[name!.replaceAll('`', ''), licence]] : [];
        }),
    );
    const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Readonly<Record<string, string>>
    >;
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      const { license } = JSON.parse(text(`node_modules/${name}/package.json`)) as {
        readonly license: string;
      };
      expect([name, rows.get(name)]).toEqual([
        name,
        name === '@microsoft/office-js' ? 'Microsoft’s terms' : license,
      ]);
    }
  });
});
