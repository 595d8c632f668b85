import { planWorkbook } from '../../../src/app/planWorkbook';
import { findOwnSheets } from '../../../src/core/entries/ownSheets';
import { readBook } from '../../../src/core/entries/readBook';
import { otherSheetNames } from '../../../src/core/plan/districtSheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { valueText } from '../../../src/core/entries/valueText';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { toA1 } from '../../../src/core/values/address';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const book = collectedBook({ roster: smallRoster() });
const workbook = snapshotOfPlan(planWorkbook(book, catalogue));
const [first, second] = smallRoster();
const POPULATION = 'el:pop.resident/value';

/** The book that is read after its sheets were changed, and what is in doubt. */
function reread(sheets: readonly SheetSnapshot[], choices?: ReadonlyMap<string, string | null>) {
  const changed: WorkbookSnapshot = { ...workbook, sheets };
  const own = findOwnSheets(changed, catalogue, otherSheetNames(catalogue.plan), choices);
  const read = readBook(changed, book.identity, catalogue, own);
  return {
    claims: own.claims,
    read,
    population: (org: string) => valueText(read.returns.get(org)?.entries.get(POPULATION)?.value),
  };
}

const sheetOf = (name: string): SheetSnapshot =>
  workbook.sheets.find((sheet) => sheet.name === name)!;
const renamed = (from: string, to: string): readonly SheetSnapshot[] =>
  workbook.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet));
const without = (name: string): readonly SheetSnapshot[] =>
  workbook.sheets.filter((sheet) => sheet.name !== name);

/** A sheet with every cell a formula that looks at another sheet. */
function mirror(of: SheetSnapshot, name: string): SheetSnapshot {
  const formulas = new Map(
    of.values.flatMap((line, row) =>
      line.map((_, column): [string, string] => {
        const cell = toA1(row, column);
        return [cell, `'${of.name}'!${cell}`];
      }),
    ),
  );
  return { ...of, name, formulas };
}

/** The sheet with another resident population. */
function withPopulation(sheet: SheetSnapshot, value: number): SheetSnapshot {
  return {
    ...sheet,
    values: sheet.values.map((line) =>
      line[0] === 'el:pop.resident'
        ? line.map((cell, column) => (column === 6 ? value : cell))
        : line,
    ),
  };
}

const unchanged = reread(workbook.sheets);
const ours = unchanged.population(first!.code);

