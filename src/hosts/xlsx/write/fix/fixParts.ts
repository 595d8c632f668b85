import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { SheetPicture } from '../../../../core/picture/Picture';
import { DEFAULT_FONT } from '../sheet/toHucreStyle';
import type { FilePart } from '../zip/packZip';
import { fixChart } from './charts';
import { fixComments, fixNoteShapes } from './notes';
import { fixApp, fixCore, fixTheme } from './properties';
import { fixDataBars, fixErrorResults, fixSelected } from './sheet';
import { fixStyles } from './styles';

/** What the fixes need to know besides the parts. */
export interface FixContext {
  /** In the order of the sheets; the first is `sheet1.xml`. */
  readonly sheets: readonly SheetPicture[];
  /** Index into `sheets`. */
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
    (vml, { sheets }, number) => {
      const sheet = sheets[number - 1];
      return sheet ? fixNoteShapes(vml, sheet) : vml;
    },
  ],
  [/^xl\/charts\/chart\d+\.xml$/, (xml, { sheets }) => fixChart(xml, sheets)],
  [/^docProps\/core\.xml$/, fixCore],
  [/^docProps\/app\.xml$/, fixApp],
];

/** Puts right what the writing library gets wrong, part by part. */
export function fixParts(bytes: Uint8Array, context: FixContext): readonly FilePart[] {
  return Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    fixPart(path, part, context),
  ]);
}

function fixPart(path: string, part: Uint8Array, context: FixContext): Uint8Array {
  const fix = FIXES.find(([pattern]) => pattern.test(path))?.[1];
  if (!fix) return part;
  const number = Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);
  return strToU8(fix(strFromU8(part), context, number));
}
