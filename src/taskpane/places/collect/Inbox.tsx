import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { INBOX } from '../../../core/messages/paneInbox';
import { FileInput } from '../../parts/FileInput';
import { Section } from '../../parts/Section';
import { readInbox, stopInbox, watchInbox } from '../../state/inbox';
import { usePane, usePaneState } from '../../state/Pane';
import type { InboxState } from '../../state/PaneState';
import { FileLine } from './FileLine';

/** A folder into which returns come: watched, or where the browser gives none, read again and again. */
export function Inbox(): React.ReactElement | null {
  const pane = usePane();
  const inbox = usePaneState((state) => state.inbox);
  const { services } = pane;
  if (!services.inbox) return null;
  return (
    <Section title={INBOX.title}>
      {!inbox && <p>{services.inbox.choose ? INBOX.hint : INBOX.hintRead}</p>}
      {inbox && <Said inbox={inbox} />}
      <div className="buttons">
        {services.inbox.choose ? <Watch inbox={inbox} /> : <Read inbox={inbox} />}
      </div>
      {inbox && inbox.lines.length > 0 && (
        <>
          <p className="quiet">{INBOX.receipts(inbox.lines.length)}</p>
          <ul className="list">
            {inbox.lines.map((line) => (
              <FileLine key={line.id} line={line} settled />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Said({ inbox }: { readonly inbox: InboxState }): React.ReactElement {
  const { folder, state, waiting, problem, lines } = inbox;
  const words = { watching: INBOX.watching, stopped: INBOX.stopped, read: INBOX.read };
  return (
    <>
      <p role="status">{words[state](folder)}</p>
      {waiting > 0 && <p>{INBOX.waiting(waiting)}</p>}
      {problem !== undefined && <p className="reason">{problem}</p>}
      {state === 'watching' && waiting + lines.length === 0 && problem === undefined && (
        <p className="quiet">{INBOX.nothing}</p>
      )}
    </>
  );
}

interface ButtonProps {
  readonly inbox: InboxState | undefined;
}

function Watch({ inbox }: ButtonProps): React.ReactElement {
  const pane = usePane();
  return inbox?.state === 'watching' ? (
    <DefaultButton
      text={INBOX.stop}
      onClick={() => {
        stopInbox(pane);
      }}
    />
  ) : (
    <DefaultButton text={INBOX.choose} onClick={() => void watchInbox(pane)} />
  );
}

function Read({ inbox }: ButtonProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const input = React.useRef<HTMLInputElement>(null);
  const text = inbox ? INBOX.again : INBOX.chooseRead;
  return (
    <>
      <DefaultButton text={text} disabled={busy} onClick={() => input.current?.click()} />
      <FileInput
        input={input}
        label={text}
        folder
        onChosen={(files) => void readInbox(pane, files)}
      />
    </>
  );
}
