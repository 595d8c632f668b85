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

/** Signs that are said as words. */
const SAID: readonly (readonly [string, string])[] = [
  ['除以', '/'],
  ['乘以', '*'],
  ['加上', '+'],
];

export function fold(written: string): Folded {
  let text = '';
  const origin: number[] = [];
  for (let index = 0; index < written.length; index += 1) {
    const [word, sign] = SAID.find(([said]) => written.startsWith(said, index)) ?? [];
    if (word !== undefined && sign !== undefined) {
      text += sign;
      index += word.length - 1;
      origin.push(index);
      continue;
    }
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
