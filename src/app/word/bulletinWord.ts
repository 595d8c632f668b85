import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  convertMillimetersToTwip as millimetres,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import { documentNumber, signedOn, titleLines, TYPEFACES } from '../../core/messages/word';
import type { Period } from '../../core/entries/identity';
import { GENERATOR } from '../../core/values/program';
import type { Block, Run } from '../bulletin/Block';
import { coursePicture, pacePicture, type Picture } from '../chart/pictures';
import { pictureRun } from './pictureRun';
import { withTypefaces } from './fontTable';
import { wordTable } from './wordTable';
import { wordText } from './wordText';

/* 公文 by GB/T 9704—2012: A4, a text block of 156 × 225 mm, 22 lines of 28 characters. */

/** 3号, 2号, 4号 and 小四, in half points. */
const SIZE = { body: 32, title: 44, number: 28, caption: 24 } as const;
/** Of the title on a line. */
const TITLE_CHARACTERS = 20;
const LINES = 22;
const CHARACTERS = 28;
const BLOCK = { width: millimetres(156), height: millimetres(225) };
const LINE = Math.floor(BLOCK.height / LINES);
const HALF_LINE = Math.floor(LINE / 2);
/** What characters of the body stand closer than they are wide, in twentieths of a point, so that a line takes 28. */
const CLOSER = Math.floor(BLOCK.width / CHARACTERS - (SIZE.body / 2) * 20);

/** What the bulletin's file is told besides its blocks. */
export interface BulletinWord {
  readonly title: string;
  readonly period: Period;
  readonly bureau: string;
  readonly blocks: readonly Block[];
}

/** The bulletin as a .docx file. */
export async function bulletinWord(bulletin: BulletinWord): Promise<Uint8Array> {
  const document = new Document({
    title: wordText(bulletin.title),
    creator: wordText(bulletin.bureau),
    customProperties: [{ name: 'annex', value: GENERATOR }],
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: run('body') } } },
    sections: sectionsOf(bulletin),
  });
  return withTypefaces(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function run(face: keyof typeof TYPEFACES, size: number = SIZE.body): IRunOptions {
  const { name } = TYPEFACES[face];
  const closer = size === SIZE.body ? { characterSpacing: CLOSER } : {};
  return {
    size,
    ...closer,
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name },
  };
}

/** The text upright; what is attached, which is wide, across. */
function sectionsOf({ period, bureau, blocks }: BulletinWord): readonly ISectionOptions[] {
  const [title, addressees, ...rest] = blocks;
  const signature = rest.findIndex(
    (block) => block.kind === 'paragraph' && textOf(block) === bureau,
  );
  const body = signature < 0 ? rest : rest.slice(0, signature);
  const annex = signature < 0 ? [] : rest.slice(signature + 1);
  const text = [
    line([new TextRun({ ...run('body'), text: documentNumber(period.year) })], {
      alignment: AlignmentType.CENTER,
    }),
    line([]),
    ...(title ? [titleLine(title)] : []),
    line([]),
    ...(addressees?.kind === 'paragraph' ? [line(runs(addressees.runs))] : []),
    ...body.flatMap((block) => blockOf(block, BLOCK.width)),
    line([]),
    signed(bureau, 4),
    signed(signedOn(period), 4),
  ];
  const attached = annex.flatMap((block, index) =>
    block.kind === 'heading' ? annexHeading(block, index > 0) : blockOf(block, BLOCK.height),
  );
  return [
    section('portrait', text),
    ...(attached.length === 0 ? [] : [section('landscape', attached)]),
  ];
}

