import type { Catalogue } from '../catalogue/Catalogue';
import { farFromOthers, type PeerUnit } from '../rules/peers/farFromOthers';
import { factsOf } from '../rules/factsOf';
import { PEER_SEVERITY } from '../rules/ruleGroups';
import type { Finding } from './Finding';
import { unitInputOf, type ValidateUnitInput } from './validateUnit';

/** Sets the townships' figures beside one another; findings belong to the township whose figure stands out. */
export function validatePeers(
  catalogue: Catalogue,
  townships: readonly ValidateUnitInput[],
): readonly Finding[] {
  const units = townships.map((input): PeerUnit => ({
    org: input.identity.org,
    facts: factsOf(unitInputOf(input)),
  }));
  return farFromOthers(units, catalogue.elements).map(({ org, cell, said, values }) => ({
    rule: 'farFromOthers',
    severity: PEER_SEVERITY.farFromOthers,
    code: cell.asked.code,
    org,
    sheet: cell.place.sheet,
    cell: cell.place.cell,
    ...said,
    values,
  }));
}
