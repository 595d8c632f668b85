import { attribute, give, take, withAttributes } from '../../../src/hosts/xlsx/patch/xml';

const OTHERS = `<!-- <c> --><?p '?><![CDATA[</a>]]>`;

describe('XML that is changed in places', () => {
  it.each([
    ['<a/>', []],
    ['<?xml version="1.0"?>\n<a></a>', []],
    [`<a>甲<b x="1>2" y='"'/>乙<c><c/></c></a>`, ['', 'b', '', 'c']],
    [`<p:a>${OTHERS}<p:b>${OTHERS}</p:b></p:a>`, ['', 'b']],
  ])('is taken apart into elements and what stands between them: %s', (xml, names) => {
    const taken = take(xml);
    expect(taken.pieces.map(({ name }) => name)).toEqual(names);
    expect(give(taken)).toBe(xml.endsWith('/>') && names.length === 0 ? '<a></a>' : xml);
  });

  it.each(['', '甲', '<a>', '<a><b></a', '<a x="1></a>', '<a><!-- </a>'])(
    'is refused where it does not end: %s',
    (xml) => {
      expect(() => take(xml)).toThrow('An element does not end.');
    },
  );

  it('has attributes set and taken away, and everything else as it was', () => {
    const xml = `<!-- a="0" --><a b='1' c="x>y" />乙`;
    expect(attribute(xml, 'c')).toBe('x>y');
    expect(withAttributes(xml, { b: null, d: '<"$1"' })).toBe(
      '<!-- a="0" --><a c="x>y" d="&lt;&quot;$1&quot;"/>乙',
    );
  });
});
