/** Colours are `#RRGGBB`. */
export type BorderLine = 'none' | 'thin' | 'medium' | 'hair' | 'dashed';

export interface Border {
  readonly line: BorderLine;
  readonly color: string;
}

/** How a cell looks. A property left out is left as it is. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly align?: {
    readonly horizontal?: 'left' | 'center' | 'right';
    readonly vertical?: 'top' | 'center' | 'bottom';
    readonly wrap?: boolean;
    readonly indent?: number;
    readonly shrink?: boolean;
  };
  readonly border?: {
    readonly top?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
    readonly right?: Border;
  };
}

/** What a conditional format may change. */
export interface DiffStyle {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly borderColor?: string;
  readonly dashedBorder?: boolean;
}
