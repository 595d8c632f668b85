import type { MonthFacts } from '../month/monthFacts';
import type { Block } from './Block';

/** A part of the bulletin; one that has nothing to say is empty, and left out. */
export type Section = (facts: MonthFacts) => readonly Block[];

/** Short names of indicators by code. */
export function namesOf({ lines }: MonthFacts): (code: string) => string {
  const names = new Map(lines.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
