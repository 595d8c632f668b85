import type { Definition } from '../../../core/entries/outward';
import type { WorkbookChanges } from '../../../core/picture/Changes';
import { arrange } from '../../../core/picture/arrange';
import type { SheetLook } from '../../../core/picture/Picture';
import {
  attribute,
  escapeXml,
  give,
  named,
  replaced,
  take,
  unescapeXml,
  withAttributes,
  withRelations,
  type Taken,
} from './xml';

/** The order of the children of a workbook (ECMA-376 part 1, 18.2.27). */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

/** The workbook part while sheets come and go. */
export class WorkbookXml {
  private root: Taken;
  private sheets: { readonly name: string; xml: string }[];
  private names: { readonly xml: string; readonly name: string; readonly sheet?: string }[];
  private readonly activeName: string | undefined;
  private wantedActive: string | undefined;

  constructor(xml: string) {
    this.root = withRelations(take(xml));
    const [sheets = '<sheets/>'] = named(this.root, 'sheets');
    this.sheets = named(take(sheets), 'sheet').map((each) => ({
      name: attribute(each, 'name') ?? '',
      xml: each,
    }));
    const [names = '<definedNames/>'] = named(this.root, 'definedNames');
    this.names = named(take(names), 'definedName').map((each) => {
      const index = attribute(each, 'localSheetId');
      const sheet = index === undefined ? undefined : this.sheets[Number(index)]?.name;
      const name = attribute(each, 'name') ?? '';
      return { xml: each, name, ...(sheet !== undefined && { sheet }) };
    });
    this.activeName = this.sheets[Number(this.view('activeTab') ?? 0)]?.name;
  }

  get sheetNames(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  get active(): string | undefined {
    return this.wantedActive ?? this.activeName;
  }

  /** Names of every scope, with what they refer to. */
  get definitions(): readonly Definition[] {
    return this.names.map(({ name, xml }) => ({ name, refersTo: textOf(xml) }));
  }

  /** Takes names away. */
  forget(goes: (definition: Definition) => boolean): void {
    this.names = this.names.filter(({ name, xml }) => !goes({ name, refersTo: textOf(xml) }));
  }

  /** Takes the list of other files away to which formulas refer. */
  forgetLinks(): void {
    this.root = replaced(this.root, 'externalReferences', [], ORDER);
  }

  relationOf(sheet: string): string | undefined {
    const found = this.sheets.find(({ name }) => name === sheet);
    return found && attribute(found.xml, 'r:id');
  }

  add(sheet: string, relation: string): void {
    const ids = this.sheets.map(({ xml }) => Number(attribute(xml, 'sheetId') ?? 0));
    const xml = withAttributes('<sheet/>', {
      name: sheet,
      sheetId: Math.max(0, ...ids) + 1,
      'r:id': relation,
    });
    this.sheets.push({ name: sheet, xml });
  }

  remove(sheet: string): void {
    this.sheets = this.sheets.filter(({ name }) => name !== sheet);
    this.names = this.names.filter((each) => each.sheet !== sheet);
  }

  show(sheet: string, visibility: SheetLook['visibility']): void {
    for (const each of this.sheets)
      if (each.name === sheet)
        each.xml = withAttributes(each.xml, {
          state: visibility === 'visible' ? null : visibility,
        });
  }

  /** Puts a name in place of the one that is called the same; takes it away where there is no range. */
  define(name: string, range: string | undefined, sheet?: string): void {
    const key = name.toLowerCase();
    this.names = this.names.filter(
      (each) => each.name.toLowerCase() !== key || each.sheet !== sheet,
    );
    if (range === undefined) return;
    const open = withAttributes('<definedName>', { name });
    const xml = `${open}${escapeXml(range)}</definedName>`;
    this.names.push({ xml, name, ...(sheet !== undefined && { sheet }) });
  }

  arrange({ order, activeSheet }: WorkbookChanges): void {
    if (order) {
      const wanted = arrange(this.sheetNames, order.to);
      const rank = new Map(wanted.map((name, index) => [name, index]));
      this.sheets.sort((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0));
    }
    this.wantedActive = activeSheet?.to;
  }

  toXml(): string {
    const { root } = this;
    const index = new Map(this.sheets.map(({ name }, at) => [name, at]));
    const names = this.names.map(({ xml, sheet }) =>
      sheet === undefined ? xml : withAttributes(xml, { localSheetId: index.get(sheet) ?? 0 }),
    );
    const lists = [
      ['sheets', this.sheets.map(({ xml }) => xml)],
      ['definedNames', names],
    ] as const;
    let after = withView(root, index.get(this.active ?? '') ?? 0);
    for (const [name, items] of lists) {
      const [standing = `<${name}></${name}>`] = named(root, name);
      const pieces = items.map((xml) => ({ name: 'item', xml }));
      const element = give({ ...take(standing), pieces });
      after = replaced(after, name, items.length === 0 ? [] : [element], ORDER);
    }
    return give(calculating(after));
  }

  private view(name: string): string | undefined {
    const [views] = named(this.root, 'bookViews');
    const [view] = views === undefined ? [] : named(take(views), 'workbookView');
    return view === undefined ? undefined : attribute(view, name);
  }
}

function textOf(element: string): string {
  const { pieces } = take(element);
  return unescapeXml(pieces.map(({ xml }) => xml).join(''));
}

function withView(root: Taken, active: number): Taken {
  const [views = '<bookViews><workbookView/></bookViews>'] = named(root, 'bookViews');
  const taken = take(views);
  const pieces = taken.pieces.map((piece, index) =>
    index === 0
      ? { ...piece, xml: withAttributes(piece.xml, { activeTab: active, firstSheet: null }) }
      : piece,
  );
  return replaced(root, 'bookViews', [give({ ...taken, pieces })], ORDER);
}

/** Programs calculate what was not written here when they open the file. */
function calculating(root: Taken): Taken {
  const [calc = '<calcPr/>'] = named(root, 'calcPr');
  return replaced(root, 'calcPr', [withAttributes(calc, { fullCalcOnLoad: 1 })], ORDER);
}
