import type { Catalogue } from '../core/catalogue/Catalogue';
import type { Book } from '../core/entries/book';
import { reminderFor } from '../core/messages/reminders';
import { withContact } from '../core/messages/signers';
import { dueDate } from '../core/rollup/townshipSet';
import { expectedUnits, type ExpectedUnit } from './expectedUnits';

/** 催报: what is sent to one unit that has not reported. */
export interface Reminder {
  readonly unit: ExpectedUnit;
  readonly text: string;
  /** Whom to send it to: the unit, who last signed for it, and the telephone. */
  readonly to: string;
}

/**
 * The words for every unit of which no return counts, in the order in which units are asked; those whose
 * file was sent back are told why.
 * @param today ISO date
 */
export function reminders(book: Book, catalogue: Catalogue, today: string): readonly Reminder[] {
  const due = dueDate(book.period, book.parameters.dueDay);
  return expectedUnits(book, catalogue)
    .filter(({ org }) => !book.returns.has(org))
    .map((unit) => {
      const last = book.receipts.filter(({ org }) => org === unit.org).at(-1);
      const refused = last !== undefined && !last.accepted ? last.reason : '';
      const about = {
        ...book.period,
        due,
        today,
        bureau: catalogue.plan.bureau,
        topic: catalogue.plan.topic,
      };
      const signers = book.signers.get(unit.org);
      const text = reminderFor({
        ...about,
        unit: unit.name,
        filler: signers?.filler ?? '',
        refused,
      });
      return { unit, text, to: withContact(unit.name, signers) };
    });
}

/** Units of which no return counts, each with who last signed for it and the telephone. */
export function missingWithContacts(book: Book, catalogue: Catalogue): readonly string[] {
  return expectedUnits(book, catalogue)
    .filter(({ org }) => !book.returns.has(org))
    .map(({ org, name }) => withContact(name, book.signers.get(org)));
}
