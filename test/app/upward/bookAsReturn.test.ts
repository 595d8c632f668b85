import { collectReturns } from '../../../src/app/collectReturns';
import { openBook, planWorkbook } from '../../../src/app/planWorkbook';
import { reviewBook } from '../../../src/app/reviewBook';
import { standingFindings } from '../../../src/app/standingFindings';
import { startBook } from '../../../src/app/startBook';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import { parseCatalogue } from '../../../src/core/catalogue/parseCatalogue';
import type { Book } from '../../../src/core/entries/book';
import { rollupName } from '../../../src/core/plan/sheets/rollupCells';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import { assessBook } from '../../../src/core/rollup/assessBook';
import { traceElement } from '../../../src/core/rollup/trace';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

const catalogue = loadSeeds();
const roster = smallRoster();
const bed = catalogue.elements.find(({ code }) => code === 'bed.total')!;
const KEY = 'el:bed.total/value';

/** The plan of the level above, whose units are these. */
function planAbove(code: string, name: string, unit: { code: string; name: string }): Catalogue {
  const names = new Set(catalogue.townships.map((each) => each.name));
  const annex4 = catalogue.files['annex4.json'] as { projects: readonly { units: string[] }[] };
  const projects = annex4.projects.map((project) => {
    const units = project.units.filter((each) => !names.has(each));
    return { ...project, units: units.length === 0 ? ['民政局'] : units };
  });
  const parsed = parseCatalogue({
    ...catalogue.files,
    'annex4.json': { ...annex4, projects },
    'plan.json': {
      ...(catalogue.files['plan.json'] as object),
      id: `plan-${code}`,
      district: { code, name },
    },
    'townships.json': { townships: [{ ...unit, kind: 'town' }] },
  });
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return parsed.value;
}

const city = planAbove('321300', '宿迁市', { code: '321302', name: '宿城区' });
const province = planAbove('320000', '江苏省', { code: '321300', name: '宿迁市' });

function collected(book: Book, plan: Catalogue, above: Catalogue) {
  const content = snapshotOfPlan(planWorkbook(book, plan));
  const file = { file: '总表.xlsx', sha256: `${plan.plan.id}${book.returns.size}`, content };
  const empty = startBook({ catalogue: above, period: book.period });
  return collectReturns(empty, above, [file], '2023-10-08');
}

function without(book: Book, org: string | undefined): Book {
  const returns = new Map([...book.returns].filter(([each]) => each !== org));
  return reviewBook({ ...book, returns }, catalogue);
}

const district = collectedBook({ roster });
const sum = roster.reduce((total, { code }) => {
  const value = district.returns.get(code)?.entries.get(KEY)?.value;
  return total + (value?.kind === 'number' ? value.value.toNumber() : 0);
}, 0);

describe('a district’s book as a return to the level above', () => {
  const whole = collected(district, catalogue, city);

  it('gives the district’s sum of every data item, with the townships’ cells behind it', () => {
    expect(whole.files[0]?.receipt).toMatchObject({
      accepted: true,
      orgName: '宿城区',
      reason: '',
    });
    const entry = whole.book.returns.get('321302')?.entries.get(KEY);
    expect(entry?.value).toMatchObject({ kind: 'number' });
    expect(entry?.value.kind === 'number' && entry.value.value.toNumber()).toBe(sum);
    const [cell] = traceElement(whole.book, bed);
    expect(cell).toMatchObject({ file: '总表.xlsx', sheet: '镇街汇总' });
    expect(cell?.cell).toMatch(/^[A-Z]+\d+$/);
    expect(cell?.entry?.below?.parts.map(({ name }) => name)).toEqual(
      roster.map(({ name }) => name),
    );
    expect(cell?.entry?.below?.parts[0]).toMatchObject({
      file: expect.stringContaining(roster[0]?.name ?? '') as string,
      at: { sheet: '基础数据', cell: expect.stringMatching(/^[A-Z]+\d+$/) as string },
    });
  });

  it('carries who was missing and the bounds that follow, and gives no sum without them', () => {
    const { book, files } = collected(without(district, roster[0]?.code), catalogue, city);
    expect(files[0]?.findings.map(({ rule }) => rule)).toContain('unitsMissing');
    expect(files[0]?.receipt.accepted).toBe(true);
    const entry = book.returns.get('321302')?.entries.get(KEY);
    expect(entry?.value.kind).toBe('missing');
    expect(entry?.below?.missing).toEqual([roster[0]?.name]);
    const beds = assessBook(book, city).find(({ code }) => code === '1-03');
    expect(beds?.missingUnits).toContain('321302');
    const own = assessBook(without(district, roster[0]?.code), catalogue).find(
      ({ code }) => code === '1-03',
    );
    expect(beds?.bounds?.lower.toNumber()).toBe(own?.bounds?.lower.toNumber());
  });

  it('is read back from the book above with all of that, and its sheets calculate the same', () => {
    const { book } = collected(without(district, roster[0]?.code), catalogue, city);
    const snapshot = snapshotOfPlan(planWorkbook(book, city));
    const opened = openBook(snapshot, city);
    if (!opened) throw new Error('no book');
    const entry = opened.book.returns.get('321302')?.entries.get(KEY);
    expect(entry?.below?.missing).toEqual([roster[0]?.name]);
    expect(entry?.below).toEqual(book.returns.get('321302')?.entries.get(KEY)?.below);
    expect(standingFindings(snapshot, opened)).toEqual([]);
    // Every sum lacks a township; the district reported all the same.
    const sums = snapshot.sheets.find(({ name }) => name === rollupName(city.plan));
    const said = sums?.values.flat().filter((cell) => cell === '已报' || cell === '未报');
    expect(said).toEqual(['已报']);
  });

  it('goes on once more: a province takes the city’s book', () => {
    const { book, files } = collected(whole.book, city, province);
    expect(files[0]?.receipt.reason).toBe('');
    const entry = book.returns.get('321300')?.entries.get(KEY);
    expect(entry?.value.kind === 'number' && entry.value.value.toNumber()).toBe(sum);
    expect(entry?.below?.parts).toMatchObject([
      { name: '宿城区', file: '总表.xlsx', at: { sheet: '镇街汇总' } },
    ]);
  });

  it('is refused in another month, and where its own level is asked', () => {
    const empty = startBook({ catalogue: city, period: { year: 2023, month: 3 } });
    const content = snapshotOfPlan(planWorkbook(district, catalogue));
    const taken = collectReturns(
      empty,
      city,
      [{ file: 'a.xlsx', sha256: '1', content }],
      '2023-10-08',
    );
    expect(taken.files[0]?.receipt.reason).toContain('这本总表是2023年9月的');
    const same = collected(district, catalogue, catalogue);
    expect(same.files[0]?.receipt.accepted).toBe(false);
  });
});
