import type { Catalogue } from '../catalogue/Catalogue';
import type { IdentityContradiction, ReadIdentity } from './readIdentity';

/**
 * What a file says of itself otherwise than the plan that it was made from.
 * @param plan the file's own: the one that it carries, or that whose fingerprint it names
 */
export function againstPlan(
  { identity, contradictions }: ReadIdentity,
  { plan, fingerprint }: Pick<Catalogue, 'plan' | 'fingerprint'>,
): readonly IdentityContradiction[] {
  if (identity === undefined) return [];
  const { code, name } = plan.district;
  const ofBook = identity.kind === 'district' ? { org: code, orgName: name } : identity;
  const said = {
    district: code,
    org: ofBook.org,
    orgName: ofBook.orgName,
    catalogueId: plan.id,
    catalogueVersion: fingerprint,
  };
  const known = new Set(contradictions.map(({ property }) => property));
  return (Object.keys(said) as (keyof typeof said)[]).flatMap((property) => {
    const own = identity[property];
    if (said[property] === own || known.has(property)) return [];
    const values = [
      { where: 'sheet' as const, value: own },
      { where: 'plan' as const, value: said[property] },
    ];
    return [{ property, values, sheet: '', cell: '' }];
  });
}
