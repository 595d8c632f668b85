import { bureauOf, said } from '../../app/pane/said';
import { usePaneState } from './Pane';

/** Says texts of the pane as the plan at hand calls its area and units. */
export function useSaid(): (text: string) => string {
  const workbook = usePaneState((state) => state.workbook);
  const draft = usePaneState((state) => state.draft);
  return (text) => said(text, workbook, draft);
}

/** The bureau of the plan at hand. */
export function useBureau(): string {
  const workbook = usePaneState((state) => state.workbook);
  const draft = usePaneState((state) => state.draft);
  return bureauOf(workbook, draft);
}
