import type { Expr } from '../../../formula/sheet/Expr';
import { call, eq, iff, join, lit, op } from '../../../formula/sheet/build';
import { QUESTIONS, noShortfall } from '../../../messages/leaders';
import { INFERRED, INFERRED_MARK } from '../../../messages/status';
import type { BookContext } from '../../bookContext';
import { CENTERED, RIGHT } from '../../../workbook/looks';
import type { SheetDraft } from '../../../workbook/SheetDraft';
import { statusFormats } from '../../../forms/statusExpr';
import { drawList, type ListColumn } from '../../../workbook/table/listTable';
import { workColumn } from '../workCells';

import { heading, SMALL } from './grid';

/** Shortfalls shown; the others stand in the annexes. */
export const SHOWN = 15;

/** Shortfalls, the worst first, each with what is still missing; live from 指标测算. */
export function planShortfalls(draft: SheetDraft, start: number, context: BookContext): number {
  heading(draft, start, 1, QUESTIONS.red);
  const count = Math.min(SHOWN, context.catalogue.indicators.length);
  return drawList(
    draft,
    { row: start + 1, column: 1, headerHeight: 22, height: 25, body: SMALL },
    shortfallColumns(context),
    Array.from({ length: count }, (_, index) => index + 1),
  );
}

function shortfallColumns(context: BookContext): readonly ListColumn<number>[] {
  const column = (field: string): Expr => workColumn(context, field);
  const pick = (rank: number, field: string, none = lit('')): Expr => {
    const place = call('MATCH', lit(rank), column('=rank'), lit(0));
    return call('IFERROR', call('INDEX', column(field), place), none);
  };
  const isThere = (rank: number): Expr => op(lit(rank), '<=', call('COUNT', column('=rank')));
  return [
    {
      heading: '序号',
      cell: (rank) => iff(isThere(rank), lit(rank), lit('')),
      style: CENTERED,
    },
    {
      heading: '指标',
      covers: 2,
      cell: (rank) => pick(rank, 'shortName', rank === 1 ? lit(noShortfall) : lit('')),
      style: { align: { shrink: false, wrap: true } },
    },
    { heading: '完成', cell: (rank) => pick(rank, 'valueText'), style: RIGHT },
    { heading: '目标', cell: (rank) => pick(rank, 'targetText'), style: RIGHT },
    { heading: '完成率', cell: (rank) => pick(rank, 'completionText'), style: RIGHT },
    { heading: '差距', covers: 2, cell: (rank) => pick(rank, 'gapText') },
    { heading: '折合数量', cell: (rank) => pick(rank, 'countText') },
    {
      heading: '状态',
      cell: (rank) => {
        const inferred = eq(pick(rank, '=inferred'), INFERRED);
        return join(pick(rank, '=status'), iff(inferred, lit(INFERRED_MARK), lit('')));
      },
      style: CENTERED,
      shade: statusFormats,
    },
    { heading: '牵头部门', cell: (rank) => pick(rank, 'lead'), style: CENTERED },
  ];
}
