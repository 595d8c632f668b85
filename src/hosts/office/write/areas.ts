import type { Span } from '../../../core/picture/linesOf';
import { areaToA1, columnLetters, type Area } from '../../../core/values/address';

/** Some builds of Excel refuse a longer list of areas. */
const LONGEST_LIST = 255;

/** Lists of addresses as `getRanges` takes them, none too long. */
function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_LIST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

export function areaLists(areas: readonly Area[]): readonly string[] {
  return addressLists(areas.map(areaToA1));
}

/** Whole columns, or whole rows. */
export function lineLists(axis: 'columns' | 'rows', spans: readonly Span[]): readonly string[] {
  const name = (line: number): string =>
    axis === 'columns' ? columnLetters(line) : String(line + 1);
  return addressLists(spans.map(({ first, last }) => `${name(first)}:${name(last)}`));
}
