'use strict';

/** The sheet of a form on which its figures stand. */
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

module.exports = { SHEET, valueSum };
