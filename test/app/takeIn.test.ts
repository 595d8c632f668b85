import { closeBook } from '../../src/app/closeBook';
import { decide } from '../../src/app/decide';
import { openBook, planWorkbook } from '../../src/app/planWorkbook';
import { collectReturns, type ReturnedFile } from '../../src/app/collectReturns';
import { issueForms } from '../../src/app/issueForms';
import { typeInto } from '../../src/app/fillForm';
import { startBook } from '../../src/app/startBook';
import { demoSigners } from '../../src/sample/signers';
import { serialiseCatalogue } from '../../src/core/catalogue/serialise';
import { askedOf } from '../../src/core/entries/asked';
import type { Book } from '../../src/core/entries/book';
import type { Form } from '../../src/core/entries/form';
import type { Identity } from '../../src/core/entries/identity';
import { issued } from '../../src/core/entries/issue';
import { versionsOf } from '../../src/core/entries/version';
import { planForm } from '../../src/core/forms/planForm';
import { snapshotOfPlan } from '../../src/core/workbook/snapshotOfPlan';
import { loadSeeds } from '../support/catalogue';
import { soundFilling } from '../support/filledForm';
import { collectedBook, smallRoster } from '../support/month';

const catalogue = loadSeeds();
const SECRET = '5'.repeat(64);
const OTHER = 'a'.repeat(64);
const period = { year: 2023, month: 9 };
const roster = smallRoster();
const [first, second] = roster;
const RECEIVED = '2023-10-03 08:30';

const bookWith = (secret?: string, of = period): Book =>
  startBook({ catalogue, period: of, roster, secret });

function formOf(book: Book, org: string): Form {
  const { form } = issueForms(book, catalogue, 'townships').find(
    (each) => each.form.identity.org === org,
  )!;
  const asked = askedOf(catalogue, form.identity, form.township);
  const filled = new Map(Object.entries(soundFilling(catalogue, asked)));
  return { ...typeInto(form, filled as never, catalogue), signers: demoSigners(form.identity) };
}

const text = serialiseCatalogue(catalogue.files);

function fileOf(form: Form, more: Partial<ReturnedFile> = {}): ReturnedFile {
  const content = snapshotOfPlan(planForm(form, catalogue, text));
  return { file: 'a.xlsx', sha256: JSON.stringify(form.identity), content, ...more };
}

/** The form with another label everywhere it says who it is, its number and code left as they were. */
function relabelled(form: Form, to: Partial<Identity>, more: Partial<Form> = {}): Form {
  const township = form.township && {
    ...form.township,
    code: to.org ?? form.township.code,
    name: to.orgName ?? form.township.name,
  };
  return { ...form, identity: { ...form.identity, ...to }, ...(township && { township }), ...more };
}

function collected(book: Book, ...files: readonly ReturnedFile[]) {
  const { book: after, files: results } = collectReturns(book, catalogue, files, RECEIVED);
  return { after, reason: results[0]!.receipt.reason, results };
}

