import { sameFacts, samePlain } from '../values/same';
import type { FinishedSheet } from './FinishedSheet';
import { finishAlone } from './finishWorkbook';
import type { SheetDraft } from './SheetDraft';
import type { SheetPlan } from './SheetPlan';
import type { Sheet } from './table/Sheet';

interface Remembered {
  readonly facts: string;
  readonly sheet: FinishedSheet;
}

interface RememberedDraft {
  readonly from: readonly unknown[];
  readonly draft: SheetDraft;
}

interface Memory {
  /** Of each sheet what it was drawn as, the last first: what is taken back, or tried out, comes again. */
  readonly sheets: Map<string, readonly Remembered[]>;
  /** The first sheet of each kind that was drawn. */
  readonly kinds: Map<string, SheetDraft>;
  /** Of each sheet of which only the results change what it was drawn as last. */
  readonly drafts: Map<string, RememberedDraft>;
  /** Of each sheet what it was planned as, the last first. */
  readonly plans: Map<string, readonly SheetPlan[]>;
}

/** What was drawn for a catalogue, or whatever else the sheets stand for; forgotten with it. */
const memories = new WeakMap<object, Memory>();

/** A sheet is remembered as it was drawn in so many ways; a book has a few kinds. */
const WAYS = 3;
const KINDS = 16;

/**
 * A sheet drawn; one that says what its cells follow from is finished at once, and is the same object as when it
 * was drawn before where nothing of that has changed: whoever compares sheets then passes it over.
 */
export function drawn(sheet: Sheet, owner: object): SheetDraft | FinishedSheet {
  const facts = sheet.facts?.();
  if (facts === undefined) return drawnAsBefore(sheet, owner);
  const { sheets, kinds } = memoryOf(owner);
  const known = sheets.get(sheet.name) ?? [];
  const before = known.find((each) => each.facts === facts);
  if (before) return before.sheet;
  const kind = sheet.kind?.() ?? facts;
  const draft = sheet.draw(kinds.get(kind));
  if (!kinds.has(kind)) keepKind(kinds, kind, draft);
  const finished = finishAlone(draft);
  sheets.set(sheet.name, [{ facts, sheet: finished }, ...known].slice(0, WAYS));
  return finished;
}

/** A draft is never changed once it is drawn. */
function drawnAsBefore(sheet: Sheet, owner: object): SheetDraft {
  const { name, drawnFrom: from } = sheet;
  if (!from) return sheet.draw();
  const { drafts } = memoryOf(owner);
  const before = drafts.get(name);
  if (before && sameFacts(before.from, from)) return before.draft;
  const draft = sheet.draw();
  drafts.set(name, { from, draft });
  return draft;
}

/** The plan that the sheet had before where it says the same: whoever compares plans passes it over. */
export function asPlannedBefore(plan: SheetPlan, owner: object): SheetPlan {
  const { plans } = memoryOf(owner);
  const known = plans.get(plan.sheet) ?? [];
  const before = known.find((each) => samePlain(each, plan));
  if (before) return before;
  plans.set(plan.sheet, [plan, ...known].slice(0, WAYS));
  return plan;
}

function memoryOf(owner: object): Memory {
  const known = memories.get(owner) ?? {
    sheets: new Map(),
    kinds: new Map(),
    drafts: new Map(),
    plans: new Map(),
  };
  memories.set(owner, known);
  return known;
}

function keepKind(kinds: Memory['kinds'], kind: string, draft: SheetDraft): void {
  const [oldest] = kinds.keys();
  if (kinds.size >= KINDS && oldest !== undefined) kinds.delete(oldest);
  kinds.set(kind, draft);
}
