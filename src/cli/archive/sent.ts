/** What clerks send; each of these is read, and named where it is not readable. */
export const SENT: ReadonlySet<string> = new Set(
  '.xlsx .xlsm .xls .xlsb .xlt .xltx .et .ett .ods .csv .pdf .doc .docx .wps .zip .rar .7z'.split(
    ' ',
  ),
);

/** Left by systems and by programs that have a file open. */
export const NOBODYS = /^(~\$|\.|Thumbs\.db$|desktop\.ini$)/i;
