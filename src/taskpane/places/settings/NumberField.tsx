import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';

interface NumberFieldProps {
  readonly label: string;
  /** Shown in percent where `percent`; absent where nothing is set. */
  readonly value: number | undefined;
  readonly percent?: boolean;
  readonly accepts: (value: number) => boolean;
  /** An empty field means that nothing is set. */
  readonly optional?: boolean;
  readonly error: string;
  readonly onChange: ((value: number | undefined) => void) | undefined;
}

/** A number typed as text; what cannot be taken is said and not handed on. */
export function NumberField(props: NumberFieldProps): React.ReactElement {
  const { label, value, percent = false, accepts, optional = false, error, onChange } = props;
  const [text, setText] = React.useState(() => textOf(value, percent));
  const [shown, setShown] = React.useState(value);
  if (shown !== value) {
    setShown(value);
    if (numberIn(text, percent) !== value) setText(textOf(value, percent));
  }
  const typed = numberIn(text, percent);
  const fits =
    text.trim() === '' ? optional : typed !== undefined && accepts(percent ? typed * 100 : typed);
  return (
    <TextField
      label={label}
      value={text}
      readOnly={onChange === undefined}
      errorMessage={fits ? '' : error}
      {...(percent ? { suffix: '%' } : {})}
      onChange={(_event, next = '') => {
        setText(next);
        const number = numberIn(next, percent);
        if (
          next.trim() === ''
            ? optional
            : number !== undefined && accepts(percent ? number * 100 : number)
        ) {
          setShown(number);
          onChange?.(number);
        }
      }}
    />
  );
}

function textOf(value: number | undefined, percent: boolean): string {
  if (value === undefined) return '';
  return String(Number((percent ? value * 100 : value).toPrecision(12)));
}

function numberIn(text: string, percent: boolean): number | undefined {
  const number = Number(text.trim().replace(/[%％]$/, ''));
  if (text.trim() === '' || !Number.isFinite(number)) return undefined;
  return percent ? Number((number / 100).toPrecision(12)) : number;
}
