/** @jest-environment jsdom */
import { readCopied, type CopiedCells } from '../../../../src/hosts/grid/live/hand/clipboard';
import type { Block } from '../../../../src/hosts/grid/live/hand/place';

const texts = (block: Block): readonly (readonly (string | undefined)[])[] =>
  block.map((line) => Array.from(line, (cell) => (cell?.kind === 'typed' ? cell.text : undefined)));

const of = (html: string, text = ''): CopiedCells => readCopied({ html, text });
const clear = (html: string, text = ''): unknown => {
  const cells = of(html, text);
  return cells.kind === 'clear' ? texts(cells.block) : cells;
};
const table = (...rows: readonly string[]): string =>
  `<html><body><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></body></html>`;

describe('what other programs put on the clipboard', () => {
  it.each<[string, string, unknown]>([
    [
      'Excel',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head>
       <body><table><!--StartFragment--><col width=64><tr height=20><td class=xl65 align=right>1,234</td>
       <td class=xl66>说明<br style='mso-data-placement:same-cell;'>第二行</td></tr><!--EndFragment--></table></body></html>`,
      [['1,234', '说明\n第二行']],
    ],
    [
      'WPS, with a number that is shown rounded',
      table(
        '<td x:num="1234.5599999999999">1,235</td><td x:num="0.59660000000000002">59.7%</td>',
        '<td x:num="45000">2023/3/15</td><td x:num>12</td>',
      ),
      [
        ['1234.56', '59.66%'],
        ['2023/3/15', '12'],
      ],
    ],
    [
      'LibreOffice',
      table('<td sdval="12.3456" sdnum="1033;0;0.00">12.35</td><td>约12</td>'),
      [['12.3456', '约12']],
    ],
    [
      'a web page, laid out by tables',
      `<table><tr><td><table><thead><tr><th> 项目 </th><th>数</th></tr></thead>
       <tbody><tr><td>床位</td><td>&nbsp;320&nbsp;</td></tr></tbody></table></td></tr></table>`,
      [
        ['项目', '数'],
        ['床位', '320'],
      ],
    ],
    [
      'a page with merged cells',
      table('<td rowspan=2>1</td><td>2</td>', '<td>3</td>', '<td colspan=2>4</td>'),
      [
        ['1', '2'],
        [undefined, '3'],
        ['4', undefined],
      ],
    ],
    ['a text between tags, and no table', '<p>12</p>', [['12']]],
  ])('%s', (_, html, expected) => {
    expect(clear(html, '12')).toEqual(expected);
  });

  it.each<[string, string, unknown]>([
    [
      'tabs and line ends of Windows',
      '12\t13\r\n14\t\r\n\r\n',
      [
        ['12', '13'],
        ['14', ''],
      ],
    ],
    ['line ends of an old Mac', '12\r13\r', [['12'], ['13']]],
    ['a line break within quotes', '"1\n2"\t3\n', [['1\n2', '3']]],
    ['doubled quotes', '"他说""好"""\t3', [['他说"好"', '3']]],
    [
      'ideographic spaces',
      '常住人口　12\n床位　　320　',
      [
        ['常住人口', '12'],
        ['床位', '320'],
      ],
    ],
    [
      'spaces of a table without lines',
      '常住人口   12\n床位      320',
      [
        ['常住人口', '12'],
        ['床位', '320'],
      ],
    ],
    ['a sentence', '约 12 人', [['约 12 人']]],
    ['empty lines in between', '12\n\n13', [['12'], [''], ['13']]],
    ['nothing', ' \r\n', []],
  ])('%s', (_, text, expected) => {
    expect(clear('', text)).toEqual(expected);
  });

  it('asks whether spaces stand within a number or between cells', () => {
    const cells = of('', '120 345\n130 350\n');
    expect(
      cells.kind === 'spaced' && [cells.example, texts(cells.numbers), texts(cells.cells)],
    ).toEqual([
      '120 345',
      [['120 345'], ['130 350']],
      [
        ['120', '345'],
        ['130', '350'],
      ],
    ]);
    expect(clear('', '常住人口 120 345')).toEqual([['常住人口 120 345']]);
    expect(clear('', '12 3456')).toEqual([['12 3456']]);
  });

  it('asks about rows and columns that were hidden', () => {
    const cells = of(
      `<table><col><col style='display:none'><col>
       <tr><td>1</td><td>码</td><td>2</td></tr>
       <tr height=0 style='display:none'><td>3</td><td>码</td><td>4</td></tr>
       <tr><td>5</td><td>码</td><td>6</td></tr></table>`,
    );
    expect(cells.kind === 'hidden' && [cells.lines, texts(cells.seen), texts(cells.all)]).toEqual([
      2,
      [
        ['1', '2'],
        ['5', '6'],
      ],
      [
        ['1', '码', '2'],
        ['3', '码', '4'],
        ['5', '码', '6'],
      ],
    ]);
  });

  it('reads ten thousand rows at once', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `<td>${row}</td>`);
    const cells = of(table(...rows));
    expect(cells.kind === 'clear' && cells.block.length).toBe(10_000);
  });
});
