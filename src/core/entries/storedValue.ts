import { Decimal } from '../values/decimal';
import type { CellValue } from '../values/cell';
import type { EntryValue } from './entry';

/** An entry value as two cells of a hidden or archived table: its kind and its text. */
export interface StoredValue {
  readonly kind: string;
  readonly text: string;
}

const KINDS = ['number', 'text', 'notApplicable', 'unreadable'] as const;

export function storeValue(value: EntryValue): StoredValue {
  switch (value.kind) {
    case 'number':
      return { kind: value.kind, text: value.value.toString() };
    case 'text':
    case 'unreadable':
      return { kind: value.kind, text: value.text };
    case 'missing':
    case 'notApplicable':
      return { kind: value.kind, text: '' };
  }
}

/** Undefined where the cells hold no stored value. */
export function restoreValue(kind: CellValue, text: CellValue): EntryValue | undefined {
  const known = KINDS.find((each) => each === kind);
  const content = typeof text === 'string' || typeof text === 'number' ? String(text) : '';
  if (known === undefined) return undefined;
  if (known === 'notApplicable') return { kind: known };
  if (known !== 'number') return { kind: known, text: content };
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(content)) return undefined;
  const decimals = /\.(\d+)/.exec(content)?.[1]?.length ?? 0;
  return { kind: 'number', value: new Decimal(content), decimals, percent: false };
}
