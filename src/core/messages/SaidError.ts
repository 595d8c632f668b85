/** An error whose message is a sentence for people. The words of every other error are for programmers. */
export class SaidError extends Error {
  /** Tells it apart where it comes out of another frame, whose classes are others. */
  readonly isSaid = true;
}
