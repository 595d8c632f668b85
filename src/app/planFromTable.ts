import * as Papa from 'papaparse';
import type { Catalogue } from '../core/catalogue/Catalogue';
import { PLAIN_LOOKS, type SheetSnapshot } from '../core/entries/SheetSnapshot';
import type { WorkbookPlan } from '../core/workbook/SheetPlan';
import { snapshotOfPlan } from '../core/workbook/snapshotOfPlan';
import { fromTables, type FromTables } from '../core/planbook/fromTables';
import type { KnownFormula } from '../core/planbook/pastedRows';
import { planPlanBook } from '../core/planbook/planPlanBook';
import { PERIOD_WORD } from '../core/messages/forms';
import type { DistrictLookup } from '../core/planbook/readFacts';
import { readPlanBook } from '../core/planbook/readPlanBook';
import type { PlanFault } from '../core/planbook/PlanFault';
import { PLAN_SHEETS } from '../core/messages/planBook';
import { elementsOf } from '../core/formula/parts';
import { comparable } from '../core/values/normaliseText';

export interface PlanFromTable extends Pick<FromTables, 'years' | 'counts'> {
  readonly plan: WorkbookPlan;
  /** What was not understood in the tables. */
  readonly unread: readonly PlanFault[];
  /** What still has to be filled in, by the cells of the new plan workbook. */
  readonly open: readonly PlanFault[];
}

/**
 * A plan workbook from tables of annexes; undefined where there are none.
 * @param known a plan whose formulas serve indicators of the same name
 */
export function planFromTable(
  sheets: readonly SheetSnapshot[],
  known: Catalogue,
  lookup: DistrictLookup,
): PlanFromTable | undefined {
  const read = fromTables(sheets, formulasOf(known));
  if (!read) return undefined;
  const { rows, years, counts, faults } = read;
  const plan = planPlanBook(rows, years, PLAN_SHEETS.plan);
  return {
    plan,
    years,
    counts,
    unread: faults,
    open: readPlanBook(snapshotOfPlan(plan), lookup).faults,
  };
}

/** Ratios alone: what a count is called says itself how it is reported. */
function formulasOf({ indicators, elements }: Catalogue): KnownFormula {
  const byCode = new Map(elements.map((element) => [element.code, element]));
  const byName = new Map(
    indicators
      .filter(({ formula }) => formula.kind === 'ratio')
      .map((each) => [comparable(each.name), each]),
  );
  return (name) => {
    const found = byName.get(comparable(name));
    const [first] = found ? elementsOf(found.formula) : [];
    const element = first === undefined ? undefined : byCode.get(first);
    return found && element && { formula: found.sentence, period: PERIOD_WORD[element.periodKind] };
  };
}

/**
 * Text with tabs or commas, as it is pasted or saved, as a sheet. Texts that are no UTF-8 are taken for
 * what Chinese Windows programs write.
 */
export function sheetOfText(name: string, bytes: Uint8Array): SheetSnapshot {
  const text = textOf(bytes);
  const delimiter = text.includes('\t') ? '\t' : ',';
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const width = Math.max(0, ...data.map((line) => line.length));
  return {
    name,
    visibility: 'visible',
    firstRow: 0,
    firstColumn: 0,
    values: data.map((line) => Array.from({ length: width }, (_, index) => line[index] || null)),
    formulas: new Map(),
    formats: new Map(),
    ...PLAIN_LOOKS,
  };
}

/** Whether bytes can be a text: none has control characters but white space, in whatever encoding. */
export function isText(bytes: Uint8Array): boolean {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return isUtf16 || !bytes.subarray(0, 1024).some((byte) => byte < 32 && (byte < 8 || byte > 13));
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
