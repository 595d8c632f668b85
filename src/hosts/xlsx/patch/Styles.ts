import { counted } from './Package';
import { attribute, give, named, take, withAttributes, type Taken } from './xml';

/** Which facts of a cell format change; the others stay as the cell has them. */
export interface Facts {
  readonly numberFormat: boolean;
  readonly style: boolean;
  readonly lock: boolean;
  /** Whether its text stays a text when a person opens the cell; goes with the content. */
  readonly quote: boolean;
}

const LISTS = ['fonts', 'fills', 'borders'] as const;
const IDS = { fonts: 'fontId', fills: 'fillId', borders: 'borderId' } as const;
/** The order of the children of a style sheet (ECMA-376 part 1, 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
/** Ids below are Excel's own. */
const FIRST_FORMAT = 164;

/** The formats of a file, to which formats of another file are added; those that stand keep their numbers. */
export class Styles {
  private readonly root: Taken;
  private readonly lists = new Map<string, string[]>();
  private readonly others: Taken;
  /** The cell formats of the other file. */
  private readonly wanted: readonly string[];
  private readonly known = new Map<string, number>();
  private isChanged = false;

  constructor(own: string, others: string) {
    this.root = take(own);
    this.others = take(others);
    this.wanted = itemsOf(this.others, 'cellXfs');
    for (const name of ['numFmts', ...LISTS, 'cellXfs', 'dxfs'])
      this.lists.set(name, [...itemsOf(this.root, name)]);
  }

  /** Index of a cell format: the one of `standing` with what changes of the other file's `wanted`. */
  cellFormat(standing: number, wanted: number, facts: Facts): number {
    const key = JSON.stringify([standing, wanted, facts]);
    let index = this.known.get(key);
    if (index === undefined) {
      const own = this.list('cellXfs')[standing] ?? this.list('cellXfs')[0] ?? '<xf/>';
      const other = this.wanted[wanted] ?? '<xf/>';
      this.known.set(key, (index = this.add('cellXfs', this.combined(own, other, facts))));
    }
    return index;
  }

  /** Whether a cell format of this file and one of the other treat a text that looks like a formula alike. */
  quotesAlike(standing: number, wanted: number): boolean {
    const own = this.list('cellXfs')[standing] ?? '<xf/>';
    const other = this.wanted[wanted] ?? '<xf/>';
    return isQuoted(own) === isQuoted(other);
  }

  /** Index of the other file's conditional format. */
  differential(index: number): number {
    return this.add('dxfs', itemsOf(this.others, 'dxfs')[index] ?? '<dxf/>');
  }

  /** The part as it is now; undefined where nothing was added. */
  toXml(): string | undefined {
    if (!this.isChanged) return undefined;
    const pieces = this.root.pieces.map((piece) => {
      const items = this.lists.get(piece.name);
      return items ? { ...piece, xml: withItems(piece.xml, items) } : piece;
    });
    for (const [name, items] of this.lists)
      if (items.length > 0 && !pieces.some((piece) => piece.name === name)) {
        const at = pieces.findIndex((piece) => ORDER.indexOf(piece.name) > ORDER.indexOf(name));
        const xml = withItems(`<${name} count="0"></${name}>`, items);
        pieces.splice(at < 0 ? pieces.length : at, 0, { name, xml });
      }
    return give({ ...this.root, pieces });
  }

  private list(name: string): string[] {
    return this.lists.get(name)!;
  }

  private add(name: string, xml: string): number {
    const items = this.list(name);
    const found = items.indexOf(xml);
    if (found >= 0) return found;
    this.isChanged = true;
    return items.push(xml) - 1;
  }

  private combined(own: string, other: string, facts: Facts): string {
    let xf = own;
    if (facts.numberFormat) {
      const id = this.numberFormat(Number(attribute(other, 'numFmtId') ?? 0));
      xf = withAttributes(xf, { numFmtId: id, applyNumberFormat: 1 });
    }
    if (facts.style) {
      for (const list of LISTS) {
        const item = itemsOf(this.others, list)[Number(attribute(other, IDS[list]) ?? 0)];
        if (item !== undefined) xf = withAttributes(xf, { [IDS[list]]: this.add(list, item) });
      }
      const applied = { applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 };
      xf = withChild(withAttributes(xf, applied), 'alignment', other);
    }
    if (facts.quote)
      xf = withAttributes(xf, { quotePrefix: attribute(other, 'quotePrefix') ?? null });
    if (facts.lock) xf = withChild(withAttributes(xf, { applyProtection: 1 }), 'protection', other);
    return xf;
  }

  private numberFormat(id: number): number {
    if (id < FIRST_FORMAT) return id;
    const other = itemsOf(this.others, 'numFmts').find(
      (each) => Number(attribute(each, 'numFmtId')) === id,
    );
    const code = attribute(other ?? '<numFmt/>', 'formatCode') ?? 'General';
    const formats = this.list('numFmts');
    const known = formats.find((each) => attribute(each, 'formatCode') === code);
    if (known !== undefined) return Number(attribute(known, 'numFmtId'));
    const ids = formats.map((each) => Number(attribute(each, 'numFmtId')));
    const free = Math.max(FIRST_FORMAT - 1, ...ids) + 1;
    this.add('numFmts', withAttributes('<numFmt/>', { numFmtId: free, formatCode: code }));
    return free;
  }
}

function isQuoted(xf: string): boolean {
  return ['1', 'true'].includes(attribute(xf, 'quotePrefix') ?? '0');
}

function itemsOf(root: Taken, list: string): readonly string[] {
  const [xml] = named(root, list);
  if (xml === undefined) return [];
  return take(xml).pieces.flatMap((piece) => (piece.name === '' ? [] : [piece.xml]));
}

function withItems(xml: string, items: readonly string[]): string {
  const pieces = items.map((item) => ({ name: 'item', xml: item }));
  return counted(give({ ...take(xml), pieces }));
}

/** The element with its child of a name replaced by the other's, or taken away where that has none. */
function withChild(xml: string, name: 'alignment' | 'protection', other: string): string {
  const taken = take(xml);
  const [child] = named(take(other), name);
  const rest = taken.pieces.filter((piece) => piece.name !== name && piece.name !== '');
  const added = child === undefined ? [] : [{ name, xml: child }];
  const pieces = name === 'alignment' ? [...added, ...rest] : [...rest, ...added];
  return give({ ...taken, pieces });
}
