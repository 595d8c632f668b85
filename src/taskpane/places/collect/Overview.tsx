import * as React from 'react';
import { returnsOverview } from '../../../app/pane/returns';
import type { Catalogue } from '../../../core/catalogue/Catalogue';
import type { Book } from '../../../core/entries/book';
import { OVERVIEW, reminderText, unitReason } from '../../../core/messages/paneCollect';
import { CopyButton } from '../../parts/CopyButton';
import { Details, Section } from '../../parts/Section';
import { usePane } from '../../state/Pane';
import { today } from '../../state/today';
import { Reminders } from './Reminders';

interface OverviewProps {
  readonly book: Book;
  readonly catalogue: Catalogue;
  readonly title: string;
}

/** Who has reported, who has not, and the words to remind them. */
export function Overview({ book, catalogue, title }: OverviewProps): React.ReactElement {
  const pane = usePane();
  const overview = React.useMemo(() => returnsOverview(book, catalogue), [book, catalogue]);
  const { reported, expected, missing, late, refused, duplicates, due } = overview;
  const remind = (): string =>
    reminderText({
      ...book.period,
      due,
      today: today(pane),
      missing: missing.map(({ name }) => name),
      refused: refused.map(({ orgName, reason }) => ({ unit: orgName, reason })),
      bureau: catalogue.plan.bureau,
      topic: catalogue.plan.topic,
    });
  return (
    <Section title={title}>
      <p>
        <b>{OVERVIEW.reported(reported, expected)}</b> ·{' '}
        <span className="whole">{OVERVIEW.due(due)}</span>
      </p>
      <meter className="meter" min={0} max={expected} value={reported}>
        {OVERVIEW.reported(reported, expected)}
      </meter>
      {missing.length === 0 && <p>{OVERVIEW.complete}</p>}
      <Names
        summary={OVERVIEW.missing(missing.length)}
        names={missing.map(({ name }) => name)}
        columns
      />
      <Reminders book={book} catalogue={catalogue} />
      <Names summary={OVERVIEW.late(late.length)} names={late.map(({ name }) => name)} columns />
      <Names
        summary={OVERVIEW.refused(refused.length)}
        names={refused.map(({ orgName, reason }) => unitReason(orgName, reason))}
      />
      <Names
        summary={OVERVIEW.duplicates(duplicates.length)}
        names={duplicates.map(({ orgName, files }) => OVERVIEW.duplicate(orgName, files))}
      />
      {missing.length > 0 && <CopyButton label={OVERVIEW.remind} text={remind} />}
    </Section>
  );
}

interface NamesProps {
  readonly summary: string;
  readonly names: readonly string[];
  /** Names alone, side by side; sentences stand one below the other. */
  readonly columns?: boolean;
}

function Names({ summary, names, columns = false }: NamesProps): React.ReactElement | null {
  if (names.length === 0) return null;
  return (
    <Details summary={summary}>
      <ul className={columns ? 'columns' : 'plain'}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Details>
  );
}
