import type { Catalogue, Indicator } from '../../catalogue/Catalogue';

/** The title of the annex in which an indicator stands, as a heading over its rows. */
export function annexHeading({ plan }: Catalogue): (indicator: Indicator) => string {
  const titles = new Map(plan.annexes.map(({ no, title }) => [no, title]));
  return ({ annex }) => titles.get(annex) ?? '';
}
