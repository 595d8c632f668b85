import type { DBSchema, IDBPObjectStore } from 'idb';
import type { Kept, Version } from './Keeper';
import type { StepKeys } from './openSteps';

/** Of a piece of a text, that of the window which kept it and a number; of a whole one of an earlier version a number. */
export type TextKey = string | number;

/** The number of the whole text at hand, where an earlier version kept it; those of versions are their own. */
export const FORMER_CURRENT = 0;

interface Pieces {
  /** Keys of the pieces of its text, in their order; absent where an earlier version kept it. */
  readonly pieces?: readonly TextKey[];
}

interface Working extends Omit<Kept, 'steps' | 'data'>, Pieces {
  readonly window: string;
  readonly keys?: StepKeys;
  /** Only where an earlier version kept it. */
  readonly data?: string;
}

export interface Schema extends DBSchema {
  /** Without the texts, which are long: whose work it is is looked at whenever something is kept. */
  working: { key: 'current'; value: Working };
  /** Without the texts, so that the list is quick to read. */
  versions: { key: number; value: Omit<Version, 'id'> & Pieces & { readonly id?: number } };
  data: { key: TextKey; value: string };
}

export const STORES: ['working', 'versions', 'data'] = ['working', 'versions', 'data'];

type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<
  Schema,
  ('working' | 'versions' | 'data')[],
  'data',
  Mode
>;

interface Put {
  readonly pieces: readonly TextKey[];
  /** Resolves once those that were not there are written. */
  readonly written: Promise<unknown>;
}

/** The texts of workbooks in pieces, of which each is written once: work and versions have most of them in common. */
export class Texts {
  private known: ReadonlyMap<string, TextKey> = new Map();
  private count = 0;

  /** @param window tells keys of this window from those of others */
  constructor(private readonly window: string) {}

  /**
   * Gives the keys of the pieces; those that another window has let go are written anew.
   * @param there keys of the texts that the browser holds
   */
  put(store: Store<'readwrite'>, data: readonly string[], there: readonly TextKey[]): Put {
    const standing = new Set(there);
    const keys = new Map<string, TextKey>();
    const written: Promise<TextKey>[] = [];
    for (const piece of data) {
      if (keys.has(piece)) continue;
      const known = this.known.get(piece);
      const isThere = known !== undefined && standing.has(known);
      const key = isThere ? known : `${this.window}.${this.count++}`;
      if (!isThere) written.push(store.put(piece, key));
      keys.set(piece, key);
    }
    this.known = keys;
    return { pieces: data.map((piece) => keys.get(piece)!), written: Promise.all(written) };
  }

  /**
   * The pieces of what was kept; undefined where they are gone.
   * @param former the key under which an earlier version kept it whole
   */
  async read(
    store: Store<'readonly'>,
    { pieces, data }: Pieces & Pick<Working, 'data'>,
    former: number,
  ): Promise<readonly string[] | undefined> {
    const found =
      data === undefined
        ? await Promise.all((pieces ?? [former]).map((key) => store.get(key)))
        : [data];
    const texts = found.filter((text) => text !== undefined);
    return texts.length === found.length ? texts : undefined;
  }
}
