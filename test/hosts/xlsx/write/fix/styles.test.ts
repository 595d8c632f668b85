import { fixStyles } from '../../../../../src/hosts/xlsx/write/fix/styles';

describe('fixStyles', () => {
  it('puts what a font holds into the order of Excel', () => {
    expect(
      fixStyles(
        '<font><b/><u/><charset val="134"/><color rgb="FF000000"/><sz val="9"/><name val="宋体"/></font>',
      ),
    ).toBe(
      '<font><b/><u/><sz val="9"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/></font>',
    );
  });

  it('gives formats that Excel has their own numbers', () => {
    expect(
      fixStyles(
        '<numFmts count="2"><numFmt numFmtId="164" formatCode="@"/><numFmt numFmtId="165" formatCode="0.0&quot;万&quot;"/></numFmts><xf numFmtId="164" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="0" fontId="0"/>',
      ),
    ).toBe(
      '<numFmts count="1"><numFmt numFmtId="165" formatCode="0.0&quot;万&quot;"/></numFmts><xf numFmtId="49" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="0" fontId="0"/>',
    );
  });

  it('leaves no empty list of formats', () => {
    expect(
      fixStyles(
        '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00%"/></numFmts><xf numFmtId="164"/>',
      ),
    ).toBe('<xf numFmtId="10"/>');
  });
});
