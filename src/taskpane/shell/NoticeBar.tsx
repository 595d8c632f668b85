import { ActionButton, DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { closeWord, undone } from '../../core/messages/pane';
import { usePane, usePaneState } from '../state/Pane';
import type { Notice } from '../state/PaneState';
import { undoLast } from '../state/workbook';

const MARK: Readonly<Record<Notice['tone'], string>> = { good: '●', warning: '！', bad: '✕' };

/** What the last operation came to, and the way back. */
export function NoticeBar(): React.ReactElement {
  const { store } = usePane();
  const notice = usePaneState((state) => state.notice);
  const undo = usePaneState((state) => state.undo);
  const busy = usePaneState((state) => state.job !== undefined);
  return (
    <div className="notices">
      <div role={notice?.tone === 'bad' ? 'alert' : 'status'}>
        {notice && (
          <div className={`notice notice-${notice.tone}`}>
            <div className="notice-text">
              <p>
                <span aria-hidden="true">{MARK[notice.tone]}</span> {notice.text}
              </p>
              {notice.details?.map((detail) => (
                <p key={detail}>{detail}</p>
              ))}
            </div>
            <IconButton
              iconProps={{ iconName: 'Cancel' }}
              ariaLabel={closeWord}
              onClick={() => {
                store.setState({ notice: undefined });
              }}
            />
          </div>
        )}
      </div>
      {undo && !busy && <UndoBar label={undo.label} editedSince={undo.editedSince} />}
    </div>
  );
}

interface UndoBarProps {
  readonly label: string;
  readonly editedSince: boolean;
}

function UndoBar({ label, editedSince }: UndoBarProps): React.ReactElement {
  const pane = usePane();
  const [asking, setAsking] = React.useState(false);
  const undo = (): void => {
    setAsking(false);
    void undoLast(pane);
  };
  if (asking)
    return (
      <div className="undo-ask" role="group" aria-label={undone.label(label)}>
        <p>{undone.warning(label)}</p>
        <DefaultButton text={undone.confirm} onClick={undo} />
        <DefaultButton
          text={undone.keep}
          onClick={() => {
            setAsking(false);
          }}
        />
      </div>
    );
  return (
    <ActionButton
      className="undo"
      iconProps={{ iconName: 'Undo' }}
      onClick={() => {
        if (editedSince) setAsking(true);
        else undo();
      }}
    >
      {undone.offer}（{label}）
    </ActionButton>
  );
}
