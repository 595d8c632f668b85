import { LINE_CHARACTERS } from './limits';

declare const fit: unique symbol;

/**
 * Text that may go to a terminal: nothing in it moves the cursor, hides, turns or pretends to be
 * another line. Only this file makes it, and only it can be printed.
 */
export type TerminalText = string & { readonly [fit]: 'terminal' };

/** Controls of both sets, line and paragraph marks, marks of direction and joining, halves of pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * One line and its end. Whatever cannot be seen is written out, as in `<U+202E>`; too long a line is
 * cut.
 */
export function visibleLine(text: string): TerminalText {
  const whole = text.length <= LINE_CHARACTERS ? text : `${text.slice(0, LINE_CHARACTERS)}…`;
  return `${whole.replace(UNSEEN, written)}\n` as TerminalText;
}

/** Text of the program's own making, whose lines are lines: each of them made visible. */
export function visibleText(text: string): TerminalText {
  return text.replace(/[^\n]+/g, (line) => line.replace(UNSEEN, written)) as TerminalText;
}

/** JSON and the end of its last line: the same content, with whatever cannot be seen as escapes. */
export function visibleJson(content: unknown): TerminalText {
  const text = JSON.stringify(content, null, 2);
  const visible = text.replace(UNSEEN, (char) => (char === '\n' ? char : escaped(char)));
  return `${visible}\n` as TerminalText;
}

function written(char: string): string {
  return `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

function escaped(char: string): string {
  return Array.from(
    { length: char.length },
    (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
}
