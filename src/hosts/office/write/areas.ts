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

/** Whole columns, or whole rows, as address lists: [0, 1, 3] -> `A:B,D:D`. */
export function lineLists(axis: 'columns' | 'rows', lines: readonly number[]): readonly string[] {
  const name = (line: number): string =>
    axis === 'columns' ? columnLetters(line) : String(line + 1);
  const spans: { first: number; last: number }[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span?.last === line - 1) span.last = line;
    else spans.push({ first: line, last: line });
  }
  return addressLists(spans.map(({ first, last }) => `${name(first)}:${name(last)}`));
}
