import { createContext, useContext } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { Arrivals } from '../../app/arrivals';
import type { InboxFile } from '../../app/browser/inbox';
import { newDraft } from '../../app/pane/draft';
import type { EditedEvent, WorkbookHost } from '../../app/WorkbookHost';
import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { WorkbookPlan } from '../../core/workbook/SheetPlan';
import type { PaneServices } from '../PaneSetup';
import type { PlaceId } from '../places/places';
import { readKept } from './look';
import { NO_HISTORY, type PaneState } from './PaneState';

/** The pane: its workbook, its services and its state. Use it through the functions beside this file. */
export interface Pane {
  readonly host: WorkbookHost;
  readonly services: PaneServices;
  /** The catalogue that travels with the program. */
  readonly catalogue: Catalogue;
  readonly store: StoreApi<PaneState>;
  /** Edits of people, as they were heard of; the newest last. */
  readonly edits: EditedEvent[];
  /** Sheets that people changed and that were not read since. */
  readonly unread: Set<string>;
  /** Plans that were written into the workbook, the last one first. */
  readonly written: WorkbookPlan[];
  /** The folder that is watched. */
  readonly watching: Watching;
}

interface Watching {
  stop?: () => void;
  /** What was taken of a folder that the browser gives only once at a time. */
  read?: Arrivals<InboxFile>;
}

export interface PaneParts {
  readonly host: WorkbookHost;
  readonly services: PaneServices;
  readonly catalogue: Catalogue;
  readonly place?: PlaceId | undefined;
}

export function createPane({ host, services, catalogue, place }: PaneParts): Pane {
  const { look, walked } = readKept();
  const store = createStore<PaneState>(() => ({
    place: place ?? 'build',
    look,
    draft: newDraft(catalogue),
    walking: !walked,
    live: false,
    history: NO_HISTORY,
    standing: [],
  }));
  host.watchWaiting?.((waiting) => {
    store.setState({ waiting });
  });
  return {
    host,
    services,
    catalogue,
    store,
    edits: [],
    unread: new Set(),
    written: [],
    watching: {},
  };
}

const PaneContext = createContext<Pane | undefined>(undefined);

export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('A part of the pane stands outside of it.');
  return pane;
}

/** A part of the state; the component is drawn again when it changes. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  return useStore(usePane().store, select);
}
