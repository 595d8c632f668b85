import * as React from 'react';
import type { CollectedFile } from '../../../app/collectReturns';
import { countFindings } from '../../../app/countFindings';
import { LINE } from '../../../core/messages/paneCollect';
import { lineState, type LineState } from '../../state/collect';
import type { CollectLine } from '../../state/PaneState';
import { FileDetails } from './FileDetails';

const MARK: Readonly<Record<LineState, string>> = {
  waiting: '○',
  read: '◔',
  accepted: '●',
  refused: '✕',
  same: '◇',
};

interface FileLineProps {
  readonly line: CollectLine;
  /** It was dealt with already. */
  readonly settled?: boolean;
}

/** One returned file in three lines: what becomes of it, its name, and what there is to see. */
export function FileLine({ line, settled = false }: FileLineProps): React.ReactElement {
  const { result } = line;
  if (!result)
    return (
      <li className="item file">
        <div className="item-head">
          <Summary line={line} />
        </div>
      </li>
    );
  return (
    <li className="item">
      <details className="file">
        <summary>
          <Summary line={line} />
          <span className="item-line">{noteworthy(line, result)}</span>
        </summary>
        <FileDetails line={line} result={result} settled={settled} />
      </details>
    </li>
  );
}

function Summary({ line }: FileLineProps): React.ReactElement {
  const state = lineState(line);
  return (
    <>
      <span className="item-line item-title">
        <span className={`mark file-${state}`}>
          <span aria-hidden="true">{MARK[state]}</span> {LINE[state]}
        </span>
        <b>{line.result?.receipt.orgName ?? ''}</b>
      </span>
      <span className="item-line item-cut item-quiet">{line.file}</span>
    </>
  );
}

function noteworthy(line: CollectLine, { receipt, changes, findings }: CollectedFile): string {
  const { hard, soft, reminder } = countFindings(findings);
  const parts = [
    ...(line.refusal === undefined ? [] : [line.refusal]),
    ...(hard > 0 ? [LINE.hard(hard)] : []),
    ...(hard === 0 && receipt.reason !== '' ? [receipt.reason] : []),
    ...(receipt.replaces === '' ? [] : [LINE.replaces]),
    ...(changes.length > 0 ? [LINE.changes(changes.length)] : []),
    ...(receipt.accepted && soft > 0 ? [LINE.findings(soft)] : []),
    ...(receipt.accepted && reminder > 0 ? [LINE.reminders(reminder)] : []),
  ];
  return parts.length > 0 ? parts.join('；') : LINE.noTrouble;
}
