import type { ExpectedUnit } from '../app/expectedUnits';
import { cliFailures } from '../core/messages/cliFailures';
import { CliFailure } from './CliFailure';

/** The one unit of a code or name, or all of them where none is named. */
export function unitsNamed(
  units: readonly ExpectedUnit[],
  wanted: string | undefined,
): readonly ExpectedUnit[] {
  if (wanted === undefined) return units;
  const found = units.filter(({ org, name }) => org === wanted || name === wanted);
  if (found.length !== 1) throw new CliFailure(cliFailures.noUnit(wanted));
  return found;
}
