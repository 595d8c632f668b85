import { cut } from '../../../../core/messages/shortened';
import { children, walkXml, type XmlNode } from '../xml/walk';

/** Who saved a file last, and when. */
export interface Saved {
  readonly by: string;
  /** `YYYY-MM-DD HH:MM`, Beijing time; empty where the file does not say. */
  readonly at: string;
}

/** Names are shorter; anything else is no name. */
const LONGEST = 100;

/** Reads the core properties (docProps/core.xml, ECMA-376 part 2, 11.1). */
export function readSaved(part: string, bytes: Uint8Array): Saved {
  let by = '';
  let at = '';
  const textInto = (put: (text: string) => void): XmlNode => {
    let text = '';
    return {
      open: () => (text = ''),
      text: (piece) => (text += piece),
      close: () => {
        put(text.trim());
      },
    };
  };
  walkXml(part, bytes, 'core:coreProperties', {
    children: children({
      'core:lastModifiedBy': textInto((text) => (by = cut(text, LONGEST))),
      'terms:modified': textInto((text) => (at = beijingTime(text))),
    }),
  });
  return { by, at };
}

/** Files keep universal time; the whole country has one. */
function beijingTime(text: string): string {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return '';
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
