import type { Catalogue } from '../catalogue/Catalogue';
import type { FinishedSheet } from './FinishedSheet';
import { finishAlone } from './finishWorkbook';
import type { SheetDraft } from './SheetDraft';
import type { Sheet } from './table/Sheet';

interface Remembered {
  readonly facts: string;
  readonly sheet: FinishedSheet;
}

const remembered = new WeakMap<Catalogue, Map<string, Remembered>>();

/**
 * A sheet drawn; one that says what its cells follow from is finished at once, and is the same object as when it
 * was drawn last where nothing of that has changed: whoever compares sheets then passes it over.
 */
export function drawn(sheet: Sheet, catalogue: Catalogue): SheetDraft | FinishedSheet {
  const facts = sheet.facts?.();
  if (facts === undefined) return sheet.draw();
  const sheets = remembered.get(catalogue) ?? new Map<string, Remembered>();
  remembered.set(catalogue, sheets);
  const known = sheets.get(sheet.name);
  if (known?.facts === facts) return known.sheet;
  const finished = finishAlone(sheet.draw());
  sheets.set(sheet.name, { facts, sheet: finished });
  return finished;
}
