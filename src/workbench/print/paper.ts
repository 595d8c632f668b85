import type { PrintStep } from '../../core/workbook/SheetPlan';

/** A4, in points. */
const SHORT_EDGE = 595.28;
const LONG_EDGE = 841.89;
const PER_CENTIMETRE = 72 / 2.54;
/** Centimetres. */
const DEFAULT_MARGIN = 1.5;

/** One sheet of paper, and the part of it that is written on; in points. */
export interface Paper {
  readonly orientation: PrintStep['orientation'];
  readonly margin: number;
  readonly width: number;
  readonly height: number;
}

/** The paper of a sheet `width` points wide; one without page set-up lies where it is wide. */
export function paperOf(print: PrintStep | undefined, width: number): Paper {
  const margin = (print?.margin ?? DEFAULT_MARGIN) * PER_CENTIMETRE;
  const orientation = print?.orientation ?? (width > SHORT_EDGE ? 'landscape' : 'portrait');
  const [across, down] =
    orientation === 'portrait' ? [SHORT_EDGE, LONG_EDGE] : [LONG_EDGE, SHORT_EDGE];
  return { orientation, margin, width: across - 2 * margin, height: down - 2 * margin };
}
