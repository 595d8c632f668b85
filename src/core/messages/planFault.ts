import { quoted, say, type Said } from './place';

/** How a plan workbook names its place. */
export interface At {
  readonly sheet: string;
  readonly cell?: string;
}

/** One fault: the place comes first, then what was found, what is expected, what to do; nothing found is 空着. */
export function fault(at: At, found: string, expected: string, remedy: string): Said {
  const wrong = `${found === '' ? '空着' : quoted(found)}，应为${expected}`;
  const place = { orgName: '', sheet: at.sheet, cell: at.cell ?? '' };
  return say(place, { found, expected, wrong, remedy: remedy.replace(/。$/, '') });
}
