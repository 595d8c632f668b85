import {
  changeOf,
  type CellContent,
  type ChangeKind,
  type ChangeOf,
  type SheetChange,
  type SheetChanges,
} from './Changes';
import { quoteSheet } from '../values/address';

/** What a sheet holds, beside how it looks. */
const CONTENT: ReadonlySet<ChangeKind> = new Set([
  'contents',
  'results',
  'names',
  'charts',
  'print',
  'protection',
]);

function isLook({ kind }: SheetChange): boolean {
  return !CONTENT.has(kind);
}

/** New sheets that look alike: one is written, the others are copied from it and then filled. */
export interface Lookalikes {
  readonly template: SheetChanges;
  readonly copies: readonly SheetChanges[];
  /** The look, and the cells that all of them share; written before the copies are made. */
  readonly shared: readonly SheetChange[];
  /** What remains to be written to each of them. */
  readonly own: ReadonlyMap<SheetChanges, readonly SheetChange[]>;
}

/**
 * Groups new sheets, those with copies first. What points to a sheet that is still to be copied could not
 * be written yet; then nothing is copied.
 */
export function lookalikes(added: readonly SheetChanges[]): readonly Lookalikes[] {
  const groups = new Map<string, SheetChanges[]>();
  for (const sheet of added) {
    const look = JSON.stringify(sheet.changes.filter(isLook));
    const same = groups.get(look);
    if (same) same.push(sheet);
    else groups.set(look, [sheet]);
  }
  const found = [...groups.values()].map(groupOf).sort((a, b) => b.copies.length - a.copies.length);
  const early = JSON.stringify(found.map(({ shared }) => shared));
  const isPointedTo = ({ sheet }: SheetChanges): boolean =>
    early.includes(JSON.stringify(`${quoteSheet(sheet)}!`).slice(1, -1));
  return found.some(({ copies }) => copies.some(isPointedTo))
    ? added.map((sheet) => groupOf([sheet]))
    : found;
}

type Content = ChangeOf<'contents'>['each'][number];

function groupOf(sheets: readonly SheetChanges[]): Lookalikes {
  const [template, ...copies] = sheets;
  const looks = template!.changes.filter(isLook);
  const cells = sheets.map(({ changes }) => cellsOf(changes));
  const shared =
    copies.length === 0
      ? new Map<string, Content>()
      : new Map(
          [...cells[0]!].filter(([at, { to }]) =>
            cells.every((other) => keyOf(other.get(at)?.to) === keyOf(to)),
          ),
        );
  const own = sheets.map((sheet, index): [SheetChanges, readonly SheetChange[]] => {
    const rest = [...cells[index]!].filter(([at]) => !shared.has(at)).map(([, cell]) => cell);
    const others = sheet.changes.filter((change) => !isLook(change) && change.kind !== 'contents');
    return [sheet, [...contentsOf(rest), ...others]];
  });
  return {
    template: template!,
    copies,
    shared: [...looks, ...contentsOf([...shared.values()])],
    own: new Map(own),
  };
}

function cellsOf(changes: readonly SheetChange[]): ReadonlyMap<string, Content> {
  const each = changeOf(changes, 'contents')?.each ?? [];
  return new Map(each.map((cell) => [`${cell.row},${cell.column}`, cell]));
}

/** What a formula gives differs from sheet to sheet. */
function keyOf(content: CellContent | undefined): string {
  return content?.formula === undefined ? JSON.stringify(content?.value) : `=${content.formula}`;
}

function contentsOf(each: readonly Content[]): readonly SheetChange[] {
  return each.length === 0 ? [] : [{ kind: 'contents', each }];
}
