/** A file of the folder that is given away: its path in it, with forward slashes, and its content. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const textFile = (path: string, text: string): PackedFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});
