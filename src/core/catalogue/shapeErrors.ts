import type * as z from 'zod';
import {
  expected,
  expectedAtLeast,
  expectedAtMost,
  expectedNoKey,
  expectedOneOf,
  expectedType,
} from '../messages/catalogue';
import type { CatalogueError, Path } from './CatalogueError';
import { catalogueError } from './report';

type Issue = z.core.$ZodIssue;

/**
 * What the schema found wrong with the files, in the catalogue's own terms. The first step of an
 * issue's path is the file.
 * @param knownFile what is expected instead of a file that does not belong to a catalogue
 */
export function shapeErrors(
  files: Readonly<Record<string, unknown>>,
  issues: readonly Issue[],
  knownFile: string,
): readonly CatalogueError[] {
  return issues.flatMap((issue) => {
    const [file = '', ...path] = issue.path.map((step) =>
      typeof step === 'number' ? step : String(step),
    );
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        file === ''
          ? catalogueError(key, [], key, knownFile)
          : catalogueError(String(file), [...path, key], key, expectedNoKey()),
      );
    }
    const found = valueAt(files, [file, ...path]);
    const wanted = path.length === 0 && found === undefined ? expected.file() : expectedBy(issue);
    return [catalogueError(String(file), path, found, wanted)];
  });
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return expectedType(issue.expected);
    case 'invalid_value':
      return expectedOneOf(issue.values.map(String));
    case 'invalid_union':
      return expectedOneOf(discriminatorsOf(issue));
    case 'too_small':
      return expectedAtLeast(
        Number(issue.minimum),
        issue.inclusive !== false,
        issue.origin === 'number' || issue.origin === 'int' ? 'value' : 'length',
      );
    case 'too_big':
      return expectedAtMost(Number(issue.maximum));
    default:
      return issue.message;
  }
}

function discriminatorsOf(issue: object): readonly string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
