import type { Element } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { all, call, cases, isBlank, lit, ne } from '../../formula/sheet/build';
import { LIVE, liveChoice } from '../../messages/liveChecks';
import { saysNotApplicable } from '../liveCheck';
import { CENTERED } from '../../workbook/looks';
import { markFormats } from '../markFormats';
import { under } from '../../workbook/table/columns';
import { emptyColumns, plainLines, type Table } from '../../workbook/table/Column';
import { entryCell, type UnitView } from '../unitView';
import { elementAsked } from './elementTable';

/** Choices by which a department attests for the whole district, in the columns of the department's indicators. */
export function attestedTable(elements: readonly Element[], view: UnitView): Table<Element> {
  return {
    block: 'elements',
    gap: 0,
    lines: plainLines(elements),
    key: ({ code }) => `el:${code}`,
    height: 26,
    columns: [
      under('=no', '序号', (_, { no }) => no, { style: CENTERED }),
      under('=name', '评价事项', ({ name }) => name, { covers: 6, fit: 90 }),
      under('value', '本期情况', ({ code }) => entryCell(view, `el:${code}`, 'value'), {
        style: CENTERED,
        input: elementAsked,
      }),
      { field: '', heading: '', covers: 2 },
      under('=check', '自动校验', (element, { cell }) => checkExpr(element, cell('value')), {
        shade: markFormats,
      }),
      ...emptyColumns(1),
      under('note', '说明', ({ code }) => entryCell(view, `el:${code}`, 'note'), {
        fit: 32,
        input: () => 'free',
      }),
    ],
  };
}

function checkExpr({ type }: Element, value: Expr): Expr {
  const choices = type.kind === 'choice' ? type.choices : [];
  return cases(
    [
      [isBlank(call('TRIM', value)), lit(LIVE.missing)],
      [saysNotApplicable(value), lit(LIVE.notApplicable)],
      [all(...choices.map((choice) => ne(value, choice))), lit(liveChoice(choices))],
    ],
    lit(LIVE.right),
  );
}
