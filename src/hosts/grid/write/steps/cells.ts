import type {
  FormulasStep,
  NumberFormatsStep,
  StylesStep,
  ValuesStep,
} from '../../../../core/plan/SheetPlan';
import type { FullStyle } from '../../../../core/plan/styleTable';
import type { Area } from '../../../../core/values/address';
import type { SheetDraft } from '../draft';

export function writeValues(draft: SheetDraft, step: ValuesStep): void {
  step.values.forEach((line, i) => {
    line.forEach((value, j) => {
      if (value === null) return;
      const cell = draft.cells.at(step.row + i, step.column + j);
      cell.value = value;
      delete cell.formula;
    });
  });
}

export function writeFormulas(draft: SheetDraft, step: FormulasStep): void {
  for (const { row, column, formula, value } of step.cells)
    Object.assign(draft.cells.at(row, column), { formula, value });
}

export function writeNumberFormats(draft: SheetDraft, step: NumberFormatsStep): void {
  for (const { area, format } of step.formats) layer(draft, area, { numberFormat: format });
}

export function writeStyles(draft: SheetDraft, step: StylesStep): void {
  for (const { area, style } of step.styles) layer(draft, area, style);
}

function layer(draft: SheetDraft, area: Area, style: FullStyle): void {
  for (const cell of draft.cells.in(area)) cell.style = draft.styles.layer(cell.style, style);
}
