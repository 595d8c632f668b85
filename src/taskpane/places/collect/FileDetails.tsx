import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import { isAdmissible } from '../../../app/admission';
import type { CollectedFile } from '../../../app/collectReturns';
import { LINE } from '../../../core/messages/paneCollect';
import { INBOX } from '../../../core/messages/paneInbox';
import { ADMIT, SENT } from '../../../core/messages/paneVersions';
import { CopyButton } from '../../parts/CopyButton';
import { NameAndReason } from '../../parts/NameAndReason';
import { Details } from '../../parts/Section';
import { Shortened } from '../../parts/Shortened';
import { admit, decide, lineState } from '../../state/collect';
import { usePane, usePaneState } from '../../state/Pane';
import type { CollectLine } from '../../state/PaneState';
import { Changes } from './Changes';

/** How many findings or changes are shown at first. */
const SHOWN = 10;

interface FileDetailsProps {
  readonly line: CollectLine;
  readonly result: CollectedFile;
}

interface DetailsProps extends FileDetailsProps {
  /** It was dealt with already. */
  readonly settled: boolean;
}

/** Why a file is sent back or what it brings, and the person's decision on it. */
export function FileDetails({ line, result, settled }: DetailsProps): React.ReactElement {
  const state = lineState(line);
  const { findings } = result;
  const wanted = result.receipt.accepted ? 'soft' : 'hard';
  const shown = findings.filter(({ severity }) => severity === wanted);
  return (
    <div className="item-body">
      <Changes summary={LINE.changes(result.changes.length)} changes={result.changes} open />
      {shown.length > 0 && (
        <Shortened items={shown} limit={SHOWN} className="reasons">
          {({ message, rule, cell }) => <li key={`${rule} ${cell} ${message}`}>{message}</li>}
        </Shortened>
      )}
      {state === 'refused' && <Refused line={line} result={result} />}
      {!settled && <Admit line={line} result={result} />}
      {!settled && state === 'accepted' && <Refuse line={line} />}
      {settled && !result.receipt.accepted && isAdmissible(result.findings) && (
        <p className="quiet">{INBOX.letThrough}</p>
      )}
    </div>
  );
}

function Refused({ line, result }: FileDetailsProps): React.ReactElement {
  const pane = usePane();
  const { receipt } = result;
  return (
    <div className="buttons">
      <CopyButton
        label={LINE.copyReason}
        text={() => LINE.reasonText(receipt.orgName, line.file, line.refusal ?? receipt.reason)}
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
  );
}

/** A form that is refused only because it is in doubt whose it is can be let through. */
function Admit({ line, result }: FileDetailsProps): React.ReactElement | null {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const { admitted } = line;
  if (admitted !== undefined)
    return (
      <>
        <p>{ADMIT.done(admitted.by, admitted.reason)}</p>
        <DefaultButton
          text={ADMIT.takeBack}
          disabled={busy}
          onClick={() => void admit(pane, line.id, undefined)}
        />
      </>
    );
  if (result.receipt.accepted || !isAdmissible(result.findings)) return null;
  return (
    <Details summary={ADMIT.open}>
      <p>{ADMIT.hint}</p>
      <NameAndReason
        nameLabel={SENT.by}
        reasonLabel={SENT.why}
        needed={SENT.needed}
        button={ADMIT.save}
        disabled={busy}
        onSave={(by) => void admit(pane, line.id, by)}
      />
    </Details>
  );
}

function Refuse({ line }: Pick<FileDetailsProps, 'line'>): React.ReactElement {
  const pane = usePane();
  const [reason, setReason] = React.useState('');
  const [error, setError] = React.useState('');
  return (
    <Details summary={LINE.refuse}>
      <TextField
        label={LINE.refuseReason}
        value={reason}
        errorMessage={error}
        onChange={(_event, value = '') => {
          setReason(value);
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
