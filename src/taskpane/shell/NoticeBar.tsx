import { ActionButton, DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { isoDate } from '../../app/usualPeriod';
import { closeWord, copyTechnical, undone } from '../../core/messages/pane';
import { HISTORY } from '../../core/messages/paneHistory';
import { CopyButton } from '../parts/CopyButton';
import { Details } from '../parts/Section';
import { redoLast, undoLast } from '../state/history';
import { usePane, usePaneState } from '../state/Pane';
import type { History, Notice, PaneStep } from '../state/PaneState';

const MARK: Readonly<Record<Notice['tone'], string>> = { good: '●', warning: '！', bad: '✕' };

/** What the last operation came to, and the way back. */
export function NoticeBar(): React.ReactElement {
  const { store } = usePane();
  const notice = usePaneState((state) => state.notice);
  const history = usePaneState((state) => state.history);
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
              {notice.details?.map((detail, index) => (
                // Two of them may say the same.
                <p key={index}>{detail}</p>
              ))}
              <Technical text={notice.technical} />
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
      {!busy && <HistoryBar history={history} />}
    </div>
  );
}

function Technical({ text }: { readonly text: string | undefined }): React.ReactElement | null {
  return text === undefined ? null : <CopyButton label={copyTechnical} text={() => text} />;
}

interface HistoryBarProps {
  readonly history: History;
}

function HistoryBar({ history: { done, undone, kept } }: HistoryBarProps): React.ReactElement {
  const pane = usePane();
  const last = done.at(-1);
  const next = undone.at(-1);
  return (
    <>
      <div className="history">
        {last && <UndoButton step={last} />}
        {next && (
          <ActionButton
            className="undo"
            iconProps={{ iconName: 'Redo' }}
            onClick={() => void redoLast(pane)}
          >
            {HISTORY.redo}（{next.label}）
          </ActionButton>
        )}
      </div>
      {done.length + undone.length > 1 && (
        <Details summary={HISTORY.summary(done.length + undone.length)}>
          <ol className="plain history-list">
            {linesOf(done, undone).map((line, index) => (
              // A line says something else after each edit; its element stays.
              <li key={index}>{line}</li>
            ))}
          </ol>
          <p>{HISTORY.kept[kept]}</p>
        </Details>
      )}
    </>
  );
}

/** The newest first; before it what was taken back. */
function linesOf(done: readonly PaneStep[], undone: readonly PaneStep[]): readonly string[] {
  return [
    ...undone.map(({ label, at }) => HISTORY.undoneEntry(label, timeOf(at))),
    ...[...done].reverse().map(({ label, at }) => HISTORY.entry(label, timeOf(at))),
  ];
}

/** Hour and minute by the clock of this computer, with the day where it is another. */
function timeOf(at: string): string {
  const moment = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  const isToday = isoDate(moment) === isoDate(new Date());
  return isToday ? time : `${moment.getMonth() + 1}月${moment.getDate()}日 ${time}`;
}

function UndoButton({ step }: { readonly step: PaneStep }): React.ReactElement {
  const pane = usePane();
  // About which step it was asked: with each edit there is another one, and the button stays.
  const [asked, setAsked] = React.useState<string>();
  const { label, isOperation, at } = step;
  const undo = (): void => {
    setAsked(undefined);
    void undoLast(pane);
  };
  if (asked === at)
    return (
      <div className="undo-ask" role="group" aria-label={undone.label(label)}>
        <p>{undone.warning(label)}</p>
        <DefaultButton text={undone.confirm} onClick={undo} />
        <DefaultButton
          text={undone.keep}
          onClick={() => {
            setAsked(undefined);
          }}
        />
      </div>
    );
  return (
    <ActionButton
      className="undo"
      iconProps={{ iconName: 'Undo' }}
      onClick={() => {
        if (takesAlong(step)) setAsked(at);
        else undo();
      }}
    >
      {isOperation ? undone.offer : undone.offerEdit}（{label}）
    </ActionButton>
  );
}

/** Whether what people typed since would go too, since its sheet goes or is written whole. */
function takesAlong({ undo, editedSince }: PaneStep): boolean {
  const typed = new Set(editedSince);
  return undo.some(({ sheets }) =>
    sheets.some(({ sheet, how }) => typed.has(sheet) && (how === 'remove' || how === 'clear')),
  );
}
