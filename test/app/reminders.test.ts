import { reminders } from '../../src/app/reminders';
import { remindedBy } from '../../src/core/messages/reminders';
import { loadSeeds } from '../support/catalogue';
import { collectedBook, smallRoster } from '../support/month';

describe('reminders', () => {
  it('name whom to send them to, with the telephone, and leave it out of the words', () => {
    const month = collectedBook({ roster: smallRoster() });
    const [unit] = month.roster;
    const returns = new Map([...month.returns].filter(([org]) => org !== unit!.code));
    const { filler = '', phone = '' } = month.signers.get(unit!.code) ?? {};
    expect([filler, phone].every((part) => part !== '')).toBe(true);
    const [reminder, ...others] = reminders({ ...month, returns }, loadSeeds(), '2023-10-09');
    expect(others).toEqual([]);
    expect(remindedBy(reminder!.to)).toBe(`【发给 ${unit!.name}（${filler} ${phone}）】`);
    expect(reminder!.text).toContain(`${unit!.name}（${filler}）：`);
    expect(reminder!.text).not.toContain(phone);
  });
});
