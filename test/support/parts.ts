import { strFromU8, unzipSync } from 'fflate';

/** The parts of a file as text, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([path, part]) => [path, strFromU8(part)]));
}
