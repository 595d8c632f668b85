import { USAGE, type ExitStatus } from './exit';

/** Why a command cannot go on: Chinese sentences, each a line of its own. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly sentences: readonly string[];

  constructor(
    sentences: string | readonly string[],
    readonly status: ExitStatus = USAGE,
  ) {
    const all = typeof sentences === 'string' ? [sentences] : sentences;
    super(all.join('\n'));
    this.sentences = all;
  }
}
