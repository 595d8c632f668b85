import * as React from 'react';
import { helpAddress } from '../../app/browser/helpAddress';
import type { PaneWorkbook } from '../../app/pane/PaneWorkbook';
import { HELP } from '../../core/messages/help/pages';
import { paneTitle, PLACE_NAME, PLACES_LABEL, workbookIs } from '../../core/messages/pane';
import { PLACES } from '../places/places';
import { go } from '../state/go';
import { usePane, usePaneState } from '../state/Pane';
import { useSaid } from '../state/useSaid';

/** What the opened workbook is, and the five places. */
export function Head(): React.ReactElement {
  const pane = usePane();
  const said = useSaid();
  const place = usePaneState((state) => state.place);
  const workbook = usePaneState((state) => state.workbook);
  const unread = usePaneState((state) => state.unread);
  const [what, period] = workbook ? named(workbook) : [unread ? '' : workbookIs.reading, ''];
  return (
    <>
      <header className="head">
        <h1 className="head-title">
          {paneTitle((workbook?.catalogue ?? pane.catalogue).plan.topic)}
        </h1>
        <p className="head-what">
          <span>{said(what)}</span>
          {period !== '' && <b className="head-period">{period}</b>}
        </p>
        <a
          className="head-help"
          href={helpAddress()}
          target="_blank"
          rel="noreferrer"
          title={HELP.hint}
        >
          {HELP.button}
        </a>
      </header>
      <nav className="nav" aria-label={PLACES_LABEL}>
        {PLACES.map((id) => (
          <button
            key={id}
            type="button"
            className="nav-place"
            aria-current={id === place ? 'page' : undefined}
            onClick={() => {
              go(pane, id);
            }}
          >
            {PLACE_NAME[id]}
          </button>
        ))}
      </nav>
    </>
  );
}

function named(workbook: PaneWorkbook): readonly [what: string, period: string] {
  if (workbook.kind === 'foreign') return [workbookIs.foreign, ''];
  const { kind, orgName, year, month } = workbook.identity;
  return [workbookIs[kind](orgName), workbookIs.period(year, month)];
}
