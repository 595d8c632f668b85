export const fileNotRead = (): string =>
  '这个文件读不出来；请确认是下发的 .xlsx 报表，用 Excel 或 WPS 打开另存后再收。';
