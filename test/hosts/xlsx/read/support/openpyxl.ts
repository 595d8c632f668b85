import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Told } from './oracle';

/** The Python that has openpyxl: the path's own, or the system's. */
const PYTHON = ['python3', '/usr/bin/python3'].find((python) => {
  try {
    execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

export function haveOpenpyxl(): boolean {
  return PYTHON !== undefined;
}

const WRITE = `
import datetime, sys
from openpyxl import Workbook
book = Workbook()
sheet = book.active
sheet.title = '基础数据'
sheet['B2'] = '常住人口 <万> & "引"'
sheet['C2'] = 51234.5
sheet['D2'] = datetime.date(2023, 9, 1)
sheet['E2'] = datetime.datetime(2023, 9, 1, 18, 0)
sheet['F2'] = datetime.time(6, 0)
sheet['G2'] = '=C2*2'
sheet['H2'] = True
sheet['I2'] = '0012'
sheet['J2'] = ' 前后\\n第二行 '
sheet['K2'] = 1e300
sheet['L2'] = '#N/A'
sheet['L2'].data_type = 'e'
sheet['M2'] = 0.1 + 0.2
sheet.merge_cells('B4:D4')
sheet['B4'] = '合计'
sheet['ZZ900'] = '远'
hidden = book.create_sheet('隐藏')
hidden.sheet_state = 'hidden'
hidden['A1'] = '内'
book.create_sheet('很隐藏').sheet_state = 'veryHidden'
book.save(sys.argv[1])
`;

const READ = `
import json, sys
from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel
values = load_workbook(sys.argv[1], data_only=True)
formulas = load_workbook(sys.argv[1])
told = []
for sheet in values.worksheets:
    entry = dict(name=sheet.title, state=sheet.sheet_state, cells={}, formulas={}, dates=[])
    for row in sheet.iter_rows():
        for cell in row:
            value = cell.value
            if value is None or value == '':
                continue
            if cell.data_type == 'e':
                value = dict(error=value)
            elif cell.is_date:
                value = to_excel(value)
                entry['dates'].append(cell.coordinate)
            entry['cells'][cell.coordinate] = value
    for row in formulas[sheet.title].iter_rows():
        for cell in row:
            if cell.data_type == 'f':
                entry['formulas'][cell.coordinate] = cell.value[1:]
    entry['dates'].sort()
    told.append(entry)
json.dump(told, sys.stdout)
`;

/** A book with one of everything, as openpyxl writes it. */
export function writeWithOpenpyxl(): Uint8Array {
  return inFile((path) => {
    python(WRITE, path);
    return new Uint8Array(readFileSync(path));
  });
}

/** What openpyxl reads in a file. */
export function toldByOpenpyxl(bytes: Uint8Array): readonly Told[] {
  return inFile((path) => {
    writeFileSync(path, bytes);
    return JSON.parse(python(READ, path)) as Told[];
  });
}

function python(program: string, path: string): string {
  return execFileSync(PYTHON!, ['-c', program, path], { encoding: 'utf8' });
}

function inFile<T>(work: (path: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'annex-openpyxl-'));
  try {
    return work(join(directory, 'book.xlsx'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
