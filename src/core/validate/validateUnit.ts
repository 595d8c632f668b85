import type { Catalogue, Township } from '../catalogue/Catalogue';
import { askedOf } from '../entries/asked';
import type { Parameters } from '../entries/book';
import type { Entries, EntryKey, EntryValue } from '../entries/entry';
import type { Identity } from '../entries/identity';
import { factsOf } from '../rules/factsOf';
import type { Hit, UnitFacts } from '../rules/facts';
import { UNIT_SEVERITY } from '../rules/ruleGroups';
import type { UnitRuleId } from '../rules/ruleGroups';
import { UNIT_RULES } from '../rules/unitRules';
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
}

/** Checks what one unit entered, hard and soft; in the order of its form, hard findings of a cell first. */
export function validateUnit(input: ValidateUnitInput): readonly Finding[] {
  const { catalogue, identity, township, entries, previous, previousSameYear, parameters } = input;
  const facts = factsOf({
    catalogue,
    owner: identity,
    asked: askedOf(catalogue, identity, township),
    entries,
    ...(previous === undefined ? {} : { previous }),
    previousSameYear,
    parameters,
  });
  const order = new Map(facts.cells.map((cell, index) => [cell, index]));
  return ruleIds()
    .flatMap((rule) => hitsOf(rule, facts))
    .sort((a, b) => (order.get(a.hit.cell) ?? 0) - (order.get(b.hit.cell) ?? 0))
    .map(({ rule, hit }) => findingOf(rule, hit, identity.org));
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
