import { packed } from './formFile';
import type { FormParts } from './editParts';

/** A number from 0 to below `end`, each time another one. */
export type Dice = (end: number) => number;

/** Dice that fall the same way for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}

/** A file that was damaged, and its parts as far as they can be told. */
export interface Mutant {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** Absent where bytes of the archive were changed. */
  readonly parts?: Readonly<Record<string, string>>;
}

const pick = <T>(dice: Dice, items: readonly T[]): T => items[dice(items.length)]!;

/** Cell formats that show something else than the value, added to the file before it is mutated. */
export const ODD_FORMATS: readonly { font?: string; format?: string }[] = [
  { font: '<strike/>' },
  { font: '<vertAlign val="superscript"/>' },
  { font: '<color rgb="FFFFFFFF"/>' },
  ...['0.0"万"', ';;;', '0%', '0,', 'yyyy-mm-dd', '0', '"未"@', '#,##0.00', '0;0;;"无"'].map(
    (format) => ({
      format,
    }),
  ),
];

const VALUES = [
  '',
  '0',
  '7',
  '12.5',
  '-3',
  '1e3',
  '1E400',
  'abc',
  '３２０',
  '1,920',
  '78。6',
  'NaN',
  '0x10',
];
const TYPES = ['', ' t="s"', ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="inlineStr"'];

/** One change of whatever kind to a filled form. */
export function mutantOf({ parts, places, paths }: FormParts, dice: Dice): Mutant {
  const kind = dice(10);
  if (kind === 0) return ofBytes(packed(parts), dice);
  const changed = { ...parts };
  const what =
    kind < 5
      ? inCell(changed, [...places.values()], paths, dice)
      : kind < 8
        ? inElements(changed, dice)
        : inAttributes(changed, dice);
  return { what, bytes: packed(changed), parts: changed };
}

function ofBytes(bytes: Uint8Array, dice: Dice): Mutant {
  const changed = bytes.slice(0, dice(8) === 0 ? dice(bytes.length) : bytes.length);
  for (let i = dice(4); i >= 0 && changed.length > 0; i--)
    changed[dice(changed.length)] = dice(256);
  return { what: 'bytes', bytes: changed };
}

function inCell(
  parts: Record<string, string>,
  places: readonly { sheet: string; cell: string }[],
  paths: ReadonlyMap<string, string>,
  dice: Dice,
): string {
  const { sheet, cell } = pick(dice, places);
  const path = paths.get(sheet)!;
  const xml = parts[path]!;
  const pattern = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>(.*?)</c>)`, 's');
  const style = / s="\d+"/.exec(pattern.exec(xml)?.[1] ?? '')?.[0] ?? '';
  const value = pick(dice, VALUES);
  const formats = (parts['xl/styles.xml']!.match(/<xf /g) ?? []).length;
  const made = [
    () => `<c r="${cell}"${style}${pick(dice, TYPES)}><v>${value}</v></c>`,
    () =>
      `<c r="${cell}" s="${Math.max(0, formats - 1 - dice(ODD_FORMATS.length + 2))}"><v>${dice(99999)}</v></c>`,
    () =>
      `<c r="${cell}"${style} t="inlineStr"><is><r><rPr><strike/></rPr><t>${value}</t></r><r><t>${dice(99)}</t></r></is></c>`,
    () =>
      `<c r="${cell}"${style}><f>${pick(dice, ['1+1', cell, 'SUM(A1:C3)', '1/0'])}</f><v>${value}</v></c>`,
    () => '',
    (old: string) => old + old,
    (old: string) => old.replace(/ s="\d+"/, ` s="${dice(formats)}"`),
  ];
  parts[path] = xml.replace(pattern, (old) => pick(dice, made)(old));
  return `cell ${sheet}!${cell}`;
}

/** Takes an element out, doubles it, or exchanges it with the next one like it. */
function inElements(parts: Record<string, string>, dice: Dice): string {
  const path = pick(
    dice,
    Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name)),
  );
  const xml = parts[path]!;
  const elements = [
    ...xml.matchAll(
      /<(c|si|xf|font|numFmt|mergeCell|Relationship|sheet|col|v|t|is|f|comment)(?: [^<>]*)?(?:\/>|>(?:(?!<\1[ >]).)*?<\/\1>)/gs,
    ),
  ];
  if (elements.length === 0) return inAttributes(parts, dice);
  const index = dice(elements.length);
  const [found, next] = [elements[index]!, elements[index + 1]];
  const how = dice(3);
  const end = found.index + found[0].length;
  if (how === 2 && next !== undefined && next.index >= end) {
    const between = xml.slice(end, next.index);
    const rest = xml.slice(next.index + next[0].length);
    parts[path] = xml.slice(0, found.index) + next[0] + between + found[0] + rest;
  } else {
    parts[path] =
      xml.slice(0, found.index) + (how === 0 ? '' : found[0] + found[0]) + xml.slice(end);
  }
  return `element ${found[1]} of ${path}`;
}

function inAttributes(parts: Record<string, string>, dice: Dice): string {
  const path = pick(
    dice,
    Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name)),
  );
  const xml = parts[path]!;
  const attributes = [
    ...xml.matchAll(
      / (t|s|si|ref|hidden|numFmtId|fontId|fillId|Id|Target|Type|name|state|min|max|ht|width|val|rgb|formatCode|count)="([^"]*)"/g,
    ),
  ];
  if (attributes.length === 0) return 'nothing';
  const found = pick(dice, attributes);
  const value = pick(dice, [
    '',
    '0',
    '1',
    String(dice(30)),
    'A1',
    'x',
    '../NULL',
    'true',
    found[2]!.slice(0, -1),
  ]);
  parts[path] =
    `${xml.slice(0, found.index)} ${found[1]}="${value}"${xml.slice(found.index + found[0].length)}`;
  return `attribute ${found[1]} of ${path}`;
}
