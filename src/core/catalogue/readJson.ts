import { expected } from '../messages/catalogue';
import { JSON_DEPTH } from '../values/limits';
import { failure, success, type Result } from '../values/result';
import type { CatalogueError } from './CatalogueError';
import { catalogueError } from './report';

/**
 * The JSON of a file's text, with or without byte order mark.
 * @param file name of the file, for its error
 */
export function readJson(file: string, text: string): Result<unknown, CatalogueError> {
  const plain = text.replace(/^\uFEFF/, '');
  if (depthOf(plain) > JSON_DEPTH)
    return failure(catalogueError(file, [], plain, expected.shallowJson(JSON_DEPTH)));
  try {
    return success(JSON.parse(plain));
  } catch (error) {
    const wanted = expected.json(lineOf(plain, error));
    return failure(catalogueError(file, [], plain.trim() || undefined, wanted));
  }
}

/** How deep lists and objects lie within each other, seen before anything calls itself for each. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/gs)) {
    if (piece === '[' || piece === '{') deepest = Math.max(deepest, (depth += 1));
    else if (piece === ']' || piece === '}') depth -= 1;
  }
  return deepest;
}

/** Line of a mistake, from 1, where the engine says its position. */
function lineOf(text: string, error: unknown): number | undefined {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}
