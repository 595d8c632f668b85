'use strict';

// Runs a query over a file of JSON lines in ClickHouse's engine: folder of its package, lines, columns, query.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [folder, lines, columns, query] = process.argv.slice(2);
const { Session } = createRequire(join(folder, 'package.json'))('chdb');
const session = new Session();
session.query(`CREATE VIEW entries AS SELECT * FROM file('${lines}', 'JSONEachRow', '${columns}')`);
const text = readFileSync(query, 'utf8').trim().replace(/;$/, '');
process.stdout.write(session.query(text, 'JSONEachRow'));
session.cleanup();
