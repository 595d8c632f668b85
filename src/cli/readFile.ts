import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ReturnedFile } from '../app/collectReturns';
import { CliFailure, withFile } from './CliFailure';
import { pathIn, type CliContext } from './CliContext';
import { cliFailures } from '../core/messages/cliFailures';

/** A file's bytes; a file that is not there or cannot be read is a failure in words. */
export function readBytes(context: CliContext, path: string): Buffer {
  return withFile(path, () => readFileSync(pathIn(context, path)));
}

/** A JSON file's content. */
export function readJsonFile(context: CliContext, path: string): unknown {
  const text = readBytes(context, path)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? undefined : Number(position);
    throw new CliFailure(cliFailures.badJson(path, line));
  }
}

export function isThere(context: CliContext, path: string): boolean {
  return existsSync(pathIn(context, path));
}

/**
 * Reads a returned file, which may turn out to be unreadable.
 * @param name as receipts and lists name it
 */
export async function readReturned(
  context: CliContext,
  path: string,
  name: string,
): Promise<ReturnedFile> {
  const bytes = readBytes(context, path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    return { file: name, sha256, content: await context.open(bytes).readWorkbook() };
  } catch (error) {
    return { file: name, sha256, content: { error: context.faultOf(error) } };
  }
}
