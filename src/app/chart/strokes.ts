import type { Colour, Raster } from './Raster';

/** Lines of a sign in a field 4 wide and 6 high, as `x,y x,y …`; lines are apart by `;`. */
const SIGNS: Readonly<Record<string, string>> = {
  '0': '1,0 3,0 4,1 4,5 3,6 1,6 0,5 0,1 1,0',
  '1': '0.8,1.2 2.2,0 2.2,6',
  '2': '0,1.2 1,0 3,0 4,1 4,2.2 0,6 4,6',
  '3': '0,1 1,0 3,0 4,1 4,2 3,2.9 1.6,2.9;3,2.9 4,3.8 4,5 3,6 1,6 0,5',
  '4': '2.8,6 2.8,0 0,4.2 4,4.2',
  '5': '3.8,0 0.5,0 0.2,2.8 1.2,2.3 3,2.3 4,3.3 4,5 3,6 1,6 0,5.1',
  '6': '3.6,0.5 3,0 1.2,0 0,1.4 0,5 1,6 3,6 4,5 4,3.6 3,2.7 1,2.7 0,3.6',
  '7': '0,0 4,0 1.6,6',
  '8': '1,2.9 0,2 0,1 1,0 3,0 4,1 4,2 3,2.9 1,2.9 0,3.8 0,5 1,6 3,6 4,5 4,3.8 3,2.9',
  '9': '0.4,5.5 1,6 2.8,6 4,4.6 4,1 3,0 1,0 0,1 0,2.4 1,3.3 3,3.3 4,2.4',
};

/** Distance from one sign to the next. */
const STEP = 5.4;

/** Width of a number in units of the drawing. */
function numberWidth(text: string, height: number): number {
  return ((text.length * STEP - (STEP - 4)) * height) / 6;
}

/** Draws a whole number, centred at `x`, its upper edge at `y`. */
export function drawNumber(
  raster: Raster,
  text: string,
  at: { readonly x: number; readonly y: number; readonly height: number; readonly colour: Colour },
): void {
  const unit = at.height / 6;
  const left = at.x - numberWidth(text, at.height) / 2;
  Array.from(text).forEach((sign, index) => {
    for (const line of (SIGNS[sign] ?? '').split(';')) {
      const points = line
        .split(' ')
        .map((point) => point.split(',').map(Number))
        .map(([x = 0, y = 0]) => ({ x: left + (index * STEP + x) * unit, y: at.y + y * unit }));
      points.slice(1).forEach((to, before) => {
        const from = points[before];
        if (from) raster.line(from, to, unit * 0.9, at.colour);
      });
    }
  });
}
