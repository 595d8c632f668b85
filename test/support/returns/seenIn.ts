import { format } from 'numfmt';

/**
 * What a person sees in a cell of a file's parts, told by other means than the reader's: patterns over the
 * XML. Undefined where the file has no such cell, or where the patterns cannot tell.
 */
export function seenIn(
  parts: Readonly<Record<string, string>>,
  path: string,
  cell: string,
): string | undefined {
  const found = [
    ...parts[path]!.matchAll(new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>(.*?)</c>)`, 'gs')),
  ];
  if (found.length !== 1) return undefined;
  const [, attributes = '', body = ''] = found[0]!;
  const type = /\st="([^"]*)"/.exec(attributes)?.[1] ?? 'n';
  const look = lookOf(
    parts['xl/styles.xml'] ?? '',
    Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0),
  );
  const stored = /<v>([^<]*)<\/v>/.exec(body)?.[1];
  if (look.isStruck && !body.includes('<r>')) return '';
  switch (type) {
    case 's': {
      const item = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)][
        Number(stored)
      ];
      return item && shown(textOf(item[1] ?? ''), look.code);
    }
    case 'inlineStr':
      return shown(textOf(body), look.code);
    case 'str':
      return shown(unescaped(stored ?? ''), look.code);
    case 'n':
      return stored === undefined || stored === '' ? '' : shown(Number(stored), look.code);
    case 'b':
      // Programs show nothing where nothing is stored.
      if ((stored ?? '').trim() === '') return '';
      return stored === '1' ? 'TRUE' : 'FALSE';
    default:
      return stored ?? '';
  }
}

function shown(value: number | string, code: string): string {
  try {
    return format(code, value).trim();
  } catch {
    return String(value);
  }
}

function textOf(xml: string): string {
  const kept = xml
    .replace(/<r>(?:(?!<\/r>).)*<strike\/>.*?<\/r>/gs, '')
    .replace(/<rPh .*?<\/rPh>/gs, '');
  return unescaped(
    [...kept.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text).join(''),
  );
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
};

function lookOf(
  styles: string,
  index: number,
): { readonly code: string; readonly isStruck: boolean } {
  const list = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  const xf = [...list.matchAll(/<xf [^>]*>/g)][index]?.[0] ?? '';
  const id = /numFmtId="(\d+)"/.exec(xf)?.[1] ?? '0';
  const own = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
  const fonts = /<fonts[^>]*>(.*?)<\/fonts>/s.exec(styles)?.[1] ?? '';
  const font =
    [...fonts.matchAll(/<font\/>|<font>.*?<\/font>/gs)][
      Number(/fontId="(\d+)"/.exec(xf)?.[1] ?? 0)
    ]?.[0] ?? '';
  return {
    code: own === undefined ? (BUILT_IN[id] ?? 'General') : unescaped(own),
    isStruck: font.includes('<strike/>'),
  };
}
