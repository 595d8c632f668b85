/**
 * Long work in pieces: it stops after each, so that whoever runs it can let others have a turn or
 * give up. `S` is what a stop tells of the piece.
 */
export type Pieces<T, S = undefined> = Generator<S, T, undefined>;

/** So much of so much is done. */
export interface Share {
  readonly done: number;
  readonly total: number;
}

/** Does all the work at once. */
export function whole<T, S>(pieces: Pieces<T, S>): T {
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
  }
}
