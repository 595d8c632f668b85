import type { Township } from '../../../src/core/catalogue/Catalogue';
import { askedOf } from '../../../src/core/entries/asked';
import { compareLayout, plannedLayout } from '../../../src/core/entries/compareLayout';
import { entryKey } from '../../../src/core/entries/entry';
import type { Identity } from '../../../src/core/entries/identity';
import { identityFindings } from '../../../src/core/entries/identityFindings';
import { readEntries } from '../../../src/core/entries/readEntries';
import { readIdentity } from '../../../src/core/entries/readIdentity';
import { readWorkbookTables } from '../../../src/core/entries/readWorkbookTables';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/entries/SheetSnapshot';
import { valueText } from '../../../src/core/entries/valueText';
import { planForm } from '../../../src/core/plan/planForm';
import { snapshotOfPlan } from '../../../src/core/plan/snapshotOfPlan';
import { loadSeeds } from '../../support/catalogue';
import { PARAMETERS, entriesOf, identityOf, soundFilling } from '../../support/filledForm';

const catalogue = loadSeeds();
const units = ['321302103', '321302007', ...catalogue.departments];

/** A unit's form as it is issued, filled without any finding. */
function issued(unit: string): { identity: Identity; workbook: WorkbookSnapshot } {
  const identity = identityOf(catalogue, unit);
  const township: Township | undefined = catalogue.townships.find(({ code }) => code === unit);
  const plan = planForm(
    {
      identity,
      ...(township === undefined ? {} : { township }),
      parameters: PARAMETERS,
      baselines: new Map(),
      previous: new Map(),
      entries: entriesOf(catalogue, identity, sound(unit)),
    },
    catalogue,
    '{}',
  );
  return { identity, workbook: snapshotOfPlan(plan) };
}

function sound(unit: string) {
  return soundFilling(catalogue, askedOf(catalogue, identityOf(catalogue, unit)));
}

function read({ identity, workbook }: ReturnType<typeof issued>, changed = workbook) {
  const planned = plannedLayout(workbook.sheets);
  const tables = readWorkbookTables(changed.sheets, planned.tables);
  const { entries, findings } = readEntries(tables, askedOf(catalogue, identity), identity);
  return {
    values: Object.fromEntries(
      [...entries].map(([key, { value }]) => [key, valueText(value)]).filter(([, text]) => text),
    ),
    findings: [
      ...identityFindings(readIdentity(changed)),
      ...findings,
      ...compareLayout(changed, tables, planned, identity),
    ],
  };
}

const expected = (unit: string) =>
  Object.fromEntries(Object.entries(sound(unit)).map(([key, value]) => [key, String(value)]));

/** The data sheet without its first column or rows. */
function without(
  workbook: WorkbookSnapshot,
  cut: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.visibility === 'visible' ? cut(sheet) : sheet,
  );
  return { ...workbook, sheets };
}

describe.each(units)('the form of %s', (unit) => {
  const form = issued(unit);

  it('is read as it was issued', () => {
    expect(readIdentity(form.workbook)).toEqual({ identity: form.identity, contradictions: [] });
    expect(read(form)).toEqual({ values: expected(unit), findings: [] });
  });

  it('asks every field it is expected to', () => {
    const tables = readWorkbookTables(form.workbook.sheets);
    const { entries } = readEntries(tables, askedOf(catalogue, form.identity), form.identity);
    const asked = askedOf(catalogue, form.identity).filter(
      ({ key, field }) => !(key.startsWith('ind:') && field === 'note'),
    );
    for (const { key, field } of asked) expect([...entries.keys()]).toContain(entryKey(key, field));
  });

  it('is still read by its labels when the key column was deleted', () => {
    const cut = without(form.workbook, (sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row.slice(1)),
      formulas: new Map(),
    }));
    const { values, findings } = read(form, cut);
    expect(values).toEqual(expected(unit));
    const rules = new Set(findings.map(({ rule }) => rule));
    expect(rules.has('readByFallback')).toBe(true);
    expect(rules.has('keyMissing')).toBe(false);
  });
});
