import { encode } from 'fast-png';

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** A picture in the making: white, with rectangles and lines that have soft edges. No typeface is needed. */
export class Raster {
  private readonly data: Uint8Array;

  /** @param scale pixels of the picture for each unit of its drawing */
  constructor(
    readonly width: number,
    readonly height: number,
    private readonly scale: number,
  ) {
    this.data = new Uint8Array(width * height * scale * scale * 3).fill(255);
  }

  /** Edges fall on whole pixels. */
  rectangle(x: number, y: number, width: number, height: number, colour: Colour): void {
    const [left, top] = [this.pixel(x), this.pixel(y)];
    const [right, bottom] = [this.pixel(x + width), this.pixel(y + height)];
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) this.blend(column, row, colour, 1);
  }

  /** A line with round ends. */
  line(from: Point, to: Point, thick: number, colour: Colour): void {
    const [ax, ay] = [from.x * this.scale, from.y * this.scale];
    const [dx, dy] = [(to.x - from.x) * this.scale, (to.y - from.y) * this.scale];
    const radius = (thick * this.scale) / 2;
    const length = dx * dx + dy * dy;
    const [left, right] = span(ax, ax + dx, radius);
    const [top, bottom] = span(ay, ay + dy, radius);
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const [px, py] = [column + 0.5 - ax, row + 0.5 - ay];
        const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
        const away = Math.hypot(px - along * dx, py - along * dy);
        this.blend(column, row, colour, Math.min(1, Math.max(0, radius - away + 0.5)));
      }
  }

  png(): Uint8Array {
    const [width, height] = [this.width * this.scale, this.height * this.scale];
    return encode({ width, height, data: this.data, channels: 3, depth: 8 });
  }

  private pixel(at: number): number {
    return Math.round(at * this.scale);
  }

  private blend(column: number, row: number, colour: Colour, share: number): void {
    const width = this.width * this.scale;
    if (share === 0 || column < 0 || column >= width || row < 0 || row >= this.height * this.scale)
      return;
    const at = (row * width + column) * 3;
    colour.forEach((value, channel) => {
      const below = this.data[at + channel] ?? 255;
      this.data[at + channel] = Math.round(below + (value - below) * share);
    });
  }
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

function span(one: number, other: number, around: number): readonly [number, number] {
  return [
    Math.floor(Math.min(one, other) - around - 1),
    Math.ceil(Math.max(one, other) + around + 1),
  ];
}