function section(
  orientation: 'portrait' | 'landscape',
  children: ISectionOptions['children'],
): ISectionOptions {
  const [top, right, bottom, left] =
    orientation === 'portrait' ? [37, 26, 35, 28] : [28, 35, 26, 37];
  return {
    properties: {
      page: {
        size: {
          width: millimetres(210),
          height: millimetres(297),
          orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
        },
        margin: {
          top: millimetres(top),
          left: millimetres(left),
          right: millimetres(right),
          bottom: millimetres(bottom),
          footer: millimetres(orientation === 'portrait' ? 25 : 16),
        },
      },
      // Rows of attached tables stand closer than the lines of the grid.
      ...(orientation === 'portrait' && {
        grid: { type: DocumentGridType.LINES, linePitch: LINE },
      }),
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children,
  };
}

function textOf(block: Extract<Block, { kind: 'paragraph' }>): string {
  return block.runs.map((each) => (typeof each === 'string' ? each : each.strong)).join('');
}

/** A line of the grid. */
function line(text: readonly TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    ...more,
    children: [...text],
  });
}

/** A title that is too long for its line is broken between words that belong together. */
function titleLine(block: Block): Paragraph {
  const text = block.kind === 'heading' ? block.text : '';
  const [first = '', ...more] = titleLines(text, TITLE_CHARACTERS);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: Math.round(LINE * 1.25), lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({ ...run('title', SIZE.title), text: wordText(first) }),
      ...more.map(
        (each) => new TextRun({ ...run('title', SIZE.title), text: wordText(each), break: 1 }),
      ),
    ],
  });
}

/** Each 附 begins a page of its own. */
function annexHeading(block: Block & { readonly kind: 'heading' }, isNewPage: boolean) {
  return [
    line([new TextRun({ ...run('heading'), text: wordText(block.text) })], {
      pageBreakBefore: isNewPage,
    }),
  ];
}

const INDENTED: IParagraphOptions = { indent: { firstLineChars: 200, firstLine: SIZE.body * 20 } };

function blockOf(block: Block, width: number) {
  switch (block.kind) {
    case 'chart':
      return pictured(coursePicture(block.chart), block);
    case 'pace':
      return pictured(pacePicture(block.chart), block);
    case 'heading':
      return [
        line(
          [
            new TextRun({
              ...run(block.level === 3 ? 'subheading' : 'heading'),
              text: wordText(block.text),
            }),
          ],
          {
            ...INDENTED,
            keepNext: true,
          },
        ),
      ];
    case 'item':
      return [line([new TextRun({ ...run('body'), text: wordText(block.text) })], INDENTED)];
    case 'paragraph': {
      const number = block.number === undefined ? [] : [`${block.number} `];
      return [line(runs([...number, ...block.runs]), INDENTED)];
    }
    case 'table':
      return [wordTable(block, width, width === BLOCK.width ? 'text' : 'attached'), line([])];
  }
}

/** The picture, and below it what it shows. */
function pictured(picture: Picture, { chart, alt }: Extract<Block, { kind: 'chart' | 'pace' }>) {
  const title = new TextRun({
    ...run('subheading', SIZE.caption),
    text: wordText(chart.title),
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: HALF_LINE },
      children: [pictureRun(picture, alt)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: HALF_LINE },
      children: [title],
    }),
  ];
}

/** What is set off stands in 楷体, as headings of the second level do. */
function runs(parts: readonly Run[]): readonly TextRun[] {
  return parts.map((part) =>
    typeof part === 'string'
      ? new TextRun({ ...run('body'), text: wordText(part) })
      : new TextRun({ ...run('subheading'), text: wordText(part.strong) }),
  );
}

/** 署名 and 成文日期 stand right, four characters from the edge. */
function signed(text: string, characters: number): Paragraph {
  return line([new TextRun({ ...run('body'), text: wordText(text) })], {
    alignment: AlignmentType.RIGHT,
    indent: { end: (SIZE.body / 2) * 20 * characters },
    keepLines: true,
  });
}

/** `— 1 —` in 4号, on the outer side, one character from the edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const edge = (SIZE.number / 2) * 20;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { end: edge } : { start: edge },
        children: [
          new TextRun({
            ...run('number', SIZE.number),
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}
