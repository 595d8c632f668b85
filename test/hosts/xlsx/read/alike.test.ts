import fc from 'fast-check';
import { alikeOf } from '../../../../src/core/entries/alikeSheets';
import { XlsxError } from '../../../../src/core/entries/XlsxError';
import { BOOK_LIMITS } from '../../../../src/core/values/limits';
import { compareLength } from '../../../../src/hosts/xlsx/node/compareLength';
import { commonLength } from '../../../../src/hosts/xlsx/read/alike/commonLength';
import { ReadAlike } from '../../../../src/hosts/xlsx/read/alike/ReadAlike';
import { cellBudget } from '../../../../src/hosts/xlsx/read/cells/budget';
import { readWorksheet } from '../../../../src/hosts/xlsx/read/cells/worksheet';
import { readSharedStrings } from '../../../../src/hosts/xlsx/read/parts/sharedStrings';
import type { StoredText } from '../../../../src/hosts/xlsx/read/parts/richText';
import { PLAIN_FORMAT } from '../../../../src/hosts/xlsx/read/parts/styles';
import { readXlsx } from '../../../../src/hosts/xlsx/read/readXlsx';
import { writeXlsx } from '../../../../src/hosts/xlsx/write/writeXlsx';
import { values, workbook } from '../../../contract/contractPlan';
import { worksheet } from './support/book';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FORMATS = [PLAIN_FORMAT, { ...PLAIN_FORMAT, code: '0.00' }];
const DIFFERENTIALS = [{ code: ';;;' }] as never;
const context = (strings: readonly StoredText[]) => ({
  sheet: '表',
  sharedStrings: strings,
  differentials: DIFFERENTIALS,
  formats: FORMATS,
  budget: cellBudget(BOOK_LIMITS),
});

function outcome<T>(work: () => T): T | 'refused' {
  try {
    return work();
  } catch (error) {
    if (error instanceof XlsxError) return 'refused';
    throw error;
  }
}

const CELLS = {
  A1: [
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="A1" t="s"><v>1</v></c>',
    '<c r="A1" t="s"><v>7</v></c>',
  ],
  B1: [
    '<c r="B1" s="1"/>',
    '<c r="B1" s="1"><v>5</v></c>',
    '<c r="B1" s="1"><v>1e400</v></c>',
    '<c r="B1" s="1" t="str"><v>五 &amp; 六</v></c>',
    '<c r="B1" s="0"><v>5</v></c>',
    '<c r="B1" s="1" t="inlineStr"><is><t>内</t></is></c>',
    '',
  ],
  C1: [
    '<c r="C1"><v>3</v></c>',
    '<c r="C1"/>',
    '<c r="C1"><v>30000</v></c>',
    '<c r="C1"><v>x</v></c>',
  ],
  A2: [
    '<c r="A2" s="1"><f>B1*2</f><v>10</v></c>',
    '<c r="A2" s="1"><f>B1*2</f><v>6</v></c>',
    '<c r="A2" s="1"><f>B1*3</f><v>6</v></c>',
    '<c r="A2" s="1"><v>6</v></c>',
    '<c r="A2" t="str" s="1"><f>B1*2</f><v>无</v></c>',
    '<c r="A2" s="1" t="e"><f>B1*2</f><v>#DIV/0!</v></c>',
  ],
  B2: ['<c r="B2"/>', '<c r="B2"><v>1</v></c>', '<c r="B2" t="b"><v>1</v></c>'],
  D9: ['<c r="D9"><v>4</v></c>', '<c r="D9"/>', ''],
} as const;
const BEHIND = [
  '<mergeCells><mergeCell ref="B1:B2"/></mergeCells>',
  '<conditionalFormatting sqref="C1"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>100</formula></cfRule></conditionalFormatting>',
];

type Chosen = Readonly<Record<keyof typeof CELLS, number>>;
const chosen: fc.Arbitrary<Chosen> = fc.record(
  Object.fromEntries(
    Object.entries(CELLS).map(([name, of]) => [
      name,
      fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(of.length - 1)),
    ]),
  ) as Record<keyof typeof CELLS, fc.Arbitrary<number>>,
);

function sheetOf(chosen: Chosen, behind: readonly string[]): Uint8Array {
  const cell = (name: keyof typeof CELLS): string => CELLS[name][chosen[name]] ?? '';
  const rows = [
    `<row r="1">${cell('A1')}${cell('B1')}${cell('C1')}</row>`,
    `<row r="2">${cell('A2')}${cell('B2')}</row>`,
    `<row r="9">${cell('D9')}</row>`,
  ];
  const xml = worksheet(rows.join(''));
  return bytes(xml.replace('</sheetData>', `</sheetData>${behind.join('')}`));
}

