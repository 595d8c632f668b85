import { sheetJob } from '../request/Job';
import type { Writer } from './Writer';

/** Visibility comes last, when everything stands (`settle`). */
export const writeLook: Writer<'look'> = ({ from, to }, { sheet }) => [
  sheetJob(sheet, { opens: 0, sets: 2 }, to.tabColor, (target) => {
    if (to.tabColor !== from.tabColor) target.tabColor = to.tabColor ?? '';
    if (to.showGridLines !== from.showGridLines) target.showGridlines = to.showGridLines;
  }),
];
