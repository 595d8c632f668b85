import { toA1 } from '../../../core/values/address';
import type { ChangeKind, ChangeOf, SheetChange } from '../../../core/picture/Changes';
import type { Facts, Styles } from './Styles';
import { cellXml, extent, giveRows, rowAt, spellOutShared, takeRows, type Rows } from './rows';
import { attribute, give, named, take, withAttributes } from './xml';

/** What becomes of one cell. */
interface CellChange {
  /** `result`: only what the formula shows is another. */
  content?: 'content' | 'result';
  readonly facts: { -readonly [K in Exclude<keyof Facts, 'quote'>]: boolean };
}

/** What the cells of a newly written sheet refer to. */
export interface NewCells {
  /** The `sheetData` of a sheet that holds what changes, and nothing else. */
  readonly sheetData: string;
  /** Children of the shared strings of its file, as text. */
  readonly strings: readonly string[];
  readonly styles: Styles;
}

/** The cells of a sheet after their changes, and the area that they fill. */
export function patchCells(
  standing: string,
  changes: readonly SheetChange[],
  fresh: NewCells,
): { readonly sheetData: string; readonly dimension: string } {
  const rows = takeRows(standing);
  const wanted = takeRows(fresh.sheetData);
  const changed = changedCells(changes);
  if ([...changed.values()].some((line) => [...line.values()].some(({ content }) => content)))
    spellOutShared(rows);
  for (const [row, line] of changed) {
    const target = rowAt(rows, row);
    const source = wanted.rows.get(row);
    target.tag = withAttributes(target.tag, { spans: null });
    for (const [column, change] of line) {
      const before = target.cells.get(column);
      const after = source?.cells.get(column) ?? cellXml(row, column, 0);
      const style = styleOf(before, after, change, fresh.styles);
      const cell = contentOf(before, after, change.content, fresh.strings);
      const isNothing = style === 0 && take(cell).pieces.length === 0;
      if (isNothing) target.cells.delete(column);
      else
        target.cells.set(
          column,
          withAttributes(cell, { r: toA1(row, column), s: style === 0 ? null : style }),
        );
    }
  }
  patchLines(rows, wanted, changes);
  for (const [row, { tag, cells }] of rows.rows)
    if (cells.size === 0 && !/\s(?:ht|hidden|s|outlineLevel)=/.test(tag)) rows.rows.delete(row);
  return { sheetData: giveRows(rows), dimension: extent(rows) };
}

function styleOf(
  before: string | undefined,
  after: string,
  { content, facts }: CellChange,
  styles: Styles,
): number {
  const standing = Number(attribute(before ?? '<c/>', 's') ?? 0);
  const wanted = Number(attribute(after, 's') ?? 0);
  const quote = content === 'content' && !styles.quotesAlike(standing, wanted);
  if (!quote && !facts.numberFormat && !facts.style && !facts.lock) return standing;
  return styles.cellFormat(standing, wanted, { ...facts, quote });
}

function contentOf(
  before: string | undefined,
  after: string,
  change: CellChange['content'],
  strings: readonly string[],
): string {
  if (change === undefined) return before ?? '<c/>';
  const fresh = inline(after, strings);
  if (change === 'content' || before === undefined) return fresh;
  const taken = take(fresh);
  const [formula] = named(take(before), 'f');
  if (formula === undefined) return fresh;
  const pieces = taken.pieces.map((piece) =>
    piece.name === 'f' ? { ...piece, xml: formula } : piece,
  );
  return give({ ...taken, pieces });
}

/** A text stands in the cell itself, so that the table of the file's texts stays as it is. */
function inline(cell: string, strings: readonly string[]): string {
  if (attribute(cell, 't') !== 's') return cell;
  const taken = take(withAttributes(cell, { t: 'inlineStr' }));
  const [value = '<v>0</v>'] = named(taken, 'v');
  const index = Number(
    take(value)
      .pieces.map(({ xml }) => xml)
      .join(''),
  );
  const [item = '<si/>'] = strings.slice(index, index + 1);
  const content = take(item)
    .pieces.map(({ xml }) => xml)
    .join('');
  return give({ ...taken, pieces: [{ name: 'is', xml: `<is>${content}</is>` }] });
}

type CellKind = 'contents' | 'results' | 'numberFormats' | 'styles' | 'locks';

function changedCells(changes: readonly SheetChange[]): Map<number, Map<number, CellChange>> {
  const rows = new Map<number, Map<number, CellChange>>();
  const at = (row: number, column: number): CellChange => {
    let line = rows.get(row);
    if (!line) rows.set(row, (line = new Map<number, CellChange>()));
    let change = line.get(column);
    if (!change) {
      change = { facts: { numberFormat: false, style: false, lock: false } };
      line.set(column, change);
    }
    return change;
  };
  const FACTS = { numberFormats: 'numberFormat', styles: 'style', locks: 'lock' } as const;
  for (const change of changes)
    if (change.kind === 'contents' || change.kind === 'results')
      for (const { row, column } of change.each)
        at(row, column).content = change.kind === 'contents' ? 'content' : 'result';
    else if (isAreaChange(change))
      for (const { area } of change.each)
        for (let row = area.row; row < area.row + area.rows; row += 1)
          for (let column = area.column; column < area.column + area.columns; column += 1)
            at(row, column).facts[FACTS[change.kind]] = true;
  return rows;
}

function isAreaChange(
  change: SheetChange,
): change is ChangeOf<Exclude<CellKind, 'contents' | 'results'>> {
  const kinds: readonly ChangeKind[] = ['numberFormats', 'styles', 'locks'];
  return kinds.includes(change.kind);
}

/** Heights of rows, and rows that are hidden or shown. */
function patchLines(rows: Rows, wanted: Rows, changes: readonly SheetChange[]): void {
  for (const change of changes) {
    if (change.kind === 'heights')
      for (const { index } of change.each) {
        const tag = wanted.rows.get(index)?.tag ?? '<row>';
        setTag(rows, index, {
          ht: attribute(tag, 'ht') ?? null,
          customHeight: attribute(tag, 'customHeight') ?? null,
        });
      }
    if (change.kind === 'hiddenRows') {
      for (const index of change.from) setTag(rows, index, { hidden: null });
      for (const index of change.to) setTag(rows, index, { hidden: 1 });
    }
  }
}

function setTag(rows: Rows, index: number, attributes: Record<string, string | number | null>) {
  const row = rowAt(rows, index);
  row.tag = withAttributes(row.tag, attributes);
}