describe('which sheet is ours', () => {
  test('nothing is in doubt in a book as it was written', () => {
    expect(unchanged.claims).toEqual([]);
    expect(Number(ours)).toBeGreaterThan(0);
  });

  test('a sheet that only looks at ours is none of ours, wherever it stands', () => {
    for (const name of [first!.name, '部门填报', '参数', '历史数据', '报送情况', '_annex']) {
      const looking = mirror(sheetOf(name), '我的笔记');
      for (const sheets of [
        [...workbook.sheets, looking],
        [looking, ...workbook.sheets],
      ]) {
        const { claims, read } = reread(sheets);
        expect(claims).toEqual([]);
        expect(read).toEqual(unchanged.read);
      }
    }
  });

  test('of two sheets of one township the one with the listed name counts, whatever their order', () => {
    const copy = withPopulation({ ...sheetOf(first!.name), name: `${first!.name} (2)` }, 7);
    for (const sheets of [
      [...workbook.sheets, copy],
      [copy, ...workbook.sheets],
    ]) {
      const { claims, population } = reread(sheets);
      expect(population(first!.code)).toBe(ours);
      expect(claims).toEqual([{ kind: 'copied', listed: first!.name, sheets: [copy.name] }]);
    }
  });

  test('a copy of any other sheet of ours does not count either', () => {
    for (const name of ['部门填报', '参数', '说明台账', '报送情况', '历史数据', '_annex']) {
      const copy = { ...sheetOf(name), name: `${name} (2)` };
      const { claims, read } = reread([copy, ...workbook.sheets]);
      expect(read).toEqual(unchanged.read);
      expect(claims).toEqual([{ kind: 'copied', listed: name, sheets: [copy.name] }]);
    }
  });

  test('a listed name that is gone with one sheet left that claims it was renamed', () => {
    for (const name of [first!.name, '部门填报', '参数', '报送情况']) {
      const { claims, read } = reread(renamed(name, '另起的名'));
      expect(claims).toEqual([{ kind: 'renamed', listed: name, sheet: '另起的名' }]);
      expect(read.returns.size).toBe(unchanged.read.returns.size);
      expect(read.roster).toEqual(unchanged.read.roster);
    }
  });

  test('two townships that exchanged their names keep their own figures, and that is said', () => {
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === first!.name
        ? { ...sheet, name: second!.name }
        : sheet.name === second!.name
          ? { ...sheet, name: first!.name }
          : sheet,
    );
    const { claims, population } = reread(sheets);
    expect(population(first!.code)).toBe(ours);
    expect(claims).toEqual([
      { kind: 'exchanged', listed: first!.name, sheet: second!.name },
      { kind: 'exchanged', listed: second!.name, sheet: first!.name },
    ]);
  });

  test('a sheet that is gone is not taken for one that was left blank', () => {
    expect(reread(without(first!.name)).claims).toEqual([{ kind: 'missing', listed: first!.name }]);
    const emptied = workbook.sheets.map((sheet) =>
      sheet.name === first!.name ? { ...sheet, values: [], formulas: new Map() } : sheet,
    );
    expect(reread(emptied).claims).toEqual([{ kind: 'missing', listed: first!.name }]);
  });

  test('where several are left, what they agree on is read and the rest cannot be read', () => {
    const one = { ...sheetOf(first!.name), name: '甲' };
    const two = withPopulation({ ...one, name: '乙' }, 7);
    const sheets = [...without(first!.name), one, two];
    const { claims, read, population } = reread(sheets);
    expect(claims).toEqual([{ kind: 'several', listed: first!.name, sheets: ['甲', '乙'] }]);
    expect(read.returns.get(first!.code)?.entries.get(POPULATION)?.value.kind).toBe('unreadable');
    const other = 'el:pop.age60/value';
    expect(valueText(read.returns.get(first!.code)?.entries.get(other)?.value)).toBe(
      valueText(unchanged.read.returns.get(first!.code)?.entries.get(other)?.value),
    );
    expect(population(second!.code)).toBe(unchanged.population(second!.code));
  });

  test('what a person says decides', () => {
    const one = { ...sheetOf(first!.name), name: '甲' };
    const two = withPopulation({ ...one, name: '乙' }, 7);
    const sheets = [...without(first!.name), one, two];
    const { claims, population } = reread(sheets, new Map([[first!.name, '乙']]));
    expect(claims).toEqual([]);
    expect(population(first!.code)).toBe('7');
    expect(reread(without(first!.name), new Map([[first!.name, null]])).claims).toEqual([]);
  });

  test('a township whose mark is gone is told by the name of its sheet', () => {
    const unmarked = workbook.sheets.map((sheet) =>
      sheet.name === first!.name
        ? { ...sheet, values: [[null, ...sheet.values[0]!.slice(1)], ...sheet.values.slice(1)] }
        : sheet,
    );
    const { claims, population } = reread(unmarked);
    expect(claims).toEqual([]);
    expect(population(first!.code)).toBe(ours);
  });

  test('a township that the book does not list is named', () => {
    const foreign = sheetOf(first!.name);
    const sheet = {
      ...foreign,
      name: '外乡',
      values: [['org:321302999', ...foreign.values[0]!.slice(1)], ...foreign.values.slice(1)],
    };
    expect(reread([...workbook.sheets, sheet]).claims).toEqual([
      { kind: 'unlisted', listed: '321302999', sheet: '外乡' },
    ]);
  });
});
