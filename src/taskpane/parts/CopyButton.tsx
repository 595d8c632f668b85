import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { copiedWord, copyFailed } from '../../core/messages/pane';
import { copyText } from '../../app/browser/copyText';

interface CopyButtonProps {
  /** Made when it is asked for. */
  readonly text: () => string;
  readonly label: string;
  readonly primary?: boolean;
}

/** Copies a text, and shows it to be copied by hand where the browser does not let it. */
export function CopyButton({ text, label, primary = false }: CopyButtonProps): React.ReactElement {
  const [said, setSaid] = React.useState('');
  const [shown, setShown] = React.useState<string>();
  const copy = async (): Promise<void> => {
    const copied = text();
    const did = await copyText(copied);
    setSaid(did ? copiedWord : copyFailed);
    setShown(did ? undefined : copied);
  };
  const Button = primary ? PrimaryButton : DefaultButton;
  return (
    <div className="copy">
      <Button text={label} onClick={() => void copy()} />
      <span className="copy-said" role="status">
        {said}
      </span>
      {shown !== undefined && (
        <textarea
          className="copy-text"
          aria-label={label}
          readOnly
          rows={8}
          value={shown}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
    </div>
  );
}
