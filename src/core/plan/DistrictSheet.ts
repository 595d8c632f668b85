import type { Plan } from '../catalogue/Catalogue';
import type { Sheet } from '../workbook/table/Sheet';
import type { BookContext } from './bookContext';

/** A sheet of the district's book: all that is said of it but for what its reader knows (`entries/readSheets.ts`). */
export interface DistrictSheet {
  /** 镇街 stands for what the plan calls its units. */
  readonly name: string;
  /** Its line in the table of contents, 全区 standing for the plan's region; it has none where absent. */
  readonly contents?: string;
  /** Which plans' books have it; all where absent. */
  readonly isHad?: (plan: Pick<Plan, 'annexes'>) => boolean;
  /** Its rows are figures of the district, of which people ask what they are made of. */
  readonly showsFigures?: true;
  /** It lists units in an order that follows their figures. */
  readonly isRanked?: true;
  /** It says who reported. */
  readonly tellsReports?: true;
  /** @param name in the plan's words */
  readonly plan: (name: string, context: BookContext) => Sheet;
}
