import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';

interface NameAndReasonProps {
  readonly nameLabel: string;
  readonly reasonLabel: string;
  /** Said where one of the two is missing. */
  readonly needed: string;
  readonly button: string;
  readonly disabled: boolean;
  readonly onSave: (decision: { readonly by: string; readonly reason: string }) => void;
}

/** A decision is taken by somebody for a reason, or not at all. */
export function NameAndReason(props: NameAndReasonProps): React.ReactElement {
  const { nameLabel, reasonLabel, needed, button, disabled, onSave } = props;
  const [by, setBy] = React.useState('');
  const [reason, setReason] = React.useState('');
  const [error, setError] = React.useState('');
  return (
    <>
      <TextField
        label={nameLabel}
        value={by}
        onChange={(_event, value = '') => {
          setBy(value);
        }}
      />
      <TextField
        label={reasonLabel}
        value={reason}
        errorMessage={error}
        onChange={(_event, value = '') => {
          setReason(value);
        }}
      />
      <DefaultButton
        text={button}
        disabled={disabled}
        onClick={() => {
          const isMissing = by.trim() === '' || reason.trim() === '';
          setError(isMissing ? needed : '');
          if (!isMissing) onSave({ by: by.trim(), reason: reason.trim() });
        }}
      />
    </>
  );
}
