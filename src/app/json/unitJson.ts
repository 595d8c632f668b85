import type { ExpectedUnit } from '../expectedUnits';

/** A unit as JSON shows it. */
export function unitJson({ org, name, kind }: ExpectedUnit) {
  return { org, orgName: name, kind };
}
