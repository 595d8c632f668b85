import type { ConditionalFormat } from '../../../core/plan/SheetPlan';
import type { DiffStyle } from '../../../core/plan/style';
import { areaToA1, type Area } from '../../../core/values/address';
import { rangeOf } from './CellGrid';
import { job, type Job, type Writer } from './Job';

/**
 * Earlier formats win over later ones; Excel puts a new one before those that stand, so the last
 * comes first. An amendment replaces the formats of its areas.
 */
export const writeConditionalFormats: Writer<'conditionalFormats'> = (steps, { amends }) => {
  const formats = steps.flatMap((step) => step.formats);
  const areas = new Map(formats.map(({ area }) => [areaToA1(area), area]));
  return [...(amends ? [...areas.values()].map(clear) : []), ...[...formats].reverse().map(toJob)];
};

function clear(area: Area): Job {
  return job({ opens: 2, sets: 1 }, area, (sheet) => {
    rangeOf(sheet, area).conditionalFormats.clearAll();
  });
}

function toJob(format: ConditionalFormat): Job {
  if (format.kind === 'dataBar')
    return job({ opens: 5, sets: 4 }, format, (sheet) => {
      const { dataBar } = rangeOf(sheet, format.area).conditionalFormats.add('DataBar');
      dataBar.positiveFormat.fillColor = format.color;
      dataBar.positiveFormat.gradientFill = false;
      dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
      dataBar.upperBoundRule = { type: 'HighestValue' };
    });
  return job(
    looksBordered(format.style) ? { opens: 13, sets: 12 } : { opens: 8, sets: 4 },
    format,
    (sheet) => {
      const { custom } = rangeOf(sheet, format.area).conditionalFormats.add('Custom');
      custom.rule.formula = `=${format.formula}`;
      writeLook(custom.format, format.style);
    },
  );
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
