import { monthTraffic, rosterOf, WHOLE } from '../excel/pane/monthTraffic';
import type { Bench, Measure } from './Bench';
import { catalogue, type Prepared } from './month';

/** Roster sizes; a quick run takes the first three townships alone. */
const SIZES = [15, 200];
const FEW = 3;

/**
 * What passes between the pane and Excel in each operation of a month: whole rewriting, which is what every
 * operation did before and 重建 still does, stands first; what the others send is set beside it.
 */
export const bench: Bench = {
  title: 'Excel 窗格与工作簿之间：整本重写与只写差异',
  async run({ quick }: Prepared): Promise<readonly Measure[]> {
    const measures: Measure[] = [];
    for (const size of quick ? [FEW] : SIZES) {
      let before: number | undefined;
      const month = monthTraffic(catalogue, rosterOf(catalogue, size), 'whole');
      for await (const { name, sent, ...rest } of month) {
        const ratio = before === undefined ? {} : { ratio: sent / before };
        measures.push({ ...rest, ...ratio, name: `${size}镇 ${name}`, bytes: sent });
        if (name === WHOLE) before = sent;
      }
    }
    return measures;
  },
};
