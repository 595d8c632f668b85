import { tellAlike, type CellPlace } from '../../../../core/entries/alikeSheets';
import type { SheetSnapshot } from '../../../../core/entries/SheetSnapshot';
import { sameData } from '../../../../core/values/same';
import { noting, type Spent } from '../cells/budget';
import type { WorksheetContext } from '../cells/collector';
import { MAX_COLUMNS } from '../cells/reference';
import { readWorksheet, type WorksheetPart } from '../cells/worksheet';
import { readSharedStrings } from '../parts/sharedStrings';
import type { StoredText } from '../parts/richText';
import type { FoundRule } from '../ReadBefore';
import { commonLength, type CommonLength } from './commonLength';
import { exchangedCells } from './exchangedCells';
import { likePattern } from './likePattern';
import { patternOf, type KnownSheet, type SheetPattern } from './SheetPattern';
import { stringsLike, stringsPattern, type StringsPattern } from './StringsPattern';

/** A worksheet's part as it was read. */
interface AlikeSheet {
  readonly part: WorksheetPart;
  readonly rules: readonly FoundRule[];
  readonly spent: Spent;
  /** The sheet of an earlier file from which this one differs in values of cells alone, and which these are. */
  readonly differs?: { readonly from: Pattern; readonly at: readonly number[] };
}

/** A sheet that others are read by. */
interface Pattern {
  /** As it was read; set once the whole of it is known. */
  snapshot?: SheetSnapshot;
}

interface Known extends Pattern {
  sheet: KnownSheet | SheetPattern | undefined;
}

/** Of one part's place: units of a few kinds, as a few programs save their forms. */
const KINDS = 8;
/** Parts' places that files are alike in: those of a form or two. */
export const PLACES = 24;
/** Bytes of a part; what is longer is read as ever. */
const LONGEST = 512 * 1024;
/** A sheet on which more depends on areas is none of ours. */
const LOOKS = 200_000;

/**
 * Remembers sheets of the files that were read, for files that are read by the hundred: forms that were issued
 * together and saved by the same program are the same, byte for byte, but for what stands in cells. Only those cells
 * are read; everything else is known to be as it was. What differs in more is read as if it were the first.
 */
export class ReadAlike {
  private readonly sheets = new Map<string, Known[]>();
  private readonly texts: StringsPattern[] = [];

  constructor(readonly common: CommonLength = commonLength) {}

  /**
   * @param context its `onRule` is not told; the rules are handed back
   * @param kind what sheets may be alike: those of the same part where absent
   */
  sheet(
    part: string,
    bytes: Uint8Array,
    context: WorksheetContext,
    kind: string = part,
  ): AlikeSheet {
    const known = this.sheets.get(kind) ?? [];
    for (const [place, each] of known.entries()) {
      const found = this.by(each, bytes, context);
      if (found === undefined) continue;
      known.unshift(...known.splice(place, 1));
      return found;
    }
    return this.learn(part, bytes, context, kind);
  }

  /** Told what became of a sheet: another one that differs from it in values alone is known to. */
  told({ differs }: AlikeSheet, sheet: SheetSnapshot): void {
    if (differs === undefined) return;
    const { from, at } = differs;
    const { snapshot } = from;
    if (snapshot === undefined) {
      from.snapshot = sheet;
      tellAlike(sheet, { from: sheet, at: [] });
      return;
    }
    const { visibility, remarks } = snapshot;
    const isSame =
      visibility === sheet.visibility &&
      remarks.length === sheet.remarks.length &&
      remarks.every((remark, no) => sameData(remark, sheet.remarks[no]));
    if (isSame) tellAlike(sheet, { from: snapshot, at: at.map(placeOf) });
  }

  /** The shared strings of a file. */
  strings(part: string, bytes: Uint8Array): readonly StoredText[] {
    for (const pattern of this.texts) {
      const found = stringsLike(part, bytes, pattern, this.common);
      if (found) return found;
    }
    const strings = readSharedStrings(part, bytes);
    const pattern = bytes.length > LONGEST ? undefined : stringsPattern(part, bytes, strings);
    if (pattern) this.texts.unshift(pattern);
    if (this.texts.length > KINDS) this.texts.pop();
    return strings;
  }

  private by(known: Known, bytes: Uint8Array, context: WorksheetContext): AlikeSheet | undefined {
    const pattern = this.patternBy(known, bytes, context);
    const exchanged = pattern && exchangedCells(pattern, bytes, context.sharedStrings, this.common);
    const found = pattern && exchanged && likePattern(pattern, exchanged, context);
    return (
      found && {
        part: found.part,
        rules: pattern.rules,
        spent: pattern.spent,
        differs: { from: known, at: found.changed },
      }
    );
  }

  /** Undefined where the file's formats are others, or its sheet begins otherwise. */
  private patternBy(
    known: Known,
    bytes: Uint8Array,
    { formats, differentials }: WorksheetContext,
  ): SheetPattern | undefined {
    const { sheet } = known;
    if (sheet?.context.formats !== formats || sheet.context.differentials !== differentials)
      return undefined;
    if ('starts' in sheet) return sheet;
    if (this.common(sheet.bytes, 0, bytes, 0) < sheet.xml.indexOf('<row')) return undefined;
    const pattern = patternOf(sheet);
    known.sheet = pattern;
    return pattern;
  }

  private learn(
    part: string,
    bytes: Uint8Array,
    context: WorksheetContext,
    kind: string,
  ): AlikeSheet {
    const rules = new Map<string, FoundRule>();
    const budget = noting(context.budget);
    const pattern: Known = { sheet: undefined };
    const read = readWorksheet(
      part,
      bytes,
      {
        ...context,
        budget,
        // Sheets say the same of many areas.
        onRule: (kind, formula) => rules.set(`${kind} ${formula}`, [kind, formula]),
      },
      (plain) => {
        const spent = budget.spent();
        const { sharedStrings, formats, differentials } = context;
        if (bytes.length > LONGEST || spent.spendLooks > LOOKS) return;
        const known = { sharedStrings, formats, differentials };
        pattern.sheet = { ...plain, bytes, rules: [...rules.values()], spent, context: known };
        this.keep(kind, pattern);
      },
    );
    const found = { part: read, rules: [...rules.values()], spent: budget.spent() };
    return pattern.sheet === undefined ? found : { ...found, differs: { from: pattern, at: [] } };
  }

  private keep(kind: string, pattern: Known): void {
    const known = this.sheets.get(kind) ?? [];
    if (!this.sheets.has(kind) && this.sheets.size >= PLACES) return;
    this.sheets.set(kind, [pattern, ...known].slice(0, KINDS));
  }
}

function placeOf(index: number): CellPlace {
  return { row: Math.floor(index / MAX_COLUMNS), column: index % MAX_COLUMNS };
}
