import { fileFailure } from '../core/messages/cliFailures';
import { USAGE, type ExitStatus } from './exit';

/** Why a command cannot go on; `message` is one Chinese sentence a line. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';

  constructor(
    sentences: string | readonly string[],
    readonly status: ExitStatus = USAGE,
  ) {
    super(typeof sentences === 'string' ? sentences : sentences.join('\n'));
  }
}

/** Does what reads or writes a file; a failure of the file system becomes a sentence about `shown`. */
export function withFile<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    throw code === undefined ? error : new CliFailure(fileFailure(shown, code));
  }
}

/** Node's code of a failure of the file system, e.g. `ENOENT`. */
function codeOf(error: unknown): string | undefined {
  const isObject = typeof error === 'object' && error !== null;
  const code: unknown = isObject && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
