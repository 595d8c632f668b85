import { linesAlike } from '../../../core/picture/linesOf';
import type { SheetChange } from '../../../core/picture/Changes';
import { attribute, give, named, take, withAttributes, type Taken } from './xml';

/** The `cols` of a sheet after changes of widths and of hidden columns; undefined where it has none. */
export function patchColumns(
  standing: Taken,
  fresh: Taken,
  changes: readonly SheetChange[],
): string | undefined {
  const columns = takeColumns(standing);
  const wanted = takeColumns(fresh);
  const set = (column: number, attributes: Record<string, string | number | null>): void => {
    columns.set(column, withAttributes(columns.get(column) ?? '<col/>', attributes));
  };
  for (const change of changes) {
    if (change.kind === 'widths')
      for (const { index } of change.each) {
        const width = attribute(wanted.get(index) ?? '<col/>', 'width') ?? null;
        set(index, { width, customWidth: width === null ? null : 1, bestFit: null });
      }
    if (change.kind === 'hiddenColumns') {
      for (const index of change.from) set(index, { hidden: null });
      for (const index of change.to) set(index, { hidden: 1 });
      for (const index of change.to)
        if (attribute(columns.get(index)!, 'width') === undefined)
          set(index, { width: attribute(wanted.get(index) ?? '<col/>', 'width') ?? null });
    }
  }
  return giveColumns(columns);
}

/** One element for each column; what was said of several is said of each. */
function takeColumns(sheet: Taken): Map<number, string> {
  const columns = new Map<number, string>();
  const [cols] = named(sheet, 'cols');
  if (cols === undefined) return columns;
  for (const xml of named(take(cols), 'col')) {
    const first = Number(attribute(xml, 'min'));
    const last = Math.min(Number(attribute(xml, 'max')), MOST_COLUMNS);
    const plain = withAttributes(xml, { min: null, max: null });
    for (let column = first; column <= last; column += 1) columns.set(column - 1, plain);
  }
  return columns;
}

const MOST_COLUMNS = 16384;

function giveColumns(columns: ReadonlyMap<number, string>): string | undefined {
  const said = [...columns].filter(([, xml]) => /\s\w+=/.test(xml));
  const alike = linesAlike(said.map(([index, to]) => ({ index, to })));
  const runs = [...alike]
    .flatMap(([xml, spans]) => spans.map((span) => ({ ...span, xml })))
    .sort((one, other) => one.first - other.first);
  if (runs.length === 0) return undefined;
  const pieces = runs.map(({ first, last, xml }) => ({
    name: 'col',
    xml: withAttributes(xml, { min: first + 1, max: last + 1 }),
  }));
  return give({ open: '<cols>', pieces, close: '</cols>' });
}
