import type { Assessment } from '../assess/Assessment';
import type { Catalogue } from '../catalogue/Catalogue';
import { isShort, statusCounts } from './statusCounts';
import type { StatusCounts } from './statusCounts';

/** A lead department and how its indicators stand. */
export interface RankedDepartment {
  readonly org: string;
  /** Indicators it leads. */
  readonly total: number;
  readonly counts: StatusCounts;
  /** Codes of its shortfalls, in the catalogue's order. */
  readonly short: readonly string[];
}

/** Lead departments, most shortfalls first, then the larger share of them; ties in the catalogue's order. */
export function rankDepartments(
  assessments: readonly Assessment[],
  catalogue: Catalogue,
): readonly RankedDepartment[] {
  const leads = new Map(catalogue.indicators.map(({ code, lead }) => [code, lead]));
  const orgs = [...new Set(leads.values())];
  return orgs
    .map((org): RankedDepartment => {
      const led = assessments.filter(({ code }) => leads.get(code) === org);
      const short = led.filter(({ status }) => isShort(status)).map(({ code }) => code);
      return { org, total: led.length, counts: statusCounts(led), short };
    })
    .sort((a, b) => b.short.length - a.short.length || share(b) - share(a));
}

function share({ short, total }: RankedDepartment): number {
  return total === 0 ? 0 : short.length / total;
}
