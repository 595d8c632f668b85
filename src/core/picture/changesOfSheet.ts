import type { Area } from '../values/address';
import type { SheetChange } from './Changes';
import { changesOfCells } from './changesOfCells';
import type { SheetPicture } from './Picture';
import { lookParts } from './lookParts';
import { sameData, samePlain } from '../values/same';

/** A sheet is written whole where so large a part of its cells looks otherwise than before. */
const SHIFTED = 0.3;

/** What has to be done to a sheet; nothing where both hold the same. */
export function changesOfSheet(before: SheetPicture, after: SheetPicture): readonly SheetChange[] {
  const facts: readonly (SheetChange | undefined)[] = [
    whole('look', before.look, after.look),
    lines('widths', before.widths, after.widths),
    lines('heights', before.heights, after.heights),
    set('hiddenColumns', before.hiddenColumns, after.hiddenColumns),
    set('hiddenRows', before.hiddenRows, after.hiddenRows),
    ...changesOfCells(before, after),
    set('merges', before.merges, after.merges),
    set('validations', before.validations, after.validations),
    whole('conditionalFormats', before.conditionalFormats, after.conditionalFormats),
    names(before.names, after.names),
    whole('freeze', before.frozen, after.frozen),
    whole('print', before.print, after.print),
    whole('charts', before.charts, after.charts),
    whole('protection', before.isProtected, after.isProtected),
  ];
  return facts.filter((change) => change !== undefined);
}

/** Whether what stands where has changed, as when rows come or go in the middle. */
export function isShifted(before: SheetPicture, after: SheetPicture): boolean {
  let cells = 0;
  let others = 0;
  for (const row in before.cells) {
    const [line = {}, now = {}] = [before.cells[row], after.cells[row]];
    for (const column in line) {
      const [one, other] = [line[column], now[column]];
      cells += 1;
      if (one && other && other.look !== one.look && styleOf(other) !== styleOf(one)) others += 1;
    }
  }
  return others > 20 && others > cells * SHIFTED;
}

function styleOf({ look }: Pick<SheetPicture['cells'][number][number], 'look'>): string {
  return lookParts(look).styleKey;
}

type WholeKind = 'look' | 'conditionalFormats' | 'freeze' | 'print' | 'charts' | 'protection';

function whole(kind: WholeKind, from: unknown, to: unknown): SheetChange | undefined {
  return samePlain(from, to) || sameData(from, to)
    ? undefined
    : ({ kind, from, to } as SheetChange);
}

/** Members that go and members that come, told by what they say. */
function set(
  kind: 'hiddenColumns' | 'hiddenRows' | 'merges' | 'validations',
  before: readonly unknown[],
  after: readonly unknown[],
): SheetChange | undefined {
  if (samePlain(before, after)) return undefined;
  const old = before.map((each) => JSON.stringify(each));
  const now = after.map((each) => JSON.stringify(each));
  const [known, wanted] = [new Set(old), new Set(now)];
  const from = before.filter((_, index) => !wanted.has(old[index]!));
  const to = after.filter((_, index) => !known.has(now[index]!));
  return from.length + to.length === 0 ? undefined : ({ kind, from, to } as SheetChange);
}

function lines(
  kind: 'widths' | 'heights',
  before: Readonly<Record<number, number>>,
  after: Readonly<Record<number, number>>,
): SheetChange | undefined {
  const indices = new Set([...Object.keys(before), ...Object.keys(after)].map(Number));
  const each = [...indices].flatMap((index) => {
    const from = before[index] ?? null;
    const to = after[index] ?? null;
    return from === to ? [] : [{ index, from, to }];
  });
  return each.length === 0 ? undefined : { kind, each };
}

function names(
  before: Readonly<Record<string, Area>>,
  after: Readonly<Record<string, Area>>,
): SheetChange | undefined {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  const each = [...all].flatMap((name) => {
    const from = before[name] ?? null;
    const to = after[name] ?? null;
    return sameData(from, to) ? [] : [{ name, from, to }];
  });
  return each.length === 0 ? undefined : { kind: 'names', each };
}
