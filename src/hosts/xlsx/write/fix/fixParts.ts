import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { SheetDraft } from '../draft';
import { DEFAULT_FONT } from '../toHucreStyle';
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

/** Earliest date that a zip directory can hold. */
const NO_DATE = new Date(1980, 0, 1);

/** Puts right what the writing library gets wrong, part by part, and packs the parts again. */
export function fixParts(bytes: Uint8Array, context: FixContext): Uint8Array {
  const packed: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes)))
    packed[path] = [fixPart(path, part, context), { mtime: NO_DATE }];
  return zipSync(packed);
}

function fixPart(path: string, part: Uint8Array, context: FixContext): Uint8Array {
  const fix = FIXES.find(([pattern]) => pattern.test(path))?.[1];
  if (!fix) return part;
  const number = Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);
  return strToU8(fix(strFromU8(part), context, number));
}
