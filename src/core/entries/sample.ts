import { SAMPLE_MARK } from '../messages/sample';
import type { Book } from './book';

/** Whether what some unit reports was made up, and not sent by it. */
export function holdsSample({ returns }: Pick<Book, 'returns'>): boolean {
  return [...returns.values()].some(({ receipt }) => isSampleFile(receipt.file));
}

/** Whether a file name is that of a made-up return. */
export function isSampleFile(file: string): boolean {
  return file.startsWith(SAMPLE_MARK);
}
