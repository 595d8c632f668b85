/** Words within a paragraph, plain or set off. */
export type Run = string | { readonly strong: string };

/**
 * A piece of the bulletin. Its texts are plain and come from anybody: what has a syntax of its own
 * writes them by its own way out, so that no text becomes layout.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly number?: string; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });

export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });

export const item = (text: string): Block => ({ kind: 'item', text });

export const table = (headers: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  headers,
  rows,
});
