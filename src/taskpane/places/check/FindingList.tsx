import * as React from 'react';
import type { CheckGroup } from '../../../app/pane/checkList';
import { CHECK } from '../../../core/messages/paneCheck';
import { Shortened } from '../../parts/Shortened';
import { FindingItem } from './FindingItem';

/** How many findings of a sheet are shown at first. */
const SHOWN = 30;

interface FindingListProps {
  readonly groups: readonly CheckGroup[];
}

/** Findings under the sheets on which they stand. */
export function FindingList({ groups }: FindingListProps): React.ReactElement {
  return (
    <>
      {groups.map(({ sheet, items }) => (
        <div key={sheet} className="group">
          <h4 className="group-title">
            {sheet === '' ? CHECK.wholeFile : sheet}
            <span className="group-count">{items.length}</span>
          </h4>
          <Shortened items={items} limit={SHOWN}>
            {(item) => <FindingItem key={item.id} item={item} />}
          </Shortened>
        </div>
      ))}
    </>
  );
}
