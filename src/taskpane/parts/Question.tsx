import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';

interface Choice {
  readonly text: string;
  readonly act: () => void;
}

interface QuestionProps {
  readonly text: string;
  /** The first is what is advised. */
  readonly choices: readonly Choice[];
  /** What changes nothing; it has the keyboard first, so that Enter pressed twice does nothing. */
  readonly leave: Choice;
  readonly disabled: boolean;
}

/** A question in place of the button that led to it. */
export function Question({ text, choices, leave, disabled }: QuestionProps): React.ReactElement {
  return (
    <>
      <p role="alert">{text}</p>
      <div className="buttons" key="question">
        {choices.map((choice, index) =>
          React.createElement(index === 0 ? PrimaryButton : DefaultButton, {
            key: choice.text,
            text: choice.text,
            disabled,
            onClick: choice.act,
          }),
        )}
        <DefaultButton key={leave.text} text={leave.text} onClick={leave.act} autoFocus />
      </div>
    </>
  );
}
