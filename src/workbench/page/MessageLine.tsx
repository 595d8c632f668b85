import * as React from 'react';
import { STEPS, stepText, WORKBENCH } from '../../core/messages/workbench';
import type { Message } from '../state/WorkbenchState';
import { useWorkbench, useWorkbenchState } from './useWorkbench';

const MARK: Readonly<Record<Message['tone'], string>> = { good: '●', warning: '！', bad: '✕' };

/** What is under way, or what came of the last thing that was done. */
export function MessageLine(): React.ReactElement {
  const { store } = useWorkbench();
  const busy = useWorkbenchState((state) => state.busy);
  const message = useWorkbenchState((state) => state.message);
  const otherWindow = useWorkbenchState((state) => state.otherWindow);
  return (
    <>
      {otherWindow !== undefined && (
        <p className="says-line says-warning" role="status">
          <span aria-hidden="true">{MARK.warning}</span>
          <span className="says-text">{otherWindow}</span>
        </p>
      )}
      <div className="says" role={message?.tone === 'bad' ? 'alert' : 'status'}>
        {busy !== undefined && (
          <p className="says-line says-busy">
            <span className="says-wheel" aria-hidden="true" />
            <span className="says-text">{busy.what}</span>
            {busy.step && (
              <span className="says-step" aria-hidden="true">
                {stepText(busy.step.name, busy.step.done, busy.step.total)}
              </span>
            )}
            {busy.stop && (
              <button type="button" className="says-choice" onClick={busy.stop}>
                {STEPS.stop}
              </button>
            )}
          </p>
        )}
        {busy === undefined && message && (
          <p className={`says-line says-${message.tone}`}>
            <span aria-hidden="true">{MARK[message.tone]}</span>
            <span className="says-text">{message.text}</span>
            {message.choice && (
              <button type="button" className="says-choice" onClick={message.choice.act}>
                {message.choice.text}
              </button>
            )}
            <button
              type="button"
              className="says-close"
              aria-label={WORKBENCH.close}
              onClick={() => {
                store.setState({ message: undefined });
              }}
            >
              ×
            </button>
          </p>
        )}
      </div>
    </>
  );
}
