import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Prints what a parser of Spark's grammar finds wrong in a query: folder of its package, file of the query. */
const [folder = '', query = ''] = process.argv.slice(2);
const { SparkSQL } = createRequire(join(folder, 'package.json'))('dt-sql-parser') as {
  readonly SparkSQL: new () => { validate(sql: string): readonly { readonly message: string }[] };
};
const text = readFileSync(query, 'utf8').trim().replace(/;$/, '');
process.stdout.write(JSON.stringify(new SparkSQL().validate(text)));
