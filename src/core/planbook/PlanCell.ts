import type { CellValue } from '../values/cell';
import type { PlanPlace } from './PlanFault';

/** A cell with something in it. */
export interface PlanCell {
  readonly at: Required<PlanPlace>;
  /** Tidied; of a number its shortest decimal text. */
  readonly text: string;
  readonly value: CellValue;
  /** It is a number that is shown with a percent sign. */
  readonly isPercent: boolean;
}