describe('sheets that are read by one that is alike', () => {
  it.each([
    ['byte by byte', commonLength],
    ['by Node', compareLength],
  ])('say what they say when they are read by themselves, compared %s', (_, common) => {
    const texts = fc.constantFrom<readonly string[]>(
      ['甲', '乙'],
      ['乙', '甲'],
      ['丙', '甲', '乙'],
    );
    const file = fc.tuple(chosen, texts);
    const met = { alike: 0, apart: 0, refused: 0 };
    fc.assert(
      fc.property(
        fc.array(file, { minLength: 2, maxLength: 6 }),
        fc.subarray(BEHIND),
        (files, behind) => {
          const alike = new ReadAlike(common);
          for (const [cells, strings] of files) {
            const xml = sheetOf(cells, behind);
            const told: unknown[] = [];
            const expected = outcome(() =>
              readWorksheet('p', xml, {
                ...context(strings),
                onRule: (...rule) => told.push(rule),
              }),
            );
            const found = outcome(() => alike.sheet('p', xml, context(strings)));
            expect(found === 'refused' ? found : found.part).toEqual(expected);
            if (found === 'refused') met.refused += 1;
            else {
              expect(found.rules).toEqual(told);
              met[found.differs?.at.length ? 'alike' : 'apart'] += 1;
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    for (const times of Object.values(met)) expect(times).toBeGreaterThan(20);
  });

  it('are refused as they are by themselves where they were cut or changed anywhere', () => {
    const none = Object.fromEntries(Object.keys(CELLS).map((name) => [name, 0])) as Chosen;
    const whole = new TextDecoder().decode(sheetOf(none, BEHIND));
    const piece = fc.constantFrom(
      '',
      '<',
      '"',
      '&amp;',
      '9',
      ' ',
      '\r\n',
      '</c>',
      '<v>',
      '<row r="3">',
      '中',
    );
    const change = fc.tuple(fc.nat(whole.length), fc.nat(6), piece);
    fc.assert(
      fc.property(change, ([at, cut, put]) => {
        const alike = new ReadAlike();
        alike.sheet('p', bytes(whole), context(['甲']));
        const xml = bytes(whole.slice(0, at) + put + whole.slice(at + cut));
        const found = outcome(() => alike.sheet('p', xml, context(['甲'])).part);
        expect(found).toEqual(outcome(() => readWorksheet('p', xml, context(['甲']))));
      }),
      { numRuns: 1500 },
    );
  });

  it('are known to differ in values alone, and in which cells', async () => {
    const alike = new ReadAlike();
    const read = async (...row: (string | number)[]) =>
      readXlsx(await writeXlsx(workbook({ 甲: [values(row)] })), { alike }).sheets[0]!;
    const first = await read('一', 1, 2);
    const second = await read('一', 5, 2);
    expect(alikeOf(first)).toEqual({ from: first, at: [] });
    expect(alikeOf(second)).toEqual({ from: first, at: [{ row: 0, column: 1 }] });
    expect(second.values).toEqual([['一', 5, 2]]);
    expect(alikeOf(await read('一', 5, 2, 3)).at).toEqual([]);
  });

  it('are read by one another in one file', async () => {
    const file = await writeXlsx(
      workbook({
        首: [values(['首'])],
        甲: [values(['一', 1, 2])],
        乙: [values(['二', 5, 2])],
        丙: [values(['三', 6, 2, 9])],
      }),
    );
    const [, ...sheets] = readXlsx(file).sheets;
    expect(sheets.map(({ name, values }) => [name, ...values])).toEqual([
      ['甲', ['一', 1, 2]],
      ['乙', ['二', 5, 2]],
      ['丙', ['三', 6, 2, 9]],
    ]);
    const [first, second, third] = sheets;
    expect(second!.formulas).toBe(first!.formulas);
    expect(third!.formulas).not.toBe(first!.formulas);
    const at = [0, 1].map((column) => ({ row: 0, column }));
    expect(alikeOf(second!)).toEqual({ from: first, at });
    expect(alikeOf(third!).from).toBe(third);
  });
});

describe('shared strings that are read by others', () => {
  const item = fc.constantFrom(
    '<si><t>甲</t></si>',
    '<si><t>乙</t></si>',
    '<si><t xml:space="preserve"> 丙 &lt; </t></si>',
    '<si><t>丁</t><phoneticPr fontId="1" type="noConversion"/></si>',
    '<si></si>',
    '<si><t>_x4e00_</t></si>',
    '<si><r><t>富</t></r></si>',
    '<si><t>&nbsp;</t></si>',
    '<si><t>戊',
  );
  const START = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const HEADS = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<?xml version="1.0" encoding="gbk"?>',
    '',
  ];
  const table = fc
    .tuple(fc.constantFrom(...HEADS), fc.nat(3), fc.array(item, { maxLength: 9 }))
    .map(([head, count, items]) =>
      bytes(`${head}${START} count="${count}">${items.join('')}</sst>`),
    );

  it('are what they are by themselves', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 2, maxLength: 5 }), (tables) => {
        const alike = new ReadAlike();
        for (const each of tables)
          expect(outcome(() => alike.strings('p', each))).toEqual(
            outcome(() => readSharedStrings('p', each)),
          );
      }),
      { numRuns: 1500 },
    );
  });

  it('are the very same where they stand in both', () => {
    const alike = new ReadAlike();
    const of = (...texts: readonly string[]): readonly StoredText[] =>
      alike.strings(
        'p',
        bytes(`${START}>${texts.map((t) => `<si><t>${t}</t></si>`).join('')}</sst>`),
      );
    of('一', '二', '三', '四');
    expect(of('一', '新', '二', '四', '尾')).toEqual(['一', '新', '二', '四', '尾']);
  });
});
