import type { Area } from '../../../core/values/address';
import { stylesByPart } from '../../../core/picture/stylesByPart';
import { alignInExcel, fontInExcel } from '../looks';
import { sheetJob, type Job } from '../request/Job';
import { rangesOf } from '../request/Scope';
import { areaLists } from './areas';
import { writeBorders } from './borders';
import type { Writer } from './Writer';

/** Only what differs is written, each part of a style once for all areas where it becomes the same. */
export const writeStyles: Writer<'styles'> = (change, { sheet, standing: { plain } }) => {
  const { font, fill, align, border } = stylesByPart(change, plain);
  const written = <T extends object | string | null>(
    alike: readonly (readonly [to: T, areas: readonly Area[]])[],
    write: (format: Excel.RangeFormat, to: T) => void,
  ): readonly Job[] =>
    alike.flatMap(([to, areas]) => {
      const calls = 3 + (typeof to === 'object' ? Object.keys(to ?? '').length : 1);
      return areaLists(areas).map((addresses) =>
        sheetJob(sheet, calls, addresses, (target) => {
          write(rangesOf(target, addresses).format, to);
        }),
      );
    });
  return [
    ...written(font, (format, to) => {
      format.font.set(fontInExcel(to));
    }),
    ...written(fill, (format, color) => {
      if (color === null) format.fill.clear();
      else format.fill.color = color;
    }),
    ...written(align, (format, to) => {
      format.set(alignInExcel(to, plain));
    }),
    ...writeBorders(sheet, border),
  ];
};
