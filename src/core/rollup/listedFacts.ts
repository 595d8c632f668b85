import type { Book } from '../entries/book';

/** Facts that no figure and no status follows from, but for the findings that refuse. */
const LISTED: ReadonlySet<string> = new Set<keyof Book>(['findings', 'explanations', 'waivers']);

/** Whether two books differ in nothing but what 校验结果 and 说明台账 list. */
export function differInListsAlone(one: Book, other: Book): boolean {
  const facts = Object.keys({ ...one, ...other }) as (keyof Book)[];
  return facts.every((fact) => LISTED.has(fact) || one[fact] === other[fact]);
}
