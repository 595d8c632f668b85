import { allTextsTooLong, longNote, textTooLong } from '../messages/entries';
import { shortened } from '../messages/shortened';
import type { Finding } from '../validate/Finding';
import { NOTE_CHARACTERS, RETURN_CHARACTERS, WORD_CHARACTERS } from '../values/limits';
import type { AskedField } from './AskedField';
import type { Entry } from './entry';
import { fileFinding, type FileOwner } from './fileFinding';
import { valueText } from './valueText';

/** Characters up to which a form itself takes a text; what is longer came by pasting. */
const FORM_CHARACTERS = 500;

/** Measures the texts of one return, one after the other. */
export interface TextMeasure {
  /** The entry with what was read cut to what is told of it, where it is no figure, choice or note. */
  within(field: AskedField, entry: Entry): Entry;
  /** textTooLong, longNote; of all texts measured so far. */
  findings(): readonly Finding[];
}

/** As much of a text as lists tell of it. */
export const told = (text: string): string => shortened(text, WORD_CHARACTERS);

export function measureTexts(owner: FileOwner): TextMeasure {
  const found: Finding[] = [];
  let characters = 0;
  return {
    within(field, entry) {
      const { value } = entry;
      if (value.kind === 'text') {
        const { length } = value.text;
        if (length > NOTE_CHARACTERS) {
          found.push(lengthFinding('textTooLong', field, entry, owner));
          return { ...entry, value: { kind: 'unreadable', text: told(value.text) } };
        }
        characters += length;
        if (length > FORM_CHARACTERS) found.push(lengthFinding('longNote', field, entry, owner));
        return entry;
      }
      if (value.kind !== 'unreadable') return entry;
      return { ...entry, value: { kind: 'unreadable', text: told(value.text) } };
    },
    findings: () =>
      characters > RETURN_CHARACTERS ? [...found, allTooLong(characters, owner)] : found,
  };
}

function lengthFinding(
  rule: 'textTooLong' | 'longNote',
  { code, label }: AskedField,
  { at, value }: Entry,
  owner: FileOwner,
): Finding {
  const place = { orgName: owner.orgName, ...at };
  const { length } = valueText(value);
  const about = { code, org: owner.org, values: `${at.cell}=${length}` };
  const said =
    rule === 'longNote'
      ? longNote(place, label, length, FORM_CHARACTERS)
      : textTooLong(place, label, length, NOTE_CHARACTERS);
  return fileFinding(rule, about, place, said);
}

function allTooLong(length: number, { org, orgName }: FileOwner): Finding {
  const place = { orgName, sheet: '', cell: '' };
  const about = { code: '', org, values: String(length) };
  return fileFinding(
    'textTooLong',
    about,
    place,
    allTextsTooLong(place, length, RETURN_CHARACTERS),
  );
}
