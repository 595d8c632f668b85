'use strict';

const { Workbook } = require('exceljs');
const { run } = require('./run.cjs');

void run(async (file, name) => {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const rows = [];
  workbook.getWorksheet(name).eachRow((row) => rows.push(row.values));
  return rows;
});
