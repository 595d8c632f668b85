import type { Catalogue } from '../../core/catalogue/Catalogue';
import type { Book } from '../../core/entries/book';
import type { Pieces } from '../../core/values/pieces';
import {
  collectPieces,
  type CollectedFile,
  type Collection,
  type ReturnedFile,
} from '../collectReturns';

interface Known {
  readonly catalogue: Catalogue;
  readonly files: readonly ReturnedFile[];
  readonly received: string;
  readonly collection: Collection;
}

const last = new WeakMap<Book, Known>();

/**
 * What becomes of returned files in a book, stopping after every file. What people were shown of the same files,
 * the same book and the same day holds when they then take them in: nothing is worked out twice.
 */
export function* collectedOnce(
  book: Book,
  catalogue: Catalogue,
  files: readonly ReturnedFile[],
  received: string,
): Pieces<Collection, CollectedFile> {
  const known = last.get(book);
  const isKnown =
    known?.catalogue === catalogue &&
    known.received === received &&
    known.files.length === files.length &&
    known.files.every((file, no) => file === files[no]);
  if (isKnown) return known.collection;
  const collection = yield* collectPieces(book, catalogue, files, received);
  last.set(book, { catalogue, files, received, collection });
  return collection;
}
