import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { bundledCatalogue } from './bundledCatalogue';
import './pane.css';
import type { PaneSetup } from './PaneSetup';
import './shell/icons';
import { Shell } from './shell/Shell';
import { followEdits } from './state/follow';
import { createPane, PaneProvider } from './state/Pane';
import { openPane, readWorkbook } from './state/workbook';

export interface MountedPane {
  /** Reads the workbook anew, as after another one was opened. */
  readonly refresh: () => Promise<void>;
  readonly unmount: () => Promise<void>;
}

/** Shows the pane in an element of the page and lets it work on the host's workbook. */
export function mountPane(element: Element, setup: PaneSetup): MountedPane {
  const { host, services, place, catalogue = bundledCatalogue() } = setup;
  const pane = createPane({ host, services, catalogue, place });
  render(
    <PaneProvider value={pane}>
      <Shell />
    </PaneProvider>,
    element,
  );
  const opened = openPane(pane, place !== undefined).then(async () =>
    host.capabilities.interactive ? followEdits(pane) : () => Promise.resolve(),
  );
  return {
    refresh: () => readWorkbook(pane),
    unmount: async () => {
      const stop = await opened;
      await stop();
      unmountComponentAtNode(element);
    },
  };
}
