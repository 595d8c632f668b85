import type { Catalogue } from '../catalogue/Catalogue';
import { hiddenFigureName } from '../messages/parameters';
import { hiddenChanged } from '../messages/layout';
import type { Finding } from '../validate/Finding';
import { fileFinding, type FileOwner } from './fileFinding';
import type { SpoiltFigure } from './readForm';

/** A text where the hidden sheet of a form should hold a figure: nobody types there, and it is not used. */
export function spoiltFindings(
  spoilt: readonly SpoiltFigure[],
  { indicators, plan }: Catalogue,
  { org, orgName }: FileOwner,
): readonly Finding[] {
  return spoilt.map(({ key, sheet, cell, found }) => {
    const code = key.replace(/^(?:ind|delegated):/, '');
    const indicator = indicators.find((each) => each.code === code);
    const place = { orgName, sheet, cell };
    const about = { code: indicator?.code ?? '', org, values: `${key}=${found}` };
    const what = hiddenFigureName(key, indicator?.shortName);
    return fileFinding(
      'hiddenChanged',
      about,
      place,
      hiddenChanged(place, what, found, plan.bureau),
    );
  });
}
