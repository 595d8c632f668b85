import type { Catalogue, Township } from '../catalogue/Catalogue';
import { askedOf } from '../entries/asked';
import type { Parameters } from '../entries/book';
import type { AskedField } from '../entries/AskedField';
import type { Entries, Entry, EntryKey, EntryValue } from '../entries/entry';
import type { Identity } from '../entries/identity';
import { factsOf, type UnitInput } from '../rules/factsOf';
import type { AskedCell, Hit, UnitFacts } from '../rules/facts';
import { UNIT_SEVERITY } from '../rules/ruleGroups';
import type { UnitRuleId } from '../rules/ruleGroups';
import { UNIT_RULES } from '../rules/unitRules';
import type { Decimal } from '../values/decimal';
import type { Finding } from './Finding';

export interface ValidateUnitInput {
  readonly catalogue: Catalogue;
  /** The unit and the month. */
  readonly identity: Identity;
  /** Where the roster differs from the catalogue's. */
  readonly township?: Township;
  readonly entries: Entries;
  /** The unit's last month; absent in the first. */
  readonly previous?: ReadonlyMap<EntryKey, EntryValue>;
  /** Last month lies in the same year. */
  readonly previousSameYear: boolean;
  readonly parameters: Parameters;
  /** Last year's closing actuals, by indicator code. */
  readonly baselines?: ReadonlyMap<string, Decimal>;
}

/** Entries never change, so that what was found in them holds while everything beside them is the same. */
const KNOWN = new WeakMap<Entries, Found>();

interface Found {
  readonly catalogue: Catalogue;
  readonly beside: string;
  readonly found: readonly Finding[];
}

/** Checks what one unit entered, hard and soft; in the order of its form, hard findings of a cell first. */
export function validateUnit(input: ValidateUnitInput): readonly Finding[] {
  const { catalogue, entries, previous, baselines, ...rest } = input;
  const before = [previous && [...previous], baselines && [...baselines]];
  const beside = JSON.stringify([rest, before]);
  const known = KNOWN.get(entries);
  if (known?.catalogue === catalogue && known.beside === beside) return known.found;
  const found = findingsOf(input);
  KNOWN.set(entries, { catalogue, beside, found });
  return found;
}

/**
 * Entries of which no rule has anything to say that looks at a cell by itself, by the field that asks them: forms that
 * are read by another one share with it what they do not differ in.
 */
const SILENT = new WeakMap<Entry, AskedField>();

function findingsOf(input: ValidateUnitInput): readonly Finding[] {
  const { identity } = input;
  const all = factsOf(unitInputOf(input));
  const facts = { ...all, single: all.cells.filter((cell) => !isSilent(cell)) };
  const hits = ruleIds().flatMap((rule) => hitsOf(rule, facts));
  const told = new Set(hits.map(({ hit }) => hit.cell));
  for (const cell of facts.single) if (!told.has(cell)) keepSilent(cell);
  if (hits.length === 0) return [];
  const order = new Map(facts.cells.map((cell, index) => [cell, index]));
  return hits
    .sort((a, b) => (order.get(a.hit.cell) ?? 0) - (order.get(b.hit.cell) ?? 0))
    .map(({ rule, hit }) => findingOf(rule, hit, identity.org));
}

/** Last month's figure belongs to a unit, and is looked at beside its entry. */
function isSilent({ asked, entry, previous }: AskedCell): boolean {
  return entry !== undefined && previous === undefined && SILENT.get(entry) === asked;
}

function keepSilent({ asked, entry, previous }: AskedCell): void {
  if (entry !== undefined && previous === undefined) SILENT.set(entry, asked);
}

/** What the rules look at in one unit's entries. */
export function unitInputOf(input: ValidateUnitInput): UnitInput {
  const { identity, township, ...rest } = input;
  const { year, month } = identity;
  return {
    ...rest,
    owner: identity,
    period: { year, month },
    asked: askedOf(input.catalogue, identity, township),
  };
}

function ruleIds(): readonly UnitRuleId[] {
  return Object.keys(UNIT_RULES) as UnitRuleId[];
}

function hitsOf(rule: UnitRuleId, facts: UnitFacts) {
  return UNIT_RULES[rule](facts).map((hit) => ({ rule, hit }));
}

function findingOf(rule: UnitRuleId, { cell, said, values, wholeForm }: Hit, org: string): Finding {
  return {
    rule,
    severity: UNIT_SEVERITY[rule],
    code: wholeForm === true ? '' : cell.asked.code,
    org,
    sheet: cell.place.sheet,
    cell: cell.place.cell,
    ...said,
    values,
  };
}
