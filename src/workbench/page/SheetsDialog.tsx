import * as React from 'react';
import { SHEETS } from '../../core/messages/workbench';
import { goToSheet } from '../state/sheets';
import { LookUpDialog } from './Dialog';
import { useWorkbench, useWorkbenchState } from './useWorkbench';

/** All sheets by name: the tabs below the cells show a few of them at a time. */
export function SheetsDialog(): React.ReactElement | null {
  const workbench = useWorkbench();
  const sheets = useWorkbenchState((state) => state.sheets);
  const [typed, setTyped] = React.useState('');
  React.useEffect(() => {
    setTyped('');
  }, [sheets]);
  if (!sheets) return null;
  const close = (): void => {
    workbench.store.setState({ sheets: undefined });
  };
  const wanted = typed.trim();
  const found = sheets.names.filter((name) => name.includes(wanted));
  return (
    <LookUpDialog title={SHEETS.title} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0] !== undefined) goToSheet(workbench, found[0]);
        }}
      >
        <input
          className="sheets-find"
          type="search"
          autoFocus
          autoComplete="off"
          aria-label={SHEETS.find}
          placeholder={SHEETS.find}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </form>
      <p className="sheets-count" role="status">
        {found.length === 0 ? SHEETS.none(wanted) : SHEETS.count(found.length)}
      </p>
      <ul className="sheets">
        {found.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="sheets-one"
              aria-current={name === sheets.shown ? 'true' : undefined}
              onClick={() => {
                goToSheet(workbench, name);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </LookUpDialog>
  );
}
