import * as React from 'react';
import type { FoundCell } from '../../app/ShownSheet';
import { SHEETS } from '../../core/messages/workbench';
import { toA1 } from '../../core/values/address';
import { goToFound, goToSheet } from '../state/sheets';
import { LookUpDialog } from './Dialog';
import { useWorkbench, useWorkbenchState } from './useWorkbench';

/** Cells that are listed of those that show what was typed. */
const MOST = 100;

/**
 * All sheets by name, since the tabs below the cells show a few of them at a time; and cells by what they show,
 * since the browser's own search finds nothing that is drawn.
 */
export function SheetsDialog(): React.ReactElement | null {
  const workbench = useWorkbench();
  const sheets = useWorkbenchState((state) => state.sheets);
  const [typed, setTyped] = React.useState('');
  React.useEffect(() => {
    setTyped('');
  }, [sheets]);
  const wanted = typed.trim();
  const cells = React.useMemo(
    () => (sheets ? workbench.grid.find(wanted, MOST + 1) : []),
    [workbench, sheets, wanted],
  );
  if (!sheets) return null;
  const close = (): void => {
    workbench.store.setState({ sheets: undefined });
  };
  const found = sheets.names.filter((name) => name.includes(wanted));
  return (
    <LookUpDialog title={SHEETS.title} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0] !== undefined) goToSheet(workbench, found[0]);
          else if (cells[0]) goToFound(workbench, cells[0]);
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
        {SHEETS.found(wanted, found.length, cells.length, MOST)}
      </p>
      <div className="sheets-found">
        {found.length > 0 && (
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
        )}
        {cells.length > 0 && <FoundCells cells={cells.slice(0, MOST)} />}
      </div>
    </LookUpDialog>
  );
}

function FoundCells({ cells }: { readonly cells: readonly FoundCell[] }): React.ReactElement {
  const workbench = useWorkbench();
  return (
    <ul className="cells-found">
      {cells.map((cell) => {
        const place = `${cell.sheet} · ${toA1(cell.row, cell.column)}`;
        return (
          <li key={place}>
            <button
              type="button"
              className="sheets-one cell-found"
              onClick={() => {
                goToFound(workbench, cell);
              }}
            >
              <b>{place}</b> <span>{cell.text}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
