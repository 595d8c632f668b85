import type { LongRow } from '../table/longTable';
import type { Surveyed } from './surveyForm';

/** The rows of a surveyed form in the long table. @param file its name */
export function* surveyedRows(
  file: string,
  { sha256, unit, figures }: Surveyed,
): Generator<LongRow> {
  if (unit === undefined) return;
  const { plan, period, org } = unit;
  for (const figure of figures) {
    const isMissing = figure.state === 'missing';
    yield {
      plan,
      period,
      org,
      ...figure,
      file: isMissing ? '' : file,
      sha256: isMissing ? '' : sha256,
    };
  }
}
