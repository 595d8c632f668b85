'use strict';

const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { SHEET, valueSum } = require('./valueSum.cjs');

/** Reads every file of the folder that was given; prints what their figures come to. */
async function run(rowsOf) {
  let sum = 0;
  const folder = process.argv[2];
  for (const file of readdirSync(folder)) sum += valueSum(await rowsOf(join(folder, file), SHEET));
  process.stdout.write(String(sum));
}

module.exports = { run };
