import { changesOfSheet } from '../../../core/plan/picture/changesOfSheet';
import type { SheetChanges, WorkbookChanges } from '../../../core/plan/picture/Changes';
import { emptySheet } from '../../../core/plan/picture/Picture';
import { pictureOf } from '../../../core/plan/picture/pictureOf';
import type { SheetPlan, WorkbookPlan } from '../../../core/plan/SheetPlan';

/** What carries a plan out where `standing` sheets are there: its sheets are written whole. */
export function changesOfPlan(plan: WorkbookPlan, standing: readonly string[]): WorkbookChanges {
  const whole = plan.sheets.filter(({ steps }) => steps.some(({ kind }) => kind === 'sheet'));
  const { sheets, activeSheet, title } = pictureOf({ ...plan, sheets: whole });
  const to = sheets.map(({ name }) => name);
  return {
    sheets: [
      ...sheets.flatMap((picture): SheetChanges[] => {
        const { name: sheet } = picture;
        const changes = changesOfSheet(emptySheet(sheet), picture);
        if (!standing.includes(sheet)) return [{ sheet, how: 'add', changes }];
        return [
          { sheet, how: 'clear', changes: [] },
          { sheet, how: 'fill', changes },
        ];
      }),
      ...plan.sheets.filter((each) => !whole.includes(each)).map(amended),
    ],
    ...(to.length > 0 && { order: { from: standing, to } }),
    properties: Object.entries(plan.properties).map(([name, value]) => {
      return { name, from: null, to: value };
    }),
    ...(title !== '' && { title: { from: '', to: title } }),
    ...(activeSheet !== '' && { activeSheet: { from: '', to: activeSheet } }),
  };
}

/** A plan of values alone: cells are typed into, and everything else stays. */
function amended({ sheet, steps }: SheetPlan): SheetChanges {
  const each = steps.flatMap((step) =>
    step.kind !== 'values'
      ? []
      : step.values.flatMap((line, i) =>
          line.flatMap((value, j) =>
            value === null
              ? []
              : [
                  {
                    row: step.row + i,
                    column: step.column + j,
                    from: null,
                    to: value === '' ? null : { value },
                  },
                ],
          ),
        ),
  );
  return { sheet, how: 'amend', changes: [{ kind: 'contents', each }] };
}
