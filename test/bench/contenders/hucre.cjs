'use strict';

const { readFileSync } = require('node:fs');
const { run } = require('./run.cjs');

void import('hucre/xlsx').then(({ readXlsx }) =>
  run(async (file, name) => {
    const { sheets } = await readXlsx(readFileSync(file));
    return sheets.find((sheet) => sheet.name === name).rows;
  }),
);
