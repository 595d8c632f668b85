import type { ChangeKind, ChangeOf, SheetChange } from '../../../core/picture/Changes';
import { patchCells, type NewCells } from './cells';
import { patchColumns } from './columns';
import { patchConditionalFormats, patchLinks, patchMerges, patchValidations } from './ranges';
import { attribute, give, named, replaced, take, withAttributes, type Taken } from './xml';

/** The order of the children of a worksheet (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

const CELL_KINDS: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['contents', 'results', 'numberFormats', 'styles', 'locks'] as const),
  ...(['heights', 'hiddenRows'] as const),
]);

/**
 * A worksheet after its changes. `fresh` is a sheet, newly written, that holds what changes and nothing
 * else; what the changes do not name stays as it is, to the letter.
 */
export function patchSheet(
  standing: string,
  fresh: Taken,
  changes: readonly SheetChange[],
  cells: Omit<NewCells, 'sheetData'>,
): string {
  let sheet = take(standing);
  const put = (name: string, elements: readonly string[]): void => {
    sheet = replaced(sheet, name, elements, SHEET_ORDER);
  };
  if (changes.some(({ kind }) => CELL_KINDS.has(kind))) {
    const [before = '<sheetData></sheetData>'] = named(sheet, 'sheetData');
    const [sheetData = '<sheetData/>'] = named(fresh, 'sheetData');
    const patched = patchCells(before, changes, { ...cells, sheetData });
    put('sheetData', [patched.sheetData]);
    put('dimension', [`<dimension ref="${patched.dimension}"/>`]);
  }
  if (changes.some(({ kind }) => kind === 'widths' || kind === 'hiddenColumns')) {
    const cols = patchColumns(sheet, fresh, changes);
    put('cols', cols === undefined ? [] : [cols]);
  }
  for (const change of changes)
    switch (change.kind) {
      case 'look':
        put('sheetPr', withChildOf(sheet, fresh, 'sheetPr', 'tabColor', SHEET_PR));
        put('sheetViews', [withView(sheet, (view) => gridLines(view, change))]);
        break;
      case 'freeze':
        put('sheetViews', [withView(sheet, (view) => frozen(view, fresh))]);
        break;
      case 'protection':
        put('sheetProtection', named(fresh, 'sheetProtection'));
        break;
      case 'merges':
        put('mergeCells', patchMerges(sheet, fresh, change));
        break;
      case 'validations':
        put('dataValidations', patchValidations(sheet, fresh, change));
        break;
      case 'conditionalFormats':
        put('conditionalFormatting', patchConditionalFormats(sheet, fresh, change, cells.styles));
        break;
      case 'links':
        put('hyperlinks', patchLinks(sheet, fresh, change));
        break;
      case 'print':
        put('sheetPr', withChildOf(sheet, fresh, 'sheetPr', 'pageSetUpPr', SHEET_PR));
        for (const name of PRINT) put(name, named(fresh, name));
        break;
      default:
    }
  return give(sheet);
}

const SHEET_PR = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const PRINT = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'];

/** The element with its child of a name as the other sheet has it. */
function withChildOf(
  sheet: Taken,
  fresh: Taken,
  name: string,
  child: string,
  order: readonly string[],
): readonly string[] {
  const [own = `<${name}></${name}>`] = named(sheet, name);
  const [other = `<${name}></${name}>`] = named(fresh, name);
  const after = replaced(take(own), child, named(take(other), child), order);
  return after.pieces.length === 0 && !/\s\w+=/.test(after.open) ? [] : [give(after)];
}

const NO_VIEWS = '<sheetViews><sheetView workbookViewId="0"></sheetView></sheetViews>';

/** The sheet's views with the first one changed. */
function withView(sheet: Taken, how: (view: string) => string): string {
  const [views = NO_VIEWS] = named(sheet, 'sheetViews');
  const taken = take(views);
  const first = taken.pieces.findIndex(({ name }) => name === 'sheetView');
  const pieces = taken.pieces.map((piece, index) =>
    index === first ? { ...piece, xml: how(piece.xml) } : piece,
  );
  return give({ ...taken, pieces });
}

function gridLines(view: string, { to }: ChangeOf<'look'>): string {
  return withAttributes(view, { showGridLines: to.showGridLines ? null : 0 });
}

function frozen(view: string, fresh: Taken): string {
  const [views = NO_VIEWS] = named(fresh, 'sheetViews');
  const [other = '<sheetView/>'] = named(take(views), 'sheetView');
  const taken = take(view);
  const rest = taken.pieces.filter(({ name }) => name !== 'pane' && name !== 'selection');
  const panes = named(take(other), 'pane').map((xml) => ({ name: 'pane', xml }));
  return give({ ...taken, pieces: [...panes, ...rest] });
}

/** The worksheet marked, or no longer marked, as the one that is open. */
export function selected(xml: string, is: boolean): string {
  const sheet = take(xml);
  const [views = NO_VIEWS] = named(sheet, 'sheetViews');
  const first = named(take(views), 'sheetView')[0] ?? '<sheetView/>';
  if ((attribute(first, 'tabSelected') !== undefined) === is) return xml;
  const after = withView(sheet, (view) => withAttributes(view, { tabSelected: is ? 1 : null }));
  return give(replaced(sheet, 'sheetViews', [after], SHEET_ORDER));
}
