import { act, configure, render, waitFor } from '@testing-library/react';
import { strFromU8, strToU8 } from 'fflate';
import * as React from 'react';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue';
import { snapshotOfPlan } from '../../../src/core/workbook/snapshotOfPlan';
import type { WorkbookPlan } from '../../../src/core/workbook/SheetPlan';
import type { CellAddress } from '../../../src/core/values/address';
import type { CellValue } from '../../../src/core/values/cell';
import { XlsxError } from '../../../src/core/entries/XlsxError';
import type { PaneServices } from '../../../src/taskpane/PaneSetup';
import type { PlaceId } from '../../../src/taskpane/places/places';
import '../../../src/taskpane/shell/icons';
import { Shell } from '../../../src/taskpane/shell/Shell';
import { followEdits } from '../../../src/taskpane/state/follow';
import { createPane, PaneProvider, type Pane } from '../../../src/taskpane/state/Pane';
import { openPane } from '../../../src/taskpane/state/workbook';
import { loadSeeds } from '../catalogue';
import type { MemoryHost } from './MemoryHost';

/** A slow, busy machine takes seconds for what the pane shows at once on others. */
configure({ asyncUtilTimeout: 20_000 });

/** Milliseconds after which tests have edits read. */
const PAUSE = 20;

/** Bytes of a file beyond which tests do not read it. */
export const LARGEST = 1024;

export interface RenderedPane {
  readonly pane: Pane;
  readonly host: MemoryHost;
  /** Files that were handed to the person, by name. */
  readonly saved: ReadonlyMap<string, Uint8Array>;
  /** A person types into a cell. */
  readonly type: (address: CellAddress, value: CellValue) => void;
  /** Waits until nothing is under way. */
  readonly settled: () => Promise<void>;
}

interface RenderOptions {
  readonly place?: PlaceId;
  readonly walked?: boolean;
  readonly today?: string;
  readonly catalogue?: Catalogue;
  readonly inbox?: PaneServices['inbox'];
}

/** Plans stand for files: a file's bytes name the plan that is read from it. */
const files = new Map<string, WorkbookPlan>();

/** A file as a unit returns it. Bytes that begin with `broken` cannot be read. */
export function fileOf(name: string, plan: WorkbookPlan | 'broken', modified = 0): File {
  const mark = plan === 'broken' ? `broken ${name}` : `${name} ${files.size}`;
  if (plan !== 'broken') files.set(mark, plan);
  const bytes = strToU8(mark);
  const file = new File([bytes], name, { lastModified: modified });
  // The page of the tests has no File.arrayBuffer.
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(bytes.buffer) });
  return file;
}

function servicesOf(saved: Map<string, Uint8Array>, today: string): PaneServices {
  return {
    readXlsx: (bytes) => {
      const plan = files.get(strFromU8(bytes));
      if (!plan) throw new XlsxError({ code: 'notZip', found: 'text' });
      return snapshotOfPlan(plan);
    },
    largestFile: LARGEST,
    writeXlsx: (plan) => {
      files.set(plan.title, plan);
      return Promise.resolve(strToU8(plan.title));
    },
    saveFile: (name, bytes) => {
      saved.set(name, bytes);
      return Promise.resolve();
    },
    today: () => today,
  };
}

/** The pane on a workbook in memory, read and ready. */
export async function renderPane(
  host: MemoryHost,
  options: RenderOptions = {},
): Promise<RenderedPane> {
  const { place, walked = true, today = '2023-10-03', catalogue = loadSeeds(), inbox } = options;
  window.localStorage.setItem('annex.pane', JSON.stringify({ walked }));
  const saved = new Map<string, Uint8Array>();
  const pane = createPane({
    host,
    services: { ...servicesOf(saved, today), ...(inbox && { inbox }) },
    catalogue,
    place,
  });
  render(
    <PaneProvider value={pane}>
      <Shell />
    </PaneProvider>,
  );
  await act(async () => {
    await openPane(pane, place !== undefined);
    await followEdits(pane, PAUSE);
  });
  const settled = (): Promise<void> =>
    waitFor(
      () => {
        expect(pane.store.getState().job).toBeUndefined();
      },
      { timeout: 30_000 },
    );
  const type = (address: CellAddress, value: CellValue): void => {
    act(() => {
      host.type(address, value);
    });
  };
  return { pane, host, saved, type, settled };
}
