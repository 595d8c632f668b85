import { sentenceOf, technicalOf } from '../../src/app/sentenceOf';
import { SaidError } from '../../src/core/messages/SaidError';
import { XlsxError } from '../../src/core/entries/XlsxError';

const UNFORESEEN = '出现未预料的问题；请重试，仍不行时保存并重新打开工作簿。';

describe('what is told of an error', () => {
  it('is its own sentence where it is one for people', () => {
    const read = new XlsxError({ code: 'noWorkbook', found: 'other' });
    expect([sentenceOf(read), technicalOf(read)]).toEqual([read.message, undefined]);
    // Classes of another frame are others.
    const foreign: unknown = { isSaid: new SaidError('').isSaid, message: '没有这张表。' };
    expect(sentenceOf(foreign)).toBe('没有这张表。');
  });

  it('is never the words of a library, whatever they name', () => {
    for (const error of [new TypeError('"龙河镇" is not a sheet'), '龙河镇', undefined, null, 7])
      expect(sentenceOf(error)).toBe(UNFORESEEN);
  });

  it('has for programmers the words, the place and what caused it', () => {
    const cause = Object.assign(new Error('refused'), { code: 'AccessDenied' });
    const text = technicalOf(new SaidError('未能完成。', { cause }));
    expect(text).toMatch(
      /未能完成。[^]*Error: refused[^]*sentenceOf\.test[^]*"code":"AccessDenied"/,
    );
    const circle: Record<string, unknown> = {};
    circle['itself'] = circle;
    expect(technicalOf(circle)).toBeDefined();
    expect(technicalOf(undefined)).toBe('undefined');
  });
});
