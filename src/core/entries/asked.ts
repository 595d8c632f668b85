import type { Catalogue, Township } from '../catalogue/Catalogue';
import type { AskedField } from './AskedField';
import { askedOfDepartment } from './askedOfDepartment';
import { askedOfTownship } from './askedOfTownship';
import type { Identity } from './identity';

/** What the form of a unit asks, in the order in which the form shows it; nothing for a district book. */
export function askedOf(
  catalogue: Catalogue,
  identity: Identity,
  township: Township = townshipOf(catalogue, identity),
): readonly AskedField[] {
  switch (identity.kind) {
    case 'township':
      return askedOfTownship(catalogue, township, identity.layoutVersion);
    case 'department':
      return askedOfDepartment(catalogue, identity.org, identity.layoutVersion);
    case 'district':
      return [];
  }
}

/**
 * The township a form belongs to. One that the catalogue's roster does not hold is a 街道 where the
 * last three digits of its code are 001 to 099, as 统计用区划代码 are assigned.
 */
export function townshipOf(catalogue: Catalogue, identity: Identity): Township {
  const { org: code, orgName: name } = identity;
  const known = catalogue.townships.find((each) => each.code === code);
  return known ?? { code, name, kind: Number(code.slice(-3)) < 100 ? 'street' : 'town' };
}
