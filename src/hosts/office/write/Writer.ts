import type { ChangeKind, ChangeOf } from '../../../core/plan/picture/Changes';
import type { CellStyle } from '../../../core/plan/style';
import type { Job } from '../request/Job';

/** The sheet that changes are written to. */
export interface Target {
  readonly sheet: string;
  /** Number format of a cell when its content is written; undefined where it is not known. */
  readonly formatAt: (row: number, column: number) => string | undefined;
  /** What a validation among the changes does at the cell: nothing, check entries, or show a message too. */
  readonly validationAt: (row: number, column: number) => 'none' | 'rule' | 'message';
  /** How a cell with a link looks that only gets another link. */
  readonly fontAt: (row: number, column: number) => CellStyle['font'] | undefined;
  /** How a cell of the workbook looks of which nobody changed anything. */
  readonly plain: PlainLook;
  /** People hide rows with a filter. */
  readonly isFiltered: boolean;
  /** Ids of conditional formats and charts of ours that stand; undefined where all that stand are ours. */
  readonly ownFormats: readonly string[] | undefined;
  readonly ownCharts: readonly string[];
  /** Defined names of the workbook, by their name in lower case. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly formula: string }>;
  /** Takes a sentence about something that was not carried out. */
  readonly warn: (sentence: string) => void;
}

export interface PlainLook {
  readonly font: { readonly name: string; readonly size: number };
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
}

/** All changes of one kind on one sheet, as jobs. */
export type Writer<K extends ChangeKind> = (change: ChangeOf<K>, target: Target) => readonly Job[];
