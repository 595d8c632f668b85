import { shortened } from './shortened';

/** Characters of what a file made: what is quoted, what was found, what is wrong. */
const QUOTED = 100;
const FOUND = 300;
const WRONG = 500;

/** Where something stands, as messages name it; empty parts are left out. */
export interface Place {
  readonly orgName: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** What a finding says. */
export interface Said {
  readonly found: string;
  readonly expected: string;
  /** Place, found, expected, remedy in one sentence. */
  readonly message: string;
}

function placeText({ orgName, sheet, cell }: Place): string {
  return [shortened(orgName, QUOTED), shortened(sheet, QUOTED), cell].filter(Boolean).join(' · ');
}

/** `龙河镇 · 基础数据 · G12：` what is wrong `；` what to do `。` */
export function say(
  place: Place,
  facts: {
    readonly found: string;
    readonly expected: string;
    readonly wrong: string;
    readonly remedy: string;
  },
): Said {
  const where = placeText(place);
  const { found, expected, wrong, remedy } = facts;
  return {
    found: shortened(found, FOUND),
    expected: shortened(expected, FOUND),
    message: `${where === '' ? '' : `${where}：`}${shortened(wrong, WRONG)}；${shortened(remedy, FOUND)}。`,
  };
}

/** A sentence whose place begins with a unit's name as a form has it, with the name as it is listed. */
export function withListedName(message: string, found: string, listed: string): string {
  const name = shortened(found, QUOTED);
  if (found === listed || found === '' || !message.startsWith(name)) return message;
  const rest = message.slice(name.length);
  if (!/^( · |：)/.test(rest)) return message;
  return listed === '' ? rest.replace(/^( · |：)/, '') : listed + rest;
}

/** What stands in a cell, in a sentence about it. */
export const quoted = (text: string): string => `“${shortened(text, QUOTED)}”`;

/** Characters of what somebody wrote that are quoted where it is to be read whole. */
export const WHOLE_QUOTE = FOUND;

export const quotedWhole = (text: string): string => `“${shortened(text, WHOLE_QUOTE)}”`;

/** A finding's sentence in its parts: what is wrong, and what to do; the place is left out. */
export function partsOf(
  message: string,
  place: Place,
): { readonly wrong: string; readonly remedy: string } {
  const where = placeText(place);
  const rest =
    where !== '' && message.startsWith(`${where}：`) ? message.slice(where.length + 1) : message;
  const split = rest.indexOf('；');
  if (split < 0) return { wrong: rest, remedy: '' };
  return { wrong: rest.slice(0, split), remedy: rest.slice(split + 1) };
}
