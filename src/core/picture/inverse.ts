import type { FromTo, SheetChange, SheetChanges, WorkbookChanges } from './Changes';

const HOW = {
  add: 'remove',
  remove: 'add',
  clear: 'fill',
  fill: 'clear',
  amend: 'amend',
} as const;

/** What takes the changes back: carried out after them it leaves everything as it was. */
export function inverse({ sheets, properties, ...facts }: WorkbookChanges): WorkbookChanges {
  return {
    sheets: [...sheets].reverse().map(inverseOfSheet),
    properties: properties.map(exchanged),
    ...(facts.order && { order: exchanged(facts.order) }),
    ...(facts.title && { title: exchanged(facts.title) }),
    ...(facts.activeSheet && { activeSheet: exchanged(facts.activeSheet) }),
  };
}

function inverseOfSheet({ how, changes, ...sheet }: SheetChanges): SheetChanges {
  return { ...sheet, how: HOW[how], changes: changes.map(inverseOfChange) };
}

function inverseOfChange(change: SheetChange): SheetChange {
  if (!('each' in change)) return exchanged(change);
  const each: readonly FromTo<unknown>[] = change.each;
  return { ...change, each: each.map(exchanged) } as unknown as SheetChange;
}

function exchanged<T extends FromTo<unknown>>(change: T): T {
  return { ...change, from: change.to, to: change.from };
}
