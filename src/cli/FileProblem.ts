import { fileProblem, inFile } from '../core/messages/fileProblems';
import { CliFailure } from './CliFailure';

/** What is wrong with a file; `message` is a Chinese sentence without the file's path. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}

/** What a failure of the file system, or our own, says about a file; undefined for any other. */
export function problemOf(error: unknown): string | undefined {
  if (error instanceof FileProblem) return error.message;
  const code = codeOf(error);
  return code === undefined ? undefined : fileProblem(code);
}

/** Does what reads or writes a file; what is wrong with it becomes a sentence about `shown`. */
export function withFile<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const problem = problemOf(error);
    throw problem === undefined ? error : new CliFailure(inFile(shown, problem));
  }
}

/** The same for work that goes on for a while. */
export async function withFileAsync<T>(shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return withFile(shown, () => {
      throw error;
    });
  }
}

/** Node's code of a failure of the file system, e.g. `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const isObject = typeof error === 'object' && error !== null;
  const code: unknown = isObject && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
