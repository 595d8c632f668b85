/** A single value in a calculation; `null` is an empty cell. */
export type Scalar = string | number | boolean | null;

/** An error that runs through a calculation as Excel's errors do. */
export class ExcelError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export function toNumber(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.trim();
  const number = Number(text);
  if (text === '' || Number.isNaN(number)) throw new ExcelError('#VALUE!');
  return number;
}

/** As Excel joins a value into a text: at most 15 significant digits. */
export function toText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return String(Number(value.toPrecision(15)));
}

/** Numbers before texts before booleans; texts without regard to case; an empty cell equals 0 and "". */
export function compareValues(left: Scalar, right: Scalar): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  if (typeof a === 'string' && typeof b === 'string') return sign(a.toLowerCase(), b.toLowerCase());
  return sign(Number(a), Number(b));
}

function emptyLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  if (typeof other === 'boolean') return false;
  return 0;
}

function rank(value: Scalar): number {
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 0;
}

function sign<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Rounds halves away from zero at the decimal digits that Excel sees. */
export function roundTo(value: number, digits: number): number {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}

/** Rounds away from zero. */
export function roundUpTo(value: number, digits: number): number {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.ceil(scaled)) / 10 ** digits;
}
