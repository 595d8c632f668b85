import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../src/core/values/cell';
import { smallRoster } from '../support/month';
import { COLUMN, SHEET, type Edit } from './recipe/edits';

const ROOT = join(__dirname, '..', '..');

interface Probe {
  readonly returns: number;
  readonly sheets: readonly {
    readonly name: string;
    readonly values: readonly (readonly CellValue[])[];
    readonly widths: readonly { readonly column: number; readonly width: number }[];
  }[];
}

/** Carries edits out on a copy of the program and plans a month with it. */
function carriedOut(edits: readonly Edit[]): Probe {
  const copy = mkdtempSync(join(tmpdir(), 'annex-recipe-'));
  try {
    for (const part of ['src', 'test', 'seeds', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const edit of edits) apply(join(copy, 'src', edit.file), edit);
    const probe = join(copy, 'test', 'architecture', 'recipe', 'probe.ts');
    const printed = execFileSync(process.execPath, ['--import', 'tsx', probe], {
      cwd: copy,
      maxBuffer: 1 << 28,
    });
    return JSON.parse(printed.toString()) as Probe;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function apply(path: string, { before, text }: Edit): void {
  if (before === undefined) {
    writeFileSync(path, text);
    return;
  }
  const [head, ...rest] = readFileSync(path, 'utf8').split(before);
  if (rest.length !== 1) throw new Error(`${path} has ${before} ${rest.length} times`);
  writeFileSync(path, `${head}${text}${before}${rest[0]}`);
}

const files = (edits: readonly Edit[]): number => new Set(edits.map(({ file }) => file)).size;

function sheetOf({ sheets }: Probe, name: string): Probe['sheets'][number] {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('the recipe of the map', () => {
  it('adds a column in one file', () => {
    const probe = carriedOut(COLUMN);
    const { values, widths } = sheetOf(probe, '报送情况');
    const column = values[2]?.indexOf('=sent') ?? -1;
    expect(values[3]?.[column]).toBe('来件数');
    expect(widths).toContainEqual({ column, width: 9 });
    expect(values[4]?.slice(column, column + 2)).toEqual([1, expect.any(String)]);
    expect(probe.returns).toBeGreaterThan(smallRoster().length);
    expect(files(COLUMN)).toBe(1);
  });

  it('adds a sheet in three files, one of them its own', () => {
    const probe = carriedOut(SHEET);
    const names = probe.sheets.map(({ name }) => name);
    expect(names.indexOf('人口一览')).toBe(names.indexOf('参数') - 1);
    const rows = sheetOf(probe, '人口一览').values.slice(4, 4 + smallRoster().length);
    expect(rows.map((row) => row[1])).toEqual(smallRoster().map(({ name }) => name));
    expect(rows.every((row) => Number(row[2]) > 0)).toBe(true);
    expect(sheetOf(probe, '首页').values.flat()).toContain('各镇街的常住人口');
    expect(files(SHEET)).toBe(3);
  });
});
