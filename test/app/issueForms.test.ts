import { isEmptyForm } from '../../src/app/isEmptyForm';
import { fillForm } from '../../src/app/fillForm';
import { issueForms } from '../../src/app/issueForms';
import { startBook } from '../../src/app/startBook';
import type { Book } from '../../src/core/entries/book';
import type { EntryKey } from '../../src/core/entries/entry';
import { valueText } from '../../src/core/entries/valueText';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';
import { smallRoster } from '../support/month';

const catalogue = loadSeeds();

describe('a form of the next month', () => {
  const said: readonly (readonly [EntryKey, string])[] = [
    ['task:18/started', '2023-04-03'],
    ['task:18/state', '推进中'],
    ['task:18/evidence', '报备名单.pdf'],
    ['task:18/progress', '已报备。'],
    ['goal:18.1/finished', '2023-05-20'],
  ];
  const book: Book = {
    ...startBook({ catalogue, period: { year: 2023, month: 6 }, roster: smallRoster() }),
    history: said.map(([key, text]) => ({
      period: { year: 2023, month: 5 },
      org: '教育局',
      key,
      value: { kind: 'text', text },
    })),
  };
  const forms = issueForms(book, catalogue, 'departments');
  const { form, plan } = forms.find((each) => each.form.identity.org === '教育局')!;
  const workbook = snapshotOfPlan(plan());

  it('holds the days that were said, and asks for the rest anew', () => {
    const held = [...form.entries].map(([key, { value }]) => [key, valueText(value)]);
    expect(held).toEqual([
      ['task:18/started', '2023-04-03'],
      ['task:18/evidence', '报备名单.pdf'],
      ['goal:18.1/finished', '2023-05-20'],
    ]);
    expect(JSON.stringify(workbook)).toContain('2023-05-20');
  });

  it('is empty until somebody fills something in', () => {
    expect(isEmptyForm(workbook, catalogue)).toBe(true);
    const filled = fillForm(workbook, { tasks: { 18: { state: '推进中' } } }, catalogue);
    if (!filled.ok) throw new Error(filled.errors.join());
    expect(isEmptyForm(snapshotOfPlan(filled.value.plan()), catalogue)).toBe(false);
  });
});
