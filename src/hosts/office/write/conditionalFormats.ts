import type { ConditionalFormat } from '../../../core/workbook/SheetPlan';
import type { DiffStyle } from '../../../core/workbook/style';
import { job, type Job } from '../request/Job';
import { rangeAt, rangeOf } from '../request/Scope';
import type { Writer } from './Writer';

/**
 * All formats of ours on the sheet, since their order counts. Earlier ones win over later ones; Excel puts
 * a new one before those that stand, so the last comes first. Those of people stay, behind ours.
 */
export const writeConditionalFormats: Writer<'conditionalFormats'> = (
  { from, to },
  { sheet, details },
) => [
  ...(from.length === 0 ? [] : taken(sheet, details?.ownFormats)),
  ...[...to].reverse().map((format) => toJob(sheet, format)),
];

function taken(sheet: string, ids: readonly string[] | undefined): readonly Job[] {
  if (ids === undefined)
    return [
      job(3, '', (scope) => {
        rangeAt(scope.sheet(sheet)).conditionalFormats.clearAll();
      }),
    ];
  return ids.map((id) =>
    job(4, id, (scope) => {
      rangeAt(scope.sheet(sheet)).conditionalFormats.getItem(id).delete();
    }),
  );
}

function toJob(sheet: string, format: ConditionalFormat): Job {
  if (format.kind === 'dataBar')
    return job(9, format, (scope) => {
      const { conditionalFormats } = rangeOf(scope.sheet(sheet), format.area);
      const { dataBar } = conditionalFormats.add('DataBar');
      dataBar.positiveFormat.fillColor = format.color;
      dataBar.positiveFormat.gradientFill = false;
      dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
      dataBar.upperBoundRule = { type: 'HighestValue' };
    });
  return job(looksBordered(format.style) ? 25 : 12, format, (scope) => {
    const { custom } = rangeOf(scope.sheet(sheet), format.area).conditionalFormats.add('Custom');
    custom.rule.formula = `=${format.formula}`;
    writeLook(custom.format, format.style);
  });
}

function looksBordered({ borderColor, dashedBorder }: DiffStyle): boolean {
  return borderColor !== undefined || dashedBorder === true;
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function writeLook(target: Excel.ConditionalRangeFormat, style: DiffStyle): void {
  const { color, fill, bold, borderColor, dashedBorder } = style;
  if (color !== undefined) target.font.color = color;
  if (bold !== undefined) target.font.bold = bold;
  if (fill !== undefined) target.fill.color = fill;
  if (!looksBordered(style)) return;
  for (const side of SIDES) {
    const border = target.borders.getItem(side);
    border.style = dashedBorder === true ? 'Dash' : 'Continuous';
    if (borderColor !== undefined) border.color = borderColor;
  }
}
