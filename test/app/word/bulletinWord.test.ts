import { strFromU8, unzipSync } from 'fflate';
import { heading, item, paragraph, table } from '../../../src/app/bulletin/Block';
import { bulletinWord } from '../../../src/app/word/bulletinWord';

const BUREAU = '宿城区发改局';

/** Paragraphs of the document in their order, table cells too. */
function paragraphsOf(file: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(file)['word/document.xml']!);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([each]) =>
    [...each.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) =>
        text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'),
      )
      .join(''),
  );
}

describe('the bulletin in Word', () => {
  const write = () =>
    bulletinWord({
      title: '关于通报',
      period: { year: 2023, month: 12 },
      bureau: BUREAU,
      blocks: [
        heading(1, '关于通报'),
        paragraph('各镇人民政府：'),
        heading(2, '一、总体情况'),
        paragraph('达标', { strong: '23' }, '项。'),
        item('<script>甲\n乙</script> & \u0007丙'),
        table(['指标', '完成'], [['参保率', '98.18%']]),
        paragraph(BUREAU),
        heading(2, '附：指标完成情况表'),
        table(['编号'], [['1-01']]),
      ],
    });

  it('says what its blocks say, in their order, and leaves open what nobody told it', async () => {
    expect(paragraphsOf(await write()).filter((text) => text !== '')).toEqual([
      '▢▢〔2023〕▢号',
      '关于通报',
      '各镇人民政府：',
      '一、总体情况',
      '达标23项。',
      '<script>甲 乙</script> & 丙',
      '指标',
      '完成',
      '参保率',
      '98.18%',
      BUREAU,
      '2024年1月▢日',
      '附：指标完成情况表',
      '编号',
      '1-01',
    ]);
  });

  it('keeps to the layout of official documents', async () => {
    const parts = unzipSync(await write());
    const xml = strFromU8(parts['word/document.xml']!);
    expect(xml).toContain('w:w="11905" w:h="16837"');
    expect(xml).toMatch(/<w:pgMar w:top="2097"[^>]*w:left="1587"/);
    expect(xml).toContain('<w:tblHeader/>');
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(xml).toContain(`w:eastAsia="${face}"`);
    const fonts = strFromU8(parts['word/fontTable.xml']!);
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/></w:font>');
    const footers = Object.keys(parts).filter((name) => name.startsWith('word/footer'));
    // An odd and an even one for the text, and for what is attached.
    expect(footers).toHaveLength(4);
  });

  it('keeps a row on the page of what is said below it', async () => {
    const file = await bulletinWord({
      title: '关于通报',
      period: { year: 2023, month: 12 },
      bureau: BUREAU,
      blocks: [
        heading(1, '关于通报'),
        paragraph('各镇人民政府：'),
        {
          kind: 'table',
          headers: ['编号'],
          rows: [['1-01'], ['1-02']],
          below: ['其中：龙河镇 3 个。', undefined],
        },
      ],
    });
    const xml = strFromU8(unzipSync(file)['word/document.xml']!);
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    const isKept = (row: string) => /<w:keepNext(?! w:val="false")/.test(row);
    expect(rows.map(isKept)).toEqual([false, true, false, false]);
  });

  it('measures in whole units, as Word demands', async () => {
    const file = await bulletinWord({
      title: '关于通报',
      period: { year: 2023, month: 12 },
      bureau: BUREAU,
      blocks: [
        heading(1, '关于通报'),
        paragraph('各镇人民政府：'),
        {
          kind: 'chart',
          chart: {
            title: '各月达标的指标数',
            points: [
              { month: 1, count: 3 },
              { month: 2, count: 4 },
            ],
            most: 43,
          },
          alt: '1月3项，2月4项',
        },
        table(['指标', '完成'], [['参保率', '98.18%']]),
      ],
    });
    const xml = strFromU8(unzipSync(file)['word/document.xml']!);
    expect(xml.match(/ w:\w+="-?\d+\.\d+"/g)).toBeNull();
  });
});
