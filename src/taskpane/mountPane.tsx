import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { bundledCatalogue } from './bundledCatalogue';
import './pane.css';
import type { PaneSetup } from './PaneSetup';
import type { SampleOutcome } from '../app/sampleMonth';
import { returnedFiles } from '../app/browser/droppedFiles';
import { PLACES } from './places/places';
import './shell/icons';
import { Shell } from './shell/Shell';
import { followEdits } from './state/follow';
import { followHistory } from './state/history';
import { createPane, PaneProvider } from './state/Pane';
import { readFiles } from './state/collect';
import { go } from './state/go';
import { stopInbox } from './state/inbox';
import { fillSample } from './state/sample';
import { prepareWhenIdle } from './state/prepare';
import { openPane, reopenPane } from './state/workbook';

export interface MountedPane {
  /** It has an operation under way. */
  readonly isWorking: () => boolean;
  /** Reads the workbook after another one was opened, and goes to the place that fits it. */
  readonly reopen: () => Promise<void>;
  /** Goes to a place; to none where it is not one of the pane's. */
  readonly go: (place: string) => void;
  /** Goes to 收表汇总 with returned files. */
  readonly collect: (files: readonly File[]) => Promise<void>;
  /** Fills the district book with made-up returns; false where that was not done. */
  readonly fillSample: (anchors: unknown) => Promise<SampleOutcome>;
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
  const stopHistory = followHistory(pane);
  const preparing = setup.prepares && prepareWhenIdle(pane, setup.prepares.waits);
  const { onWorkbook } = setup;
  if (onWorkbook)
    pane.store.subscribe(({ workbook }, before) => {
      if (workbook && workbook !== before.workbook) onWorkbook(workbook);
    });
  return {
    isWorking: () => pane.store.getState().job !== undefined,
    reopen: () => {
      preparing?.again();
      return reopenPane(pane);
    },
    go: (called) => {
      const known = PLACES.find((each) => each === called);
      if (known) go(pane, known);
    },
    collect: async (files) => {
      go(pane, 'collect');
      await readFiles(pane, returnedFiles(files));
    },
    fillSample: (anchors) => fillSample(pane, anchors),
    unmount: async () => {
      stopInbox(pane);
      preparing?.stop();
      const stop = await opened;
      await stop();
      stopHistory();
      unmountComponentAtNode(element);
    },
  };
}
