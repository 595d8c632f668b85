import { plainText } from '../../../src/app/bulletin/plainText';
import { table } from '../../../src/app/bulletin/table';
import { reportBook } from '../../../src/app/reportBook';
import { reportMarkdown } from '../../../src/app/reportMarkdown';
import { loadSeeds } from '../../support/catalogue';
import { collectedBook, smallRoster } from '../../support/month';

describe('the bulletin as plain text', () => {
  it('has paragraphs on lines, blank lines before headings, and tabs in tables', () => {
    const markdown = [
      '# 通报',
      '各单位：',
      '## 一、情况',
      '- 甲\n- 乙',
      table(['单位', '数'], [['龙河镇|东', '1 | 2']]),
      '',
    ].join('\n\n');
    expect(plainText(markdown)).toBe(
      '通报\n各单位：\n\n一、情况\n· 甲\n· 乙\n单位\t数\n龙河镇|东\t1 | 2\n',
    );
  });

  it('keeps every word of a real one, and none of the marks', () => {
    const catalogue = loadSeeds();
    const report = reportBook(collectedBook({ roster: smallRoster() }), catalogue);
    const markdown = reportMarkdown(report, catalogue);
    const text = plainText(markdown);
    expect(text).not.toMatch(/^#|^- |\| ---|^\|/m);
    const words = (of: string): string => of.replace(/[\s#|·-]/g, '');
    expect(words(text)).toBe(words(markdown));
    expect(text.split('\n').filter((line) => line.split('\t').length > 3).length).toBeGreaterThan(
      43,
    );
  });
});
