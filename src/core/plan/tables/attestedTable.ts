import type { Element } from '../../catalogue/Catalogue';
import type { Expr } from '../../formula/sheet/Expr';
import { all, call, cases, isBlank, lit, ne } from '../../formula/sheet/build';
import { LIVE, liveChoice } from '../../messages/liveChecks';
import { saysNotApplicable } from '../liveCheck';
import { CENTERED } from '../looks';
import { markFormats } from '../markFormats';
import { emptyColumns, plainLines, type Table } from '../table/Column';
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
      { field: '=no', heading: '序号', style: CENTERED, cell: (_, { no }) => no },
      { field: '=name', heading: '评价事项', covers: 6, fit: 90, cell: ({ name }) => name },
      {
        field: 'value',
        heading: '本期情况',
        style: CENTERED,
        input: elementAsked,
        cell: ({ code }) => entryCell(view, `el:${code}`, 'value'),
      },
      { field: '', heading: '', covers: 2 },
      {
        field: '=check',
        heading: '自动校验',
        shade: markFormats,
        cell: (element, { cell }) => checkExpr(element, cell('value')),
      },
      ...emptyColumns(1),
      {
        field: 'note',
        heading: '说明',
        fit: 32,
        input: () => 'free',
        cell: ({ code }) => entryCell(view, `el:${code}`, 'note'),
      },
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
