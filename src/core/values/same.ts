import { isCellError, type CellValue } from './cell';

export function sameValue(one: CellValue, other: CellValue): boolean {
  return one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
}

/** Plain data with their properties in the same order. */
export function sameData(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The same, with maps and sets among them; what is the very object is not looked at. */
export function sameFacts(one: readonly unknown[], other: readonly unknown[]): boolean {
  return (
    one.length === other.length &&
    one.every((fact, index) => fact === other[index] || textOf(fact) === textOf(other[index]))
  );
}

function textOf(fact: unknown): string | undefined {
  return JSON.stringify(fact, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
}
