import { Decimal } from '../values/decimal';

/** Digits behind the point that a whole number of millionths holds. */
const DIGITS = 6;
const MILLIONTH = new Decimal(1).div(10 ** DIGITS);
/** Digits of a whole number that is exact. */
const MOST = 15;

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

/** From the digits, since writing the number and reading it again takes most of the time of a sum. */
function inMillionths({ c: digits, e, s: sign }: Decimal): number | undefined {
  const behind = e - digits.length + 1 + DIGITS;
  if (behind < 0 || digits.length + behind > MOST) return undefined;
  let whole = 0;
  for (let no = 0; no < digits.length + behind; no += 1) whole = whole * 10 + (digits[no] ?? 0);
  return sign * whole;
}
