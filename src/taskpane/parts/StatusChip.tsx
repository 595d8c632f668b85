import * as React from 'react';
import type { Status } from '../../core/assess/Assessment';
import { STATUS_TEXT } from '../../core/messages/status';

interface StatusChipProps {
  readonly status: Status;
  /** How many have it. */
  readonly count?: number;
}

/** A status by mark and word; colour is only ever added to them. */
export function StatusChip({ status, count }: StatusChipProps): React.ReactElement {
  const { mark, word } = STATUS_TEXT[status];
  return (
    <span className={`chip status-${status}`}>
      <span aria-hidden="true">{mark}</span> {word}
      {count !== undefined && <b className="chip-count"> {count}</b>}
    </span>
  );
}
