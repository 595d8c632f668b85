import { absent, catalogueProblem } from '../messages/catalogue';
import type { CatalogueError, Path, Report } from './CatalogueError';

const LONGEST = 60;

export function catalogueError(
  file: string,
  path: Path,
  found: unknown,
  expected: string,
): CatalogueError {
  const place = { file, path: pathText(path), found: foundText(found), expected };
  return { ...place, message: catalogueProblem(place) };
}

/** A `Report` for one file that writes into `errors`. */
export function reportInto(errors: CatalogueError[], file: string): Report {
  return (path, found, expected) => {
    errors.push(catalogueError(file, path, found, expected));
  };
}

/** A `Report` for what lies below `path`. */
export function below(report: Report, ...path: Path): Report {
  return (rest, found, expected) => report([...path, ...rest], found, expected);
}

function pathText(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`,
    )
    .join('');
}

/** JSON of the value, shortened; text stays as it is. */
function foundText(found: unknown): string {
  if (found === undefined) return absent();
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
