import * as React from 'react';
import { changeLine } from '../../../app/sentVersions';
import type { EntryChange } from '../../../core/entries/version';
import { Details } from '../../parts/Section';
import { Shortened } from '../../parts/Shortened';
import { usePaneState } from '../../state/Pane';

/** How many are shown at first. */
const SHOWN = 10;

interface ChangesProps {
  readonly changes: readonly EntryChange[];
  readonly summary: string;
  readonly open?: true;
}

/** What a file changes against the one before it, entry by entry; nothing where it changes nothing. */
export function Changes({ changes, summary, open }: ChangesProps): React.ReactElement | null {
  const catalogue = usePaneState(({ workbook }) => workbook?.catalogue);
  if (!catalogue || changes.length === 0) return null;
  return (
    <Details summary={summary} {...(open ? { open } : {})}>
      <Shortened items={changes} limit={SHOWN} className="plain">
        {(each) => <li key={each.key}>{changeLine(each, catalogue)}</li>}
      </Shortened>
    </Details>
  );
}
