import type { Catalogue } from '../catalogue/Catalogue';
import type { AskedField } from '../entries/AskedField';
import type { Parameters } from '../entries/book';
import { entryKey } from '../entries/entry';
import type { Entries, EntryKey, EntryValue, FieldCode, RowKey } from '../entries/entry';
import type { Period } from '../entries/identity';
import type { FileOwner } from '../entries/fileFinding';
import type { Decimal } from '../values/decimal';
import { denominatorOf, numeratorOf } from '../formula/parts';
import type { CountTerm } from '../formula/Formula';
import type { AskedCell, UnitFacts } from './facts';

export interface UnitInput {
  readonly catalogue: Catalogue;
  readonly owner: FileOwner;
  /** The month that is reported. */
  readonly period: Period;
  readonly asked: readonly AskedField[];
  readonly entries: Entries;
  /** Last month's values; absent in the first month. */
  readonly previous?: ReadonlyMap<EntryKey, EntryValue>;
  readonly previousSameYear: boolean;
  readonly parameters: Parameters;
  /** Last year's closing actuals, where they are archived. */
  readonly baselines?: ReadonlyMap<string, Decimal>;
}

const MISSING: EntryValue = { kind: 'missing' };

/** Lays out what the rules look at. */
export function factsOf(input: UnitInput): UnitFacts {
  const { catalogue, parameters, previous, asked } = input;
  const cells = asked.map((field) => cellOf(field, input));
  const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const byRow = new Map<RowKey, AskedCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.asked.key);
    if (row === undefined) byRow.set(cell.asked.key, [cell]);
    else row.push(cell);
  }
  return {
    catalogue,
    elements: new Map(catalogue.elements.map((element) => [element.code, element])),
    parameters,
    period: input.period,
    previousSameYear: previous !== undefined && input.previousSameYear,
    baselines: input.baselines ?? new Map(),
    cells,
    byKey,
    byRow,
    byElement: elementCells(catalogue, byKey),
  };
}

function keyOf({ asked }: AskedCell): EntryKey {
  return entryKey(asked.key, asked.field);
}

function cellOf(asked: AskedField, { entries, previous, owner }: UnitInput): AskedCell {
  const key = entryKey(asked.key, asked.field);
  const entry = entries.get(key);
  const { sheet, cell } = entry?.at ?? { sheet: '', cell: '' };
  return {
    asked,
    value: entry?.value ?? MISSING,
    previous: previous?.get(key),
    place: { orgName: owner.orgName, sheet, cell },
    ...(entry?.below && { missingBelow: entry.below.missing }),
  };
}

/** Where an element is asked more than once, the first cell stands for it. */
function elementCells(
  catalogue: Catalogue,
  byKey: ReadonlyMap<EntryKey, AskedCell>,
): ReadonlyMap<string, AskedCell> {
  const cells = new Map<string, AskedCell>();
  const add = (code: string, key: EntryKey): void => {
    const cell = byKey.get(key);
    if (cell !== undefined && !cells.has(code)) cells.set(code, cell);
  };
  for (const { code } of catalogue.elements) add(code, entryKey(`el:${code}`, 'value'));
  for (const { code, formula } of catalogue.indicators) {
    const below = denominatorOf(formula);
    const sides: readonly (readonly [CountTerm | undefined, FieldCode])[] = [
      [numeratorOf(formula), below === undefined ? 'value' : 'numerator'],
      [below, 'denominator'],
    ];
    for (const [side, field] of sides) {
      if (side?.kind === 'element') add(side.code, entryKey(`ind:${code}`, field));
    }
  }
  return cells;
}
