import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollupSql } from '../../src/app/sql/rollupSql';
import { loadSeeds } from '../support/catalogue';
import { fetchedPackage } from '../support/fetchedPackage';
import { patchyBook } from '../support/patchyBook';
import { ROOT } from '../support/tree';
import { fetched } from '../support/wider';

/** Spark itself cannot be had here; this parser stands on the grammar that Spark has. */
const PARSER = fetchedPackage('dt-sql-parser@4.5.1');

describe('the roll-up as SQL, for Spark', () => {
  fetched('a parser of Spark’s grammar', PARSER !== undefined, () => {
    const faultsOf = (sql: string): unknown => {
      const folder = mkdtempSync(join(tmpdir(), 'annex-spark-'));
      try {
        const file = join(folder, 'query.sql');
        writeFileSync(file, sql);
        // The package is made for bundlers, and runs where imports are resolved as they do.
        const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
        const script = join(ROOT, 'test', 'support', 'sparkParser.ts');
        const args = [tsx, script, PARSER ?? '', file];
        return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    };

    it('is well-formed by its grammar', () => {
      const catalogue = loadSeeds();
      const book = patchyBook(catalogue, { townships: 5, seed: 1, month: 9, absent: 0.2 });
      expect(faultsOf(rollupSql(book, catalogue, 'spark'))).toEqual([]);
    }, 170_000);

    it('is looked at closely enough to find what is not', () => {
      expect(faultsOf('SELECT a FROM b WHERE (c >= ) ORDER BY a')).not.toEqual([]);
    }, 60_000);
  });
});
