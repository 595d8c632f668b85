'use strict';

const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const SHEET = '基础数据';
const FIELDS = '#fields:elements';

/** The sum of the figures that stand in the value column of a form's rows. @param rows values, from the top left */
function valueSum(rows) {
  let key = -1;
  let value = -1;
  let sum = 0;
  for (const row of rows) {
    if (key < 0) {
      key = row.indexOf(FIELDS);
      value = key < 0 ? -1 : row.indexOf('value');
    } else if (String(row[key] ?? '').startsWith('el:') && typeof row[value] === 'number')
      sum += row[value];
  }
  return sum;
}

/** Reads every file of the folder that was given; prints what their figures come to. */
async function run(rowsOf) {
  let sum = 0;
  const folder = process.argv[2];
  for (const file of readdirSync(folder)) sum += valueSum(await rowsOf(join(folder, file), SHEET));
  process.stdout.write(String(sum));
}

module.exports = { run };
