import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { showRest } from '../../core/messages/pane';

interface ShortenedProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first. */
  readonly limit: number;
  readonly children: (item: T) => React.ReactElement;
  readonly className?: string;
}

/** A list that shows its beginning, and the rest when asked. */
export function Shortened<T>(props: ShortenedProps<T>): React.ReactElement {
  const { items, limit, children, className = 'list' } = props;
  const [all, setAll] = React.useState(false);
  const shown = all ? items : items.slice(0, limit);
  const rest = items.length - shown.length;
  return (
    <>
      <ul className={className}>{shown.map(children)}</ul>
      {rest > 0 && (
        <ActionButton
          onClick={() => {
            setAll(true);
          }}
        >
          {showRest(rest)}
        </ActionButton>
      )}
    </>
  );
}
