import { heading, item, paragraph, table } from '../../../src/app/bulletin/Block';
import { markdownOf } from '../../../src/app/bulletin/markdown';

/** What a department may write into a note. */
const NOTES = [
  '# 标题',
  '<script>alert(1)</script>',
  '![图](http://example.com/x.png)',
  '[点这里](javascript:alert(1))',
  '见 http://example.com 和 www.example.com',
  '<http://example.com> a@example.com',
  '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
  '- 甲\n\n---\n\n> 乙',
  '```\n代码\n```',
  '**粗** _斜_ ~~删~~ &lt; $x$ \\',
  '1. 甲\n2. 乙',
  '=== \u2028 +',
];

describe('Markdown of the bulletin', () => {
  it.each(NOTES)('shows a note as it was typed, on its line: %j', (note) => {
    const [first, ...rest] = markdownOf([paragraph(note), item(note)])
      .trimEnd()
      .split('\n\n');
    expect(rest).toHaveLength(1);
    for (const line of [first!, rest[0]!.replace(/^- /, '')]) {
      expect(line).not.toMatch(/\n/);
      // Every mark stands behind a backslash, and nothing begins a block.
      expect(line.replace(/\\./g, '字')).not.toMatch(/[`*_[\]<>|~&@$]|:\/\/|^[#+=-]|^\d+[.)]/);
      expect(line.replace(/\\(.)/g, '$1')).toBe(note.replace(/[\s\u2028]+/g, ' ').trim());
    }
  });

  it('has marks of its own where the bulletin has them', () => {
    const blocks = [
      heading(2, '一、情况'),
      { kind: 'paragraph', number: '1.', runs: [{ strong: '床位*' }, '：滞后'] } as const,
      item('甲'),
      item('乙'),
      table(['单位'], [['龙|河']]),
    ];
    expect(markdownOf(blocks)).toBe(
      '## 一、情况\n\n1. **床位\\***：滞后\n\n- 甲\n- 乙\n\n| 单位 |\n| --- |\n| 龙\\|河 |\n',
    );
  });
});
