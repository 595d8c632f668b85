/** Another thread, as it is talked to; it answers in the order in which it is asked. */
export interface Thread {
  post(piece: unknown): void;
  /**
   * @param answered told of every answer: what became of a piece, or a promise that fails where it could not be done
   * @param ended called when no more answers come
   */
  listen(answered: (answer: unknown) => void, ended: () => void): void;
  end(): unknown;
}
