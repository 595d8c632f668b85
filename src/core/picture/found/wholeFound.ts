import { arrange } from '../arrange';
import type { WorkbookChanges } from '../Changes';

/** What stood of a workbook as a whole when changes were carried out. */
export interface FoundWhole {
  /** Names of all sheets in their order, people's own among them. */
  readonly sheets: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  readonly title: string;
  /** The sheet that people looked at. */
  readonly active: string;
  /** Blank sheets that went besides those of the changes. */
  readonly pristine?: readonly string[];
}

/** Changes of the workbook as a whole with what was really found in the place of what was expected to stand. */
export function wholeFound(
  changes: WorkbookChanges,
  found: FoundWhole,
): Omit<WorkbookChanges, 'sheets'> {
  const { order, title, activeSheet } = changes;
  const removed = changes.sheets.filter(({ how }) => how === 'remove').map(({ sheet }) => sheet);
  const gone = new Set([...removed, ...(found.pristine ?? [])]);
  const staying = found.sheets.filter((name) => !gone.has(name));
  const ours = (order?.to ?? []).filter((name) => !gone.has(name));
  const active = activeSheet && activeSheet.to !== '' ? activeSheet.to : found.active;
  return {
    ...(order || gone.size > 0
      ? { order: { from: found.sheets, to: order ? arrange(staying, ours) : staying } }
      : {}),
    ...(title ? { title: { from: found.title, to: title.to } } : {}),
    ...(active === found.active && !gone.has(active)
      ? {}
      : { activeSheet: { from: found.active, to: gone.has(active) ? '' : active } }),
    properties: changes.properties.map(({ name, to }) => {
      return { name, from: found.properties[name] ?? null, to };
    }),
  };
}
