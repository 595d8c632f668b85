/** A section of a guide, word for word; `shownAs` where a table says the same. */
export interface GuideSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly shownAs?: 'workflow' | 'materials';
}

/** A guide for reusing existing buildings. */
export interface Guide {
  /** What stands before the first heading. */
  readonly preamble: readonly string[];
  readonly sections: readonly GuideSection[];
  /** 办理流程 */
  readonly workflow: readonly {
    readonly step: number;
    readonly who: string;
    readonly text: string;
  }[];
  /** 征求意见 */
  readonly opinions: readonly { readonly unit: string; readonly subject: string }[];
  /** 前期材料 */
  readonly materials: readonly { readonly no: number; readonly text: string }[];
  /** What stands after the last section. */
  readonly closing: readonly string[];
}
