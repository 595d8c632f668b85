/** What bytes that are no ZIP archive look like. */
export type ForeignKind = 'empty' | 'text' | 'html' | 'pdf' | 'other';

/** Which cap of reading was passed; sizes are bytes, `cells` the used rectangles, `formulas` characters. */
export type ReadCap =
  'file' | 'entries' | 'part' | 'total' | 'sheets' | 'cells' | 'formulas' | 'areas';

/**
 * Why bytes could not be read as an .xlsx workbook.
 * `part` is a path inside the file such as `xl/workbook.xml`; `cell` is an A1 address.
 */
export type XlsxFault =
  | { readonly code: 'notZip'; readonly found: ForeignKind }
  /** A compound file that is not an encrypted .xlsx: .xls, .et. */
  | { readonly code: 'oldFormat' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'truncated' }
  /** The directory contradicts itself or what it points to. */
  | { readonly code: 'badZip'; readonly part: string }
  | { readonly code: 'duplicatePart'; readonly part: string }
  | { readonly code: 'crc'; readonly part: string }
  | { readonly code: 'badInflate'; readonly part: string }
  /** The part holds more or fewer bytes than the directory says. */
  | { readonly code: 'sizeMismatch'; readonly part: string }
  | {
      readonly code: 'tooLarge';
      readonly cap: ReadCap;
      readonly limit: number;
      readonly found: number;
      /** Part or sheet; empty where the whole file is meant. */
      readonly place: string;
    }
  | {
      readonly code: 'noWorkbook';
      readonly found: 'word' | 'slides' | 'openDocument' | 'other';
    }
  | { readonly code: 'missingPart'; readonly part: string }
  /** `line` counts from 1; 0 where unknown. `detail` is the parser's own word. */
  | {
      readonly code: 'badXml';
      readonly part: string;
      readonly line: number;
      readonly detail: string;
    }
  | { readonly code: 'dtd'; readonly part: string }
  | { readonly code: 'badReference'; readonly place: string; readonly reference: string }
  /** Two references share an id, or lead to two parts of a kind of which there can be one. */
  | { readonly code: 'doubleReference'; readonly place: string; readonly reference: string }
  /** A sheet leads to no part, or to one that belongs to another sheet. */
  | { readonly code: 'sheetReference'; readonly sheet: string; readonly reference: string }
  | { readonly code: 'duplicateCell'; readonly sheet: string; readonly cell: string }
  | {
      readonly code: 'duplicateName';
      readonly of: 'sheet' | 'property' | 'definedName';
      readonly name: string;
    }
  | {
      readonly code: 'badValue';
      readonly sheet: string;
      readonly cell: string;
      readonly found: string;
    }
  | {
      readonly code: 'missingSharedString';
      readonly sheet: string;
      readonly cell: string;
      readonly index: number;
    }
  /** Reading it failed in a way that nobody foresaw; `part` is what was being read, empty where it was none yet. */
  | { readonly code: 'unforeseen'; readonly part: string }
  | {
      readonly code: 'unsupported';
      readonly feature: 'compression' | 'multiDisk' | 'encoding' | 'binaryWorkbook';
      readonly detail: string;
    };

export type XlsxFaultCode = XlsxFault['code'];
