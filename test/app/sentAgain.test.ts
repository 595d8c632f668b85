import { collectReturns } from '../../src/app/collectReturns';
import { typeInto } from '../../src/app/fillForm';
import { issueForms } from '../../src/app/issueForms';
import type { Book } from '../../src/core/entries/book';
import type { EntryKey } from '../../src/core/entries/entry';
import { planForm } from '../../src/core/forms/planForm';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import type { CellValue } from '../../src/core/values/cell';
import { loadSeeds } from '../support/catalogue';
import { collectedBook } from '../support/month';

const catalogue = loadSeeds();
const BEDS = 'el:bed.total/value';
const NOTE = 'el:bed.total/note';

/** The unit's figures as the book has them, with some typed again. */
function sendAgain(book: Book, org: string, typed: Readonly<Record<string, CellValue>>) {
  const { form } = issueForms(book, catalogue, 'all').find(
    (each) => each.form.identity.org === org,
  )!;
  const said = new Map(
    Object.entries(typed).map(([key, value]) => [key as EntryKey, value] as const),
  );
  const { entries } = book.returns.get(org)!;
  const full = typeInto({ ...form, entries }, said, catalogue);
  const content = snapshotOfPlan(planForm(full, catalogue, ''));
  const sha256 = JSON.stringify(typed);
  return collectReturns(book, catalogue, [{ file: 'a.xlsx', sha256, content }], '2023-10-05');
}

describe('a unit that sends again', () => {
  const month = collectedBook();
  const town = month.roster.find(({ kind }) => kind === 'town')!.code;
  const beds = month.returns.get(town)!.entries.get(BEDS)!.value;
  const many = beds.kind === 'number' ? beds.value.toNumber() * 40 : 0;
  const first = sendAgain(month, town, { [BEDS]: many, [NOTE]: '新建养老院' });

  const texts = (book: Book) =>
    book.explanations.flatMap(({ rule, org, text }) =>
      rule === 'farFromOthers' && org === town ? [text] : [],
    );

  it('is told in its receipt what only the others’ figures tell', () => {
    const { receipt, findings } = first.files[0]!;
    expect(receipt.accepted).toBe(true);
    expect(findings.map(({ rule, code }) => [rule, code])).toContainEqual([
      'farFromOthers',
      'bed.total',
    ]);
    expect(texts(first.book)).toEqual(['新建养老院']);
  });

  it('has its new words where only the note is new', () => {
    const { book, files } = sendAgain(first.book, town, { [NOTE]: '县级养老院迁入' });
    expect(files[0]!.changes).toMatchObject([
      { key: NOTE, from: '新建养老院', to: '县级养老院迁入' },
    ]);
    expect(texts(book)).toEqual(['县级养老院迁入']);
  });

  it('leaves what the bureau wrote into the ledger', () => {
    const edited = (text: string): Book => ({
      ...first.book,
      explanations: first.book.explanations.map((each) =>
        each.org === town && each.rule === 'farFromOthers' ? { ...each, text } : each,
      ),
    });
    const again = sendAgain(edited('电话核实无误'), town, { [NOTE]: '县级养老院迁入' });
    expect(texts(again.book)).toEqual(['电话核实无误；县级养老院迁入']);
    const same = sendAgain(edited('电话核实无误'), town, { 'el:pop.births/note': '已核' });
    expect(texts(same.book)).toEqual(['电话核实无误']);
  });
});
