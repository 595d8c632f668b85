import type { CellValue } from '../values/cell';
import type { PlanPlace } from './PlanFault';

/** A cell with something in it. */
export interface PlanCell {
  readonly at: Required<PlanPlace>;
  /** Tidied; of a number its shortest decimal text, of a date its day: `2023-01-15`. */
  readonly text: string;
  /** Of a date its text. */
  readonly value: CellValue;
  /** It is a number that is shown with a percent sign. */
  readonly isPercent: boolean;
}
