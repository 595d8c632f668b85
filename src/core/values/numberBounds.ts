/** The least and the most that a number can be. */
export interface NumberBounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: true;
}

export function isWithin(value: number, { least, most, whole }: NumberBounds): boolean {
  return value >= least && value <= most && (whole !== true || Number.isInteger(value));
}
