import { heading, item, paragraph, table } from '../../../src/app/bulletin/Block';
import { plainText } from '../../../src/app/bulletin/plainText';
import { reportBook } from '../../../src/app/reportBook';
import { bulletinBlocks, reportMarkdown } from '../../../src/app/reportMarkdown';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

describe('the bulletin as plain text', () => {
  it('has paragraphs on lines, blank lines before headings, and tabs in tables', () => {
    const blocks = [
      heading(1, '通报'),
      paragraph('各', { strong: '单位' }, '：'),
      heading(2, '一、情况'),
      item('甲'),
      item('乙\n# 丙'),
      table(['单位', '数'], [['龙河镇|东', '1\t2']]),
    ];
    expect(plainText(blocks)).toBe(
      '通报\n各单位：\n\n一、情况\n· 甲\n· 乙 # 丙\n单位\t数\n龙河镇|东\t1 2\n',
    );
  });

  it('keeps every word of a real one, and none of the marks', () => {
    const catalogue = loadSeeds();
    const report = reportBook(collectedBook({ roster: smallRoster() }), catalogue);
    const markdown = reportMarkdown(report, catalogue);
    const text = plainText(bulletinBlocks(report, catalogue));
    expect(text).not.toMatch(/^#|^- |\| ---|^\||\*/m);
    const words = (of: string): string => of.replace(/[\s#|·*\\-]/g, '');
    expect(words(text)).toBe(words(markdown));
    expect(text.split('\n').filter((line) => line.split('\t').length > 3).length).toBeGreaterThan(
      catalogue.indicators.length,
    );
  });
});
