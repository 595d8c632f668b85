import { isCellError, type CellValue } from './cell';

export function sameValue(one: CellValue, other: CellValue): boolean {
  return one === other || (isCellError(one) && isCellError(other) && one.error === other.error);
}

/** Plain data with their properties in the same order. */
export function sameData(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Plain data, whatever order their properties have; ends where they first differ. */
export function samePlain(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, index) => samePlain(each, other[index]))
    );
  const names = Object.keys(one);
  return (
    !Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        name in other &&
        samePlain((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}

/** The same as `sameData`, with maps and sets among them; what is the very object is not looked at. */
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
