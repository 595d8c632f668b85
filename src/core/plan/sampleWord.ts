import type { Book } from '../entries/book';
import { holdsSample } from '../entries/sample';
import { SAMPLE_WARNING } from '../messages/sample';

/** What stands behind the subtitle where figures were made up; otherwise nothing. */
export function sampleWord(book: Book): string {
  return holdsSample(book) ? `\u3000${SAMPLE_WARNING}` : '';
}
