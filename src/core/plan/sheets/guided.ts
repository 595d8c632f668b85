import { reuseGuide } from '../../catalogue/guideInUse';
import type { Guide } from '../../catalogue/ReuseGuide';
import type { Sheet } from '../../workbook/table/Sheet';
import type { BookContext } from '../bookContext';
import type { DistrictSheet } from '../DistrictSheet';

/** A sheet about buildings that are reused: books of plans with a guide to it have it, and it asks what the guide asks. */
export function guided(
  plan: (name: string, guide: Guide, context: BookContext) => Sheet,
): Required<Pick<DistrictSheet, 'isHad' | 'plan'>> {
  return {
    isHad: (inForce) => reuseGuide(inForce) !== undefined,
    plan: (name, context) => {
      const guide = reuseGuide(context.catalogue.plan);
      if (guide === undefined) throw new Error(`${name}: the plan has no guide`);
      return plan(name, guide, context);
    },
  };
}
