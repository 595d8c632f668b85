'use strict';

const { run } = require('./run.cjs');

// The folder into which it was fetched.
const { readFile, utils } = require(process.argv[3]);

void run(async (file, name) =>
  utils.sheet_to_json(readFile(file).Sheets[name], { header: 1, raw: true }),
);
