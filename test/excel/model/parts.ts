import type { Area } from '../../../src/core/values/address';

export interface ProtectionOptions {
  allowAutoFilter?: boolean;
  allowDeleteColumns?: boolean;
  allowDeleteRows?: boolean;
  allowEditObjects?: boolean;
  allowEditScenarios?: boolean;
  allowFormatCells?: boolean;
  allowFormatColumns?: boolean;
  allowFormatRows?: boolean;
  allowInsertColumns?: boolean;
  allowInsertHyperlinks?: boolean;
  allowInsertRows?: boolean;
  allowPivotTables?: boolean;
  allowSort?: boolean;
  selectionMode?: 'Normal' | 'Unlocked' | 'None';
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  priority: number;
  stopIfTrue: boolean;
  /** With its leading `=`. */
  formula?: string;
  format: {
    font: Record<string, unknown>;
    fill: Record<string, unknown>;
    borders: Record<string, Record<string, unknown>>;
  };
  dataBar: Record<string, unknown>;
}

export interface DataValidation {
  rule?: Record<string, unknown>;
  prompt?: { showPrompt: boolean; title: string; message: string };
  errorAlert?: { showAlert: boolean; style: string; title: string; message: string };
  ignoreBlanks: boolean;
}

export interface SheetComment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
}

export interface SheetFilter {
  readonly area: Area;
  readonly hidden: readonly number[];
}

export interface SheetTable {
  readonly name: string;
  readonly area: Area;
}

export interface NamedItem {
  readonly name: string;
  /** With its leading `=`. */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface PageLayout {
  settings: Record<string, unknown>;
  printArea?: readonly Area[];
  titleRows?: Area;
  headerFooter: Record<string, string>;
}

export function newPageLayout(): PageLayout {
  return {
    settings: {
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { scale: 100 },
      centerHorizontally: false,
      centerVertically: false,
      blackAndWhite: false,
      draftMode: false,
      firstPageNumber: '',
      printGridlines: false,
      printHeadings: false,
      topMargin: 54,
      bottomMargin: 54,
      leftMargin: 50.4,
      rightMargin: 50.4,
      headerMargin: 21.6,
      footerMargin: 21.6,
    },
    headerFooter: {},
  };
}
