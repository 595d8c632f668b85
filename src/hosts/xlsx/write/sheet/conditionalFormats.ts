import type { CellStyle, ConditionalRule } from 'hucre';
import type { ConditionalFormat } from '../../../../core/workbook/SheetPlan';
import type { DiffStyle } from '../../../../core/workbook/style';
import { areaToA1 } from '../../../../core/values/address';
import { rgb } from './toHucreStyle';

/** Earlier formats win over later ones. */
export function toHucreRules(formats: readonly ConditionalFormat[]): ConditionalRule[] {
  return formats.map((format, index) => toHucre(format, index + 1));
}

function toHucre(format: ConditionalFormat, priority: number): ConditionalRule {
  const range = areaToA1(format.area);
  if (format.kind === 'formula')
    return {
      type: 'expression',
      range,
      priority,
      formula: format.formula,
      style: diffStyle(format.style),
    };
  return {
    type: 'dataBar',
    range,
    priority,
    dataBar: {
      cfvo: [{ type: 'num', value: '0' }, { type: 'max' }],
      color: `FF${format.color.slice(1)}`,
    },
  };
}

/** Excel takes the background colour of a conditional fill, and draws no line thicker than thin. */
function diffStyle(style: DiffStyle): CellStyle {
  const side = {
    style: style.dashedBorder ? ('dashed' as const) : ('thin' as const),
    ...(style.borderColor === undefined ? {} : { color: rgb(style.borderColor) }),
  };
  const hasFont = style.bold !== undefined || style.color !== undefined;
  const hasBorder = style.dashedBorder === true || style.borderColor !== undefined;
  return {
    ...(hasFont && {
      font: {
        ...(style.bold === undefined ? {} : { bold: style.bold }),
        ...(style.color === undefined ? {} : { color: rgb(style.color) }),
      },
    }),
    ...(style.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: rgb(style.fill) },
    }),
    ...(hasBorder && { border: { left: side, right: side, top: side, bottom: side } }),
  };
}
