import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { WorkbenchState } from '../state/WorkbenchState';
import type { Workbench } from '../Workbench';

const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export const WorkbenchProvider = WorkbenchContext.Provider;

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('A part of the page stands outside of it.');
  return workbench;
}

/** A part of the state; the component is drawn again when it changes. */
export function useWorkbenchState<T>(select: (state: WorkbenchState) => T): T {
  return useStore(useWorkbench().store, select);
}
