/** A text as it is compared: half width, without spaces, one kind of quotation mark. */
export interface Folded {
  readonly text: string;
  /** Where each character stood in the text as it was written. */
  readonly origin: readonly number[];
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '「': '"',
  '」': '"',
  '／': '/',
  '∕': '/',
  '÷': '/',
  '×': '*',
  '✕': '*',
  '✖': '*',
  '·': '*',
  '＋': '+',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '，': '、',
  ',': '、',
  '；': '、',
  ';': '、',
  '—': '-',
  '–': '-',
  '−': '-',
};

export function fold(written: string): Folded {
  let text = '';
  const origin: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    const raw = written[index]!;
    const one = LOOK_ALIKES[raw] ?? raw.normalize('NFKC');
    for (const character of one) {
      const alike = LOOK_ALIKES[character] ?? character;
      if (/[\s\p{Cf}]/u.test(alike)) continue;
      text += alike;
      for (let unit = 0; unit < alike.length; unit += 1) origin.push(index);
    }
  }
  return { text, origin };
}

export function folded(written: string): string {
  return fold(written).text;
}
