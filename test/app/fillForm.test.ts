import fc from 'fast-check';
import { fillForm } from '../../src/app/fillForm';
import { departmentForm, townshipForm } from '../../src/app/issueForms';
import { parseFilling } from '../../src/app/parseFilling';
import { startBook } from '../../src/app/startBook';
import { askedOf } from '../../src/core/entries/asked';
import type { AskedField } from '../../src/core/entries/AskedField';
import { entryKey } from '../../src/core/entries/entry';
import type { Form } from '../../src/core/entries/form';
import { readForm } from '../../src/core/entries/readForm';
import { planForm } from '../../src/core/forms/planForm';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';

const catalogue = loadSeeds();
const book = startBook({ catalogue, period: { year: 2023, month: 9 } });
const forms: readonly Form[] = [
  townshipForm(book, catalogue, catalogue.townships[9]!),
  departmentForm(book, catalogue, '民政局'),
  departmentForm(book, catalogue, '卫健局'),
];

/** What a person may type where a figure is asked, right or wrong. */
const typed = fc.oneof(
  fc.integer({ min: -5, max: 1_000_000 }),
  fc.double({ min: 0, max: 200, noNaN: true }),
  fc.constantFrom('1,920', '９８％', '1.2万', '约100', '/', '无', '是', '=1+1', ' 12 '),
);
const words = fc.constantFrom('已核实。', '含新增', '=SUM(A1)', '第一行\n第二行');

/** The JSON that fills the given cells, written as people are told to. */
function jsonOf(cells: readonly (readonly [AskedField, unknown])[]): unknown {
  const json: Record<string, Record<string, unknown>> = {};
  const put = (section: string, code: string, value: unknown): void => {
    json[section] = { ...json[section], [code]: value };
  };
  for (const [{ key, field, code }, value] of cells) {
    const no = key.slice(key.indexOf(':') + 1);
    const side = (section: string, name: string): void =>
      put(section, name, { ...(json[section]?.[name] as object | undefined), [field]: value });
    if (key.startsWith('task:') || key.startsWith('goal:')) side('tasks', no);
    else if (key.startsWith('proj:')) side('projects', no);
    else if (field === 'note') put('notes', code, value);
    else if (field === 'value') put('values', code, value);
    else side('values', code);
  }
  return json;
}

describe('filling a form', () => {
  it.each(forms.map((form) => [form.identity.orgName, form] as const))(
    'puts everything that can be asked of %s into its own cell',
    (_name, form) => {
      const { identity, township } = form;
      const asked = askedOf(catalogue, identity, township);
      const unit = { catalogue, identity, ...(township === undefined ? {} : { township }) };
      const cell = fc
        .constantFrom(...asked)
        .chain((field) =>
          (field.type.kind === 'text' ? words : typed).map((value) => [field, value] as const),
        );
      const cells = fc.uniqueArray(cell, {
        selector: ([{ key, field }]) => entryKey(key, field),
        minLength: 1,
        maxLength: 40,
      });
      fc.assert(
        fc.property(cells, (given) => {
          const parsed = parseFilling(jsonOf(given), unit);
          expect(parsed).toMatchObject({ ok: true });
          const expected = given.map(([{ key, field }, value]) => [entryKey(key, field), value]);
          expect(parsed.ok && Object.fromEntries(parsed.value)).toEqual(
            Object.fromEntries(expected),
          );
        }),
      );
    },
  );

  it('brings back from the filled form what was typed, and nothing else', () => {
    const form = forms[0]!;
    const { identity, township } = form;
    const empty = snapshotOfPlan(planForm(form, catalogue, ''));
    const asked = askedOf(catalogue, identity, township).filter(({ field }) => field === 'value');
    fc.assert(
      fc.property(fc.array(typed, { minLength: 60, maxLength: 60 }), (values) => {
        const given = asked.flatMap((field, index) => {
          const value = values[index];
          return value === undefined ? [] : [[field, value] as const];
        });
        const filled = fillForm(empty, jsonOf(given), catalogue);
        if (!filled.ok) throw new Error(filled.errors.join());
        expect(filled.value.filled).toBe(given.length);
        const { entries } = readForm(snapshotOfPlan(filled.value.plan()), form, catalogue).form;
        const raw = [...entries].flatMap(([key, entry]) =>
          entry.raw === null ? [] : [[key, entry.raw] as const],
        );
        expect(Object.fromEntries(raw)).toEqual(
          Object.fromEntries(given.map(([{ key, field }, value]) => [entryKey(key, field), value])),
        );
      }),
      { numRuns: 8 },
    );
  });
});