const rulesOf = ({ results }: ReturnType<typeof collected>) =>
  results[0]!.findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('whom a return was issued to', () => {
  const book = bookWith(SECRET);
  const own = { org: first!.code, orgName: first!.name };
  const other = { org: second!.code, orgName: second!.name };

  it('is proved by its code', () => {
    const taken = collected(book, fileOf(formOf(book, own.org)));
    expect(taken.reason).toBe('');
    expect(rulesOf(taken)).toEqual([]);
    expect(taken.after.returns.get(own.org)?.receipt).toMatchObject({
      received: '2023-10-03',
      time: '08:30',
      orgName: own.orgName,
    });
  });

  it('is another unit where the form was relabelled', () => {
    const taken = collected(book, fileOf(relabelled(formOf(book, own.org), other)));
    expect(taken.reason).toContain(`下发给${own.orgName}2023年9月的表`);
    expect(taken.after.returns.size).toBe(0);
  });

  it('is another unit where its number was corrected too', () => {
    const form = formOf(book, own.org);
    const { issueCode, ...identity } = { ...form.identity, ...other };
    const forged = { ...issued(identity), issueCode: issueCode! };
    const taken = collected(book, fileOf(relabelled(form, forged)));
    expect(taken.reason).toContain(`下发给${own.orgName}2023年9月的表`);
  });

  it('is another month where September was turned into October', () => {
    const october = bookWith(SECRET, { year: 2023, month: 10 });
    const taken = collected(october, fileOf(relabelled(formOf(book, own.org), { month: 10 })));
    expect(taken.reason).toContain(`下发给${own.orgName}2023年9月的表`);
  });

  it('is nobody of this book where another one issued the form', () => {
    const foreign = fileOf(formOf(bookWith(OTHER), own.org));
    expect(collected(book, foreign).reason).toContain('不是本簿下发的表');
    expect(collected(bookWith(), foreign).reason).toContain('不是本簿下发的表');
  });

  it('is told by the number alone in forms of earlier versions', () => {
    const old = bookWith();
    expect(rulesOf(collected(old, fileOf(formOf(old, own.org))))).toEqual([]);
    const taken = collected(book, fileOf(formOf(old, own.org)));
    expect([taken.reason, rulesOf(taken)]).toEqual(['', ['issueUnproved soft']]);
    const moved = collected(old, fileOf(relabelled(formOf(old, own.org), other)));
    expect(moved.reason).toContain(`下发给${own.orgName}2023年9月的表`);
    const strange = relabelled(formOf(old, own.org), { issueId: '=cmd|x!A0' });
    const refused = collected(old, fileOf(strange));
    expect(refused.reason).toContain('下发编号');
    expect(refused.after.receipts[0]?.issueId).toBe('');
  });

  it('holds in the next month’s book, which keeps the secret or gets one', () => {
    const full = collectedBook({ into: bookWith(SECRET) });
    const { secret: own, ...old } = full;
    expect(own).toBe(SECRET);
    const secrets = [full, old].map((each) => {
      const closed = closeBook(each, catalogue, OTHER);
      return closed.ok ? closed.next.secret : closed.reasons;
    });
    expect(secrets).toEqual([SECRET, OTHER]);
  });

  it('may be passed over by name and reason, which is recorded', () => {
    const form = relabelled(formOf(book, own.org), other);
    const admitted = { by: '王主任', reason: '两镇合并填报' };
    const taken = collected(book, fileOf(form, { admitted }));
    expect(taken.reason).toBe('');
    expect(rulesOf(taken)).toEqual(['issueMismatch soft']);
    expect(taken.after.decisions).toEqual([
      { kind: 'admit', org: other.org, version: 1, date: '2023-10-03', ...admitted },
    ]);
    expect(taken.after.waivers).toMatchObject([
      { rule: 'issueMismatch', org: other.org, name: '王主任', reason: '两镇合并填报' },
    ]);
  });

  it('may be passed over later, without the file, when the book was saved and opened in between', () => {
    const form = relabelled(formOf(book, own.org), other);
    const refused = collected(book, fileOf(form)).after;
    const kept = openBook(snapshotOfPlan(planWorkbook(refused, catalogue)), catalogue)!.book;
    const said = { by: '王主任', reason: '两镇合并填报', date: '2023-10-09' };
    const admit = (of: Book, version: number) =>
      decide(of, catalogue, { kind: 'admit', org: other.org, version, ...said });
    const admitted = admit(kept, 1);
    if (!admitted.ok) throw new Error(admitted.errors.join(''));
    const { book: next, said: sentence } = admitted.value;
    expect(sentence).toBe(`${other.orgName}：第1版已放行，现以第1版为准。`);
    expect(next.returns.get(other.org)?.entries.size).toBeGreaterThan(50);
    expect(next.returns.get(other.org)?.receipt).toMatchObject({
      accepted: true,
      received: '2023-10-03',
    });
    expect(next.decisions).toEqual([{ kind: 'admit', org: other.org, version: 1, ...said }]);
    expect(next.waivers).toMatchObject([{ rule: 'issueMismatch', org: other.org, name: '王主任' }]);
    expect(next.receipts).toHaveLength(1);
    expect(admit(next, 1)).toMatchObject({ errors: [expect.stringContaining('没有退回')] });
  });

  it('is not passed over later where something else stands against the form', () => {
    const form = relabelled(formOf(book, own.org), other);
    const key = 'el:bed.total/value';
    const entry = form.entries.get(key)!;
    const wrong = { ...entry, raw: '约100', value: { kind: 'unreadable', text: '约100' } as const };
    const spoilt = { ...form, entries: new Map([...form.entries, [key, wrong] as const]) };
    const refused = collected(book, fileOf(spoilt)).after;
    const said = { by: '王主任', reason: '急用', date: '2023-10-09' };
    const admitted = decide(refused, catalogue, {
      kind: 'admit',
      org: other.org,
      version: 1,
      ...said,
    });
    expect(admitted).toMatchObject({
      errors: [expect.stringMatching(/第1版不能放行：.*约100/)],
    });
  });

  it('cannot be another month’s, whoever passes it', () => {
    const october = bookWith(SECRET, { year: 2023, month: 10 });
    const admitted = { by: '王主任', reason: '补报' };
    const taken = collected(october, fileOf(formOf(book, own.org), { admitted }));
    expect(taken.reason).toContain('本次收的是2023年10月的报表');
  });

  it('is one unit by code and name alike', () => {
    const form = formOf(book, own.org);
    const named = fileOf(relabelled(form, { orgName: other.orgName }));
    const reason = collected(book, named).reason;
    expect(reason).toContain(`报表为“${other.orgName}”，名册为“${own.orgName}”`);
    expect(reason.startsWith(own.orgName)).toBe(true);
    const forged = relabelled(form, { orgName: '● 幸福街道：已收' });
    expect(collected(book, fileOf(forged)).reason.startsWith(own.orgName)).toBe(true);
    expect(collected(book, named).after.receipts[0]?.orgName).toBe(own.orgName);
    const block = fileOf({ ...form, township: second! });
    expect(collected(book, block).reason).toContain(`填报单位为“${other.org}”`);
    const ofKind = fileOf({ ...form, township: { ...first!, kind: 'town' } });
    expect(collected(book, ofKind).reason).toContain('镇街类别');
  });

  it('numbers what the unit sent, refused files too', () => {
    const form = formOf(book, own.org);
    const asked = askedOf(catalogue, form.identity, form.township);
    const [key] = asked.map(({ key: row, field }) => `${row}/${field}` as const);
    const again = typeInto(form, new Map([[key!, 101]]), catalogue);
    const { after } = collected(
      book,
      fileOf(form, { sha256: '1' }),
      fileOf(form, { sha256: '2', refusal: '没有盖章' }),
      fileOf(again, { sha256: '3' }),
    );
    expect(
      versionsOf(after, own.org).map(({ number, state, difference }) => [
        number,
        state,
        difference?.changed,
      ]),
    ).toEqual([
      [1, 'replaced', undefined],
      [2, 'refused', 0],
      [3, 'counts', 1],
    ]);
  });
});
