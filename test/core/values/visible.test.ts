import fc from 'fast-check';
import { visibleJson, visibleLine, visibleText } from '../../../src/core/values/visible';

/** Whatever moves a cursor, hides, turns or begins a line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('text for a terminal', () => {
  it('is one line, and shows what cannot be seen', () => {
    expect(visibleLine('龙河镇\n● 幸福街道：已收')).toBe('龙河镇<U+000A>● 幸福街道：已收\n');
    expect(visibleLine('\u001b[2J\u009b\u202e\u2028')).toBe(
      '<U+001B>[2J<U+009B><U+202E><U+2028>\n',
    );
    expect(visibleLine('字'.repeat(1e5)).length).toBeLessThan(3000);
  });

  it('holds nothing unseen, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleLine(text).slice(0, -1)).not.toMatch(UNSEEN);
        expect(visibleText(text).replaceAll('\n', '')).not.toMatch(UNSEEN);
      }),
    );
  });

  it('is the same JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (content) => {
        const text = visibleJson(content);
        expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(content)));
      }),
    );
  });
});
