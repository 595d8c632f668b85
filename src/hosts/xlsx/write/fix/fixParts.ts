import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { SheetDraft } from '../draft';
import { DEFAULT_FONT } from '../toHucreStyle';
import { packZip, type DeflateRaw } from '../zip/packZip';
import { fixChart } from './charts';
import { fixComments, fixNoteShapes } from './notes';
import { fixApp, fixCore, fixTheme } from './properties';
import { fixDataBars, fixErrorResults, fixSelected } from './sheet';
import { fixStyles } from './styles';

/** What the fixes need to know besides the parts. */
export interface FixContext {
  /** In the order of the sheets; the first is `sheet1.xml`. */
  readonly drafts: readonly SheetDraft[];
  /** Index into `drafts`. */
  readonly activeSheet: number;
}

/** The part's text put right; `number` is the last number in the part's path. */
type Fix = (xml: string, context: FixContext, number: number) => string;

const FIXES: readonly (readonly [RegExp, Fix])[] = [
  [
    /^xl\/worksheets\/sheet\d+\.xml$/,
    (xml, { activeSheet }, number) => {
      const fixed = fixDataBars(fixErrorResults(xml));
      return number === activeSheet + 1 ? fixSelected(fixed) : fixed;
    },
  ],
  [/^xl\/styles\.xml$/, fixStyles],
  [/^xl\/theme\//, (xml) => fixTheme(xml, DEFAULT_FONT.name)],
  [/^xl\/comments\d+\.xml$/, fixComments],
  [
    /^xl\/drawings\/vmlDrawing\d+\.vml$/,
    (vml, { drafts }, number) => {
      const draft = drafts[number - 1];
      return draft ? fixNoteShapes(vml, draft) : vml;
    },
  ],
  [/^xl\/charts\/chart\d+\.xml$/, (xml, { drafts }) => fixChart(xml, drafts)],
  [/^docProps\/core\.xml$/, fixCore],
  [/^docProps\/app\.xml$/, fixApp],
];

/** Puts right what the writing library gets wrong, part by part, and packs the parts again. */
export function fixParts(bytes: Uint8Array, context: FixContext, deflate?: DeflateRaw): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return packZip(
    parts.map(([path, part]) => [path, fixPart(path, part, context)] as const),
    deflate,
  );
}

function fixPart(path: string, part: Uint8Array, context: FixContext): Uint8Array {
  const fix = FIXES.find(([pattern]) => pattern.test(path))?.[1];
  if (!fix) return part;
  const number = Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);
  return strToU8(fix(strFromU8(part), context, number));
}
