import { isDateFormat } from '../../../../core/values/dateFormat';
import { children, walkXml, type Attributes, type XmlNode } from '../xml/walk';
import { builtInFormat } from './builtInFormats';
import { BLACK, colourOf, isUnseen, WHITE, type Colour } from './colour';
import { differentialNode, type Differential } from './differential';
import { fontNode, isTiny, type Font } from './font';

/** What a cell format (attribute `s` of a cell) does to what a person sees. */
export interface CellFormat {
  /** Number format code. */
  readonly code: string;
  readonly font: Font | undefined;
  readonly ground: Colour;
  /** The font leaves every text as it is. */
  readonly isPlain: boolean;
  /** Days between the number that is shown as a date and the one that other files keep for it. */
  readonly laterBy?: number;
}

export const PLAIN_FORMAT: CellFormat = {
  code: 'General',
  font: undefined,
  ground: WHITE,
  isPlain: true,
};

/** Formats by their indexes. */
export interface CellFormats {
  readonly formats: readonly CellFormat[];
  /** Those that conditional formats lay over others. */
  readonly differentials: readonly Differential[];
}

export const NO_FORMATS: CellFormats = { formats: [], differentials: [] };

/** 1904-01-01 in the days that files commonly count. */
const DAYS_OF_1904 = 1462;

/** The formats of a file that counts its days from 1904. */
export function countingFrom1904({ formats, differentials }: CellFormats): CellFormats {
  return {
    differentials,
    formats: formats.map((format) =>
      isDateFormat(format.code) ? { ...format, laterBy: DAYS_OF_1904 } : format,
    ),
  };
}

export function readCellFormats(part: string, bytes: Uint8Array): CellFormats {
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const grounds: Colour[] = [];
  const differentials: Differential[] = [];
  const cellFormats: Attributes[] = [];
  const numberFormat: XmlNode = {
    open: ({ numFmtId, formatCode }) => {
      if (formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
    },
  };
  walkXml(part, bytes, 'x:styleSheet', {
    children: children({
      'x:numFmts': { children: children({ 'x:numFmt': numberFormat }) },
      'x:fonts': { children: children({ 'x:font': fontNode((font) => fonts.push(font), BLACK) }) },
      'x:fills': { children: children({ 'x:fill': fillNode((ground) => grounds.push(ground)) }) },
      'x:cellXfs': { children: children({ 'x:xf': { open: (found) => cellFormats.push(found) } }) },
      'x:dxfs': {
        children: children({ 'x:dxf': differentialNode((each) => differentials.push(each)) }),
      },
    }),
  });
  const formats = cellFormats.map(({ numFmtId, fontId, fillId }) => {
    const id = Number(numFmtId ?? 0);
    const font = fonts[Number(fontId ?? 0)];
    const ground = fillId === undefined ? WHITE : grounds[Number(fillId)];
    return {
      code: codes.get(id) ?? builtInFormat(id),
      font,
      ground,
      isPlain: font === undefined || leavesAlone(font, ground),
    };
  });
  return { formats, differentials };
}

function leavesAlone(font: Font, ground: Colour): boolean {
  const { isStruck, shift, face, colour } = font;
  const marked = isStruck || shift !== undefined || isTiny(font) || isUnseen(colour, ground);
  return !marked && !/dings|dingbats|marlett|extra|symbol/i.test(face);
}

function fillNode(done: (ground: Colour) => void): XmlNode {
  let ground: Colour;
  let isSolid = false;
  return {
    open: () => (ground = undefined),
    children: children({
      'x:patternFill': {
        open({ patternType }) {
          isSolid = patternType === 'solid';
          if (patternType === undefined || patternType === 'none') ground = WHITE;
        },
        children: children({
          'x:fgColor': {
            open(found) {
              if (isSolid) ground = colourOf(found);
            },
          },
        }),
      },
    }),
    close: () => done(ground),
  };
}
