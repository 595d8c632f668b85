import * as React from 'react';

interface FileInputProps {
  readonly input: React.RefObject<HTMLInputElement>;
  readonly label: string;
  /** A folder is chosen. */
  readonly folder?: boolean;
  /** One file alone. */
  readonly one?: boolean;
  readonly onChosen: (files: readonly File[]) => void;
}

/** The hidden input behind a button that chooses files. React does not know the attribute for folders. */
export function FileInput(props: FileInputProps): React.ReactElement {
  const { input, label, folder = false, one = false, onChosen } = props;
  React.useEffect(() => {
    if (folder) input.current?.setAttribute('webkitdirectory', '');
  }, [folder, input]);
  return (
    <input
      ref={input}
      type="file"
      hidden
      multiple={!one}
      aria-label={label}
      {...(folder ? {} : { accept: '.xlsx,.xlsm,.xls,.et' })}
      onChange={(event) => {
        const chosen = [...(event.target.files ?? [])];
        event.target.value = '';
        onChosen(chosen);
      }}
    />
  );
}
