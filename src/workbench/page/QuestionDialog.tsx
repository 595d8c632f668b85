import * as React from 'react';
import { Dialog } from './Dialog';
import { useWorkbench, useWorkbenchState } from './useWorkbench';

/** What is asked before anything is done. */
export function QuestionDialog(): React.ReactElement | null {
  const { store } = useWorkbench();
  const question = useWorkbenchState((state) => state.question);
  if (!question) return null;
  const close = (): void => {
    store.setState({ question: undefined });
  };
  return (
    <Dialog
      title={question.title}
      onClose={() => {
        close();
        question.dismissed?.();
      }}
    >
      <p>{question.text}</p>
      <div className="dialog-buttons">
        {question.choices.map(({ text, act }, index) => (
          <button
            key={text}
            type="button"
            className={index === 0 ? 'button button-primary' : 'button'}
            onClick={() => {
              close();
              act?.();
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
