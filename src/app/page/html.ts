/** A piece of HTML, made by `html` alone. */
export class Html {
  private constructor(readonly text: string) {}

  static of(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
    const text = parts.reduce((before, part, index) => {
      const value = values[index - 1];
      return before + (value === undefined ? '' : written(value)) + part;
    });
    return new Html(text);
  }
}

/** Texts and numbers are shown as they are; HTML stands as HTML. */
type HtmlValue = string | number | Html | readonly Html[];

/** HTML with values in it; a text from outside never becomes markup. */
export const html = Html.of.bind(Html);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
