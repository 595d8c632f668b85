import type { Period } from '../../core/entries/identity';
import type { DemoMonth } from '../demoReturns';

/** The list beside demonstration returns: what was made, and which mistakes are in it. */
export function demoJson({ files, faults }: DemoMonth, period: Period, seed: number) {
  return {
    period: { year: period.year, month: period.month },
    seed,
    files: files.map(({ file }) => file),
    faults: faults.map(({ org, orgName, kind, code, files: own, description }) => ({
      org,
      orgName,
      kind,
      code,
      files: own,
      description,
    })),
  };
}
