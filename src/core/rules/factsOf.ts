import type { Catalogue, Element } from '../catalogue/Catalogue';
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

/** Where cells stand among those that are asked, by what rules look for. */
interface Arrangement {
  readonly catalogue: Catalogue;
  readonly keys: readonly EntryKey[];
  readonly byKey: ReadonlyMap<EntryKey, number>;
  readonly byRow: ReadonlyMap<RowKey, readonly number[]>;
  readonly byElement: ReadonlyMap<string, number>;
}

/** What is asked of units of a kind never changes, and is asked of hundreds. */
const KNOWN = new WeakMap<readonly AskedField[], Arrangement>();

/** Lays out what the rules look at. */
export function factsOf(input: UnitInput): UnitFacts {
  const { catalogue, parameters, previous, asked } = input;
  const { keys, byKey, byRow, byElement } = arrangementOf(asked, catalogue);
  const cells = asked.map((field, no) => cellOf(field, keys[no]!, input));
  const at = (no: number | undefined): AskedCell | undefined =>
    no === undefined ? undefined : cells[no];
  return {
    catalogue,
    elements: elementsByCode(catalogue),
    parameters,
    period: input.period,
    previousSameYear: previous !== undefined && input.previousSameYear,
    baselines: input.baselines ?? new Map(),
    cells,
    single: cells,
    byKey: { get: (key) => at(byKey.get(key)) },
    rows: () => [...byRow.values()].map((row) => row.map((no) => cells[no]!)),
    byElement: { get: (code) => at(byElement.get(code)) },
  };
}

const ELEMENTS = new WeakMap<Catalogue, ReadonlyMap<string, Element>>();

function elementsByCode(catalogue: Catalogue): ReadonlyMap<string, Element> {
  const known =
    ELEMENTS.get(catalogue) ??
    new Map(catalogue.elements.map((element) => [element.code, element]));
  ELEMENTS.set(catalogue, known);
  return known;
}

function arrangementOf(asked: readonly AskedField[], catalogue: Catalogue): Arrangement {
  const known = KNOWN.get(asked);
  if (known?.catalogue === catalogue) return known;
  const keys = asked.map(({ key, field }) => entryKey(key, field));
  const byKey = new Map(keys.map((key, no) => [key, no]));
  const byRow = new Map<RowKey, number[]>();
  for (const [no, { key }] of asked.entries()) {
    const row = byRow.get(key);
    if (row === undefined) byRow.set(key, [no]);
    else row.push(no);
  }
  const arrangement = { catalogue, keys, byKey, byRow, byElement: elementCells(catalogue, byKey) };
  KNOWN.set(asked, arrangement);
  return arrangement;
}

function cellOf(
  asked: AskedField,
  key: EntryKey,
  { entries, previous, owner }: UnitInput,
): AskedCell {
  const entry = entries.get(key);
  const cell: AskedCell = {
    asked,
    entry,
    value: entry?.value ?? MISSING,
    previous: previous?.get(key),
    place: {
      orgName: owner.orgName,
      sheet: entry?.at.sheet ?? '',
      cell: entry?.at.cell ?? '',
    },
  };
  return entry?.below ? { ...cell, missingBelow: entry.below.missing } : cell;
}

/** Where an element is asked more than once, the first cell stands for it. */
function elementCells(
  catalogue: Catalogue,
  byKey: ReadonlyMap<EntryKey, number>,
): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
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
