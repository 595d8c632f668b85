/** What the addresses of a manifest lead to. */
export interface Site {
  /** Pages that the build makes. */
  readonly pages: readonly string[];
  /** The file at that path below the add-in's address, or undefined. */
  readonly read: (path: string) => Uint8Array | undefined;
}
