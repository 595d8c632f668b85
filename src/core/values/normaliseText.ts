/** Zero width and joiner marks, soft hyphen, byte order mark, bidirectional controls, variation selectors. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]/g;

const SPACES = /\s+/g;

/** Small forms and look-alikes that input methods and word processors put in place of ASCII. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '﹐': ',',
  '﹒': '.',
  '﹙': '(',
  '﹚': ')',
  '﹢': '+',
  '﹣': '-',
  '﹪': '%',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
};

/** Full-width ASCII (U+FF01–U+FF5E) and look-alikes as ASCII; nothing else is folded (no `①` or `²`). */
export function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E﹐﹒﹙﹚﹢﹣﹪−‐‑–]/g, (character) => {
    const alike = LOOK_ALIKES[character];
    return alike ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

/** Without characters that nobody sees. Spaces and line breaks stay. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** One line: invisible characters gone, every run of spaces (also U+3000 and NBSP) one space, trimmed. */
export function tidy(text: string): string {
  return stripInvisible(text).replace(SPACES, ' ').trim();
}

/** Tidy and half-width: the form in which typed numbers, marks and choices are read. */
export function plain(text: string): string {
  return foldWidth(tidy(text));
}

/** The form in which labels and choices are compared: plain, without any spaces. */
export function comparable(text: string): string {
  return plain(text).replace(SPACES, '');
}
