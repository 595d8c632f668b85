import { Decimal } from '../values/decimal';

/** Digits behind the point that a whole number of millionths holds. */
const DIGITS = 6;
const SCALE = 10 ** DIGITS;
const MILLIONTH = new Decimal(1).div(SCALE);
/** Below it, scaling a number that is written in decimals is off by less than a half. */
const MOST = 1e15;

/**
 * Exact sums, by number, of which there are hundreds of thousands: whole numbers of millionths, eight bytes each, and
 * decimals where that is not enough.
 */
export class ExactSums {
  private readonly millionths: number[] = [];
  private readonly beyond = new Map<number, Decimal>();

  add(no: number, value: Decimal): void {
    const scaled = inMillionths(value);
    if (scaled === undefined) this.addBeyond(no, value);
    else this.addScaled(no, scaled);
  }

  /** Adds what stands under a number in other sums. */
  addFrom(no: number, sums: ExactSums, from: number): void {
    this.addScaled(no, sums.millionths[from] ?? 0);
    const beyond = sums.beyond.get(from);
    if (beyond !== undefined) this.addBeyond(no, beyond);
  }

  at(no: number): Decimal {
    const sum = new Decimal(this.millionths[no] ?? 0).times(MILLIONTH);
    const beyond = this.beyond.get(no);
    return beyond === undefined ? sum : sum.plus(beyond);
  }

  private addScaled(no: number, scaled: number): void {
    while (this.millionths.length <= no) this.millionths.push(0);
    const sum = this.millionths[no]! + scaled;
    if (Number.isSafeInteger(sum)) this.millionths[no] = sum;
    else this.addBeyond(no, new Decimal(scaled).times(MILLIONTH));
  }

  private addBeyond(no: number, value: Decimal): void {
    this.beyond.set(no, this.beyond.get(no)?.plus(value) ?? value);
  }
}

function inMillionths(value: Decimal): number | undefined {
  if (value.c.length - 1 - value.e > DIGITS) return undefined;
  const scaled = value.toNumber() * SCALE;
  return Math.abs(scaled) < MOST ? Math.round(scaled) : undefined;
}
