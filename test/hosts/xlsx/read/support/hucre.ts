import { writeXlsx } from 'hucre/xlsx';

/** A form with one of everything that our own files hold. */
export function writeWithHucre(): Promise<Uint8Array> {
  const day = new Date(Date.UTC(2023, 8, 1));
  return writeXlsx({
    sheets: [
      {
        name: '填报 表',
        rows: [
          ['常住人口', 51234, true, '0012', null, ' <a> & "b" \n '],
          ['比例', 0.1 + 0.2],
        ],
        cells: new Map([
          ['3,0', { formula: 'B1*2', formulaResult: 102468 }],
          ['3,1', { formula: 'IF(B1>0,"是","否")', formulaResult: '是' }],
          ['3,2', { value: day, style: { numFmt: 'yyyy-mm-dd' } }],
          ['3,3', { value: 45170, style: { numFmt: 'yyyy"年"m"月"' } }],
          ['3,4', { value: 0.5, style: { numFmt: '0.00%' } }],
        ]),
        merges: [{ startRow: 5, startCol: 0, endRow: 5, endCol: 3 }],
      },
      { name: '标识', rows: [['#fields:form', 'value']], veryHidden: true },
      { name: '空', hidden: true },
    ],
    properties: { custom: { 'annex.org': '321302101', 'annex.month': 9 } },
    namedRanges: [
      { name: 'annex.value', range: "'填报 表'!$B$2" },
      { name: 'own', range: "'填报 表'!$B$3", scope: '填报 表' },
    ],
  });
}
