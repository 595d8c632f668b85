import { LIST_SHEET } from '../../../core/plan/listSheet';

/** A sheet as it stands before a plan is carried out. */
export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet['visibility'];
  /** Absent where the sheet is not protected. */
  readonly protection?: Excel.WorksheetProtectionOptions;
}

/** The workbook as it stands before a plan is carried out; the sheets in their order. */
export interface Standing {
  readonly sheets: readonly StandingSheet[];
  /** Defined names of workbook scope and their formulas, with `=`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly calculatesByHand: boolean;
  /** Id of the sheet that people look at. */
  readonly active: string;
}

/** One sync. */
export async function lookAtWorkbook(context: Excel.RequestContext): Promise<Standing> {
  const { worksheets, names, application } = context.workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/protection/options',
  );
  names.load('items/name,items/formula');
  application.load('calculationMode');
  const active = worksheets.getActiveWorksheet().load('id');
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visibility,
      ...(protection.protected ? { protection: protection.options } : {}),
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    calculatesByHand: application.calculationMode === 'Manual',
    active: active.id,
  };
}

export function findSheet(standing: Standing, name: string): StandingSheet | undefined {
  return standing.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** Names that Excel gives to the sheets of a new workbook. */
const GIVEN_NAME = /^(Sheet|工作表)[0-9]+$/;

/** A sheet that a new workbook comes with; it goes if nothing was put on it. */
export function mayBePristine({ name }: StandingSheet): boolean {
  return name !== LIST_SHEET && GIVEN_NAME.test(name);
}
