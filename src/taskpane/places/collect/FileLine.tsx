import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import { namedChanges } from '../../../app/pane/returns';
import type { CollectedFile } from '../../../app/collectReturns';
import { LINE } from '../../../core/messages/paneCollect';
import { CopyButton } from '../../parts/CopyButton';
import { Details } from '../../parts/Section';
import { Shortened } from '../../parts/Shortened';
import { decide, lineState, type LineState } from '../../state/collect';
import { usePane } from '../../state/Pane';
import type { CollectLine } from '../../state/PaneState';

const MARK: Readonly<Record<LineState, string>> = {
  waiting: '○',
  read: '◔',
  accepted: '●',
  refused: '✕',
  same: '◇',
};

/** How many changes are shown at first. */
const SHOWN = 10;

interface FileLineProps {
  readonly line: CollectLine;
}

/** One returned file: what it is, what becomes of it and why. */
export function FileLine({ line }: FileLineProps): React.ReactElement {
  const state = lineState(line);
  const { result, file } = line;
  const unit = result?.receipt.orgName ?? '';
  return (
    <li className="item file">
      <p className="item-line item-title">
        <span className={`mark file-${state}`}>
          <span aria-hidden="true">{MARK[state]}</span> {LINE[state]}
        </span>
        <b>{unit}</b>
      </p>
      <p className="item-line item-file">{file}</p>
      {result && <Outcome line={line} result={result} state={state} />}
    </li>
  );
}

interface OutcomeProps extends FileLineProps {
  readonly result: CollectedFile;
  readonly state: LineState;
}

function Outcome({ line, result, state }: OutcomeProps): React.ReactElement {
  const pane = usePane();
  const { receipt, changes, findings } = result;
  const soft = findings.filter(({ severity }) => severity === 'soft').length;
  const reason = line.refusal ?? receipt.reason;
  return (
    <>
      {receipt.replaces !== '' && state === 'accepted' && (
        <p className="item-line">{LINE.replaces}</p>
      )}
      {changes.length > 0 && <Changes line={line} result={result} />}
      {soft > 0 && state === 'accepted' && <p className="item-line">{LINE.findings(soft)}</p>}
      {state === 'same' && <p className="item-line">{receipt.reason}</p>}
      {state === 'refused' && (
        <>
          <p className="reason">{reason}</p>
          <div className="buttons">
            <CopyButton
              label={LINE.copyReason}
              text={() => LINE.reasonText(receipt.orgName, line.file, reason)}
            />
            {receipt.accepted && (
              <DefaultButton
                text={LINE.takeBack}
                onClick={() => {
                  decide(pane, line.id, undefined);
                }}
              />
            )}
          </div>
        </>
      )}
      {state === 'accepted' && <Refuse line={line} />}
    </>
  );
}

function Changes({ result }: { readonly result: CollectedFile } & FileLineProps) {
  const { catalogue } = usePane();
  const changes = namedChanges(result.changes, catalogue);
  return (
    <Details summary={LINE.changes(changes.length)}>
      <Shortened items={changes} limit={SHOWN} className="plain">
        {({ name, from, to }) => <li key={name}>{LINE.change(name, from, to)}</li>}
      </Shortened>
    </Details>
  );
}

function Refuse({ line }: FileLineProps): React.ReactElement {
  const pane = usePane();
  const [reason, setReason] = React.useState('');
  const [error, setError] = React.useState('');
  return (
    <Details summary={LINE.refuse}>
      <TextField
        label={LINE.refuseReason}
        value={reason}
        errorMessage={error}
        onChange={(_event, value) => {
          setReason(value ?? '');
        }}
      />
      <DefaultButton
        text={LINE.refuseSave}
        onClick={() => {
          const missing = reason.trim() === '';
          setError(missing ? LINE.refuseEmpty : '');
          if (!missing) decide(pane, line.id, reason.trim());
        }}
      />
    </Details>
  );
}
