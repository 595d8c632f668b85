/** What a parser gives: the value, or everything that is wrong with the input. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly E[] };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure<E>(...errors: readonly E[]): {
  readonly ok: false;
  readonly errors: readonly E[];
} {
  return { ok: false, errors };
}
