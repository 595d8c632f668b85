import type { EntryValue } from './entry';

/** An entry value as short stable text: plain digits, `/` for not applicable, empty where missing. */
export function valueText(value: EntryValue | undefined): string {
  switch (value?.kind) {
    case undefined:
    case 'missing':
      return '';
    case 'notApplicable':
      return '/';
    case 'number':
      return value.value.toFixed();
    case 'text':
    case 'unreadable':
      return value.text;
  }
}

export function sameValue(one: EntryValue | undefined, other: EntryValue | undefined): boolean {
  return one?.kind === other?.kind && valueText(one) === valueText(other);
}
