import { randomBytes } from 'node:crypto';

/** A new book's secret: 32 random bytes as hex digits. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}
