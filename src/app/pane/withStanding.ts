import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Finding } from '../../core/validate/Finding';
import { openBook } from '../planWorkbook';
import { standingFindings } from '../standingFindings';
import type { DistrictWorkbook } from './PaneWorkbook';

/** What was changed in a district book in cells that are the program's. @param fallback the catalogue for files that carry none */
export function standingOf(
  { snapshot }: DistrictWorkbook,
  fallback: Catalogue,
): readonly Finding[] {
  const opened = openBook(snapshot, fallback);
  return opened === undefined ? [] : standingFindings(snapshot, opened);
}

/** The workbook with these findings besides its own. */
export function withStanding(
  workbook: DistrictWorkbook,
  standing: readonly Finding[],
): DistrictWorkbook {
  return { ...workbook, findings: [...workbook.findings, ...standing] };
}
