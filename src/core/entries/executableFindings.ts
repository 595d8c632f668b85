import { executableContent } from '../messages/foreign';
import type { Finding } from '../validate/Finding';
import { fileFinding, type FileOwner } from './fileFinding';
import type { ForeignContent } from './foreign';

/** What may run, or start something, when the file is opened or clicked. */
const EXECUTABLE: ReadonlySet<ForeignContent> = new Set<ForeignContent>([
  'macros',
  'autoOpen',
  'activeX',
  'objects',
  'dde',
  'addIns',
]);

/** What of a file's own may run. */
export function executableOf(foreign: readonly ForeignContent[]): readonly ForeignContent[] {
  return foreign.filter((each) => EXECUTABLE.has(each));
}

/** A hard finding where a returned file holds anything that may run. */
export function executableFindings(
  foreign: readonly ForeignContent[],
  { org, orgName }: FileOwner,
): readonly Finding[] {
  const found = executableOf(foreign);
  if (found.length === 0) return [];
  const about = { code: '', org, values: found.join(',') };
  const place = { orgName, sheet: '', cell: '' };
  return [fileFinding('executableContent', about, place, executableContent(place, found))];
}
