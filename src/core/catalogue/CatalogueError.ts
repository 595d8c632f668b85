/** Something wrong in a catalogue file: where, what was found, what is expected. */
export interface CatalogueError {
  /** File name inside the catalogue's folder, e.g. `annex1.json`. */
  readonly file: string;
  /** Path inside the file, e.g. `indicators[3].targets.2024`; empty for the file as a whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** All of it as one Chinese sentence. */
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** Takes down what is wrong at a path of one file; `found` is the value that stands there. */
export type Report = (path: Path, found: unknown, expected: string) => void;
