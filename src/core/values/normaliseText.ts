/** Zero width marks, byte order mark, bidirectional and other controls; not tabs and line breaks. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;

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
function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E﹐﹒﹙﹚﹢﹣﹪−‐‑–]/g, (character) => {
    const alike = LOOK_ALIKES[character];
    return alike ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

/** Signs of several characters, whose invisible ones hold them together. */
const EMOJI =
  /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|[\u{e0020}-\u{e007f}]|\u200d(?=\p{Extended_Pictographic})\p{Extended_Pictographic})+|[#*0-9]\ufe0f\u20e3/u;
const EMOJI_OR_INVISIBLE = new RegExp(`(${EMOJI.source})|${INVISIBLE.source}`, 'gu');

/** Without characters that nobody sees. Spaces and line breaks stay, and emoji stay whole. */
export function stripInvisible(text: string): string {
  return text.replace(EMOJI_OR_INVISIBLE, (_, emoji?: string) => emoji ?? '');
}

/** One line: invisible characters gone, every run of spaces (also U+3000 and NBSP) one space, trimmed. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Tidy and half-width: the form in which typed numbers, marks and choices are read. */
export function plain(text: string): string {
  return foldWidth(tidy(text));
}

/** Labels, headings and choices come back in form after form; nothing longer than these is kept. */
const KEPT = { texts: 4096, characters: 60 };
const KNOWN = new Map<string, string>();

/** The form in which labels and choices are compared: plain, without any spaces. */
export function comparable(text: string): string {
  if (text.length > KEPT.characters) return bare(text);
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  if (KNOWN.size >= KEPT.texts) KNOWN.clear();
  const found = bare(text);
  KNOWN.set(text, found);
  return found;
}

function bare(text: string): string {
  return plain(text).replace(SPACES, '');
}
