import * as React from 'react';
import { reminders } from '../../../app/reminders';
import type { Catalogue } from '../../../core/catalogue/Catalogue';
import type { Book } from '../../../core/entries/book';
import { OVERVIEW } from '../../../core/messages/paneCollect';
import { contactOf } from '../../../core/messages/signers';
import { CopyButton } from '../../parts/CopyButton';
import { OpenItem } from '../../parts/OpenItem';
import { Details } from '../../parts/Section';
import { usePane } from '../../state/Pane';
import { today } from '../../state/today';

interface RemindersProps {
  readonly book: Book;
  readonly catalogue: Catalogue;
}

/** 催报: the words for each late unit, with who is to be rung up. */
export function Reminders({ book, catalogue }: RemindersProps): React.ReactElement | null {
  const pane = usePane();
  const late = React.useMemo(() => reminders(book, catalogue, today(pane)), [book, catalogue]);
  if (late.length === 0) return null;
  return (
    <Details summary={OVERVIEW.oneByOne(late.length)}>
      <p className="quiet">{OVERVIEW.contactsStay}</p>
      <ul className="list">
        {late.map(({ unit, text }) => (
          <OpenItem
            key={unit.org}
            head={
              <>
                <span className="item-line">
                  <b>{unit.name}</b>
                </span>
                <span className="item-line item-quiet">
                  {contactOf(book.signers.get(unit.org)) || OVERVIEW.noContact}
                </span>
              </>
            }
          >
            <p className="letter">{text}</p>
            <CopyButton label={OVERVIEW.copyFor(unit.name)} text={() => text} />
          </OpenItem>
        ))}
      </ul>
    </Details>
  );
}
