import * as React from 'react';
import type { Status } from '../../core/assess/Assessment';
import { INFERRED_MARK, STATUS_TEXT } from '../../core/messages/status';

interface StatusChipProps {
  readonly status: Status;
  /** How many have it. */
  readonly count?: number;
  /** 推: worked out under an assumption that stands beside it. */
  readonly inferred?: boolean;
}

/** A status by mark and word; colour is only ever added to them. */
export function StatusChip({
  status,
  count,
  inferred = false,
}: StatusChipProps): React.ReactElement {
  const { mark, word } = STATUS_TEXT[status];
  return (
    <span className={`chip status-${status}`}>
      <span aria-hidden="true">{mark}</span> {word}
      {inferred && INFERRED_MARK}
      {count !== undefined && <b className="chip-count"> {count}</b>}
    </span>
  );
}
