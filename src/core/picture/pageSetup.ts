import { changeOf, type SheetChange } from './Changes';
import type { PrintSetup } from './Picture';
import { columnPixels } from './sizes';

/** The footer stands in the middle of the bottom margin, at most this far from the edge. */
const FOOTER_CM = 0.8;
const CM_PER_PIXEL = 2.54 / 96;
/** A4, upright. */
const PAPER_CM = { width: 21, height: 29.7 };
/** Percent; programs take no less. */
const LEAST_SCALE = 10;

/** Centimetres from the paper's edge to the footer. */
export function footerEdge({ margin }: PrintSetup): number {
  return Math.min(FOOTER_CM, margin / 2);
}

/** Rows that are repeated on each page, e.g. `$1:$3`. */
export function repeatedRows({ repeatRows }: PrintSetup): string | undefined {
  return repeatRows && `$${repeatRows.first + 1}:$${repeatRows.last + 1}`;
}

/**
 * Percent at which the columns of a sheet are one page wide, as far as its changes tell; undefined where that is at
 * full size.
 */
export function fittingScale(
  { orientation, margin }: PrintSetup,
  changes: readonly SheetChange[],
  digit: number,
): number | undefined {
  const hidden = new Set(changeOf(changes, 'hiddenColumns')?.to);
  const width = (changeOf(changes, 'widths')?.each ?? []).reduce(
    (sum, { index, to }) => sum + (to === null || hidden.has(index) ? 0 : columnPixels(to, digit)),
    0,
  );
  const paper = orientation === 'landscape' ? PAPER_CM.height : PAPER_CM.width;
  const scale = Math.floor(((paper - 2 * margin) / (width * CM_PER_PIXEL)) * 100);
  return scale >= 100 ? undefined : Math.max(LEAST_SCALE, scale);
}

type Place = 'left' | 'center' | 'right';

const PLACES: Readonly<Record<string, Place>> = { L: 'left', C: 'center', R: 'right' };

/** A footer in the codes of files, by its places; without a place it stands in the centre. */
export function footerParts({ footer }: PrintSetup): Readonly<Record<Place, string>> {
  const parts = { left: '', center: '', right: '' };
  let place: Place = 'center';
  for (const piece of footer.split(/(?=&[LCR])/)) {
    const named = PLACES[/^&([LCR])/.exec(piece)?.[1] ?? ''];
    place = named ?? place;
    parts[place] += named ? piece.slice(2) : piece;
  }
  return parts;
}
