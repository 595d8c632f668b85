import type { ChangeOf } from '../../../core/picture/Changes';
import type { ChartPlan } from '../../../core/workbook/SheetPlan';
import type { Package } from './Package';
import { SHEET_ORDER } from './sheet';
import { give, replaced, take, unescapeXml, withPrefixes, withRelations, type Piece } from './xml';

const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** Prefixes of what we write into a drawing. */
const PREFIXES = {
  xdr: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
} as const;
const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="${PREFIXES.xdr}"></xdr:wsDr>`;

/** The charts of a newly written sheet: the anchors of its drawing, and the charts by relationship id. */
export interface NewCharts {
  readonly anchors: readonly Piece[];
  readonly charts: ReadonlyMap<string, Uint8Array>;
}

/** Our charts are replaced; pictures and charts of people's stay. Gives the sheet. */
export function patchCharts(
  file: Package,
  part: string,
  sheet: string,
  { from }: ChangeOf<'charts'>,
  fresh: NewCharts | undefined,
): string {
  const standing = file.relations(part).find(({ type }) => type === 'drawing')?.target;
  if (standing === undefined && !fresh) return sheet;
  const drawing = standing ?? file.free('xl/drawings/drawing', '.xml');
  const taken = withRelations(
    withPrefixes(take(standing === undefined ? EMPTY_DRAWING : file.text(standing)), PREFIXES),
  );
  const charts = new Map(file.relations(drawing).map(({ id, target }) => [id, target]));
  const gone = taken.pieces.filter(({ xml }) => {
    const chart = charts.get(chartId(xml) ?? '');
    return chart !== undefined && isOurs(titleOf(xml) ?? '', file.text(chart), from);
  });
  const ids = gone.flatMap(({ xml }) => chartId(xml) ?? []);
  for (const id of ids) {
    const chart = charts.get(id);
    if (chart !== undefined) removeChart(file, chart);
  }
  file.unrelate(drawing, ids);
  const added = (fresh?.anchors ?? []).map(({ name, xml }) => {
    const content = fresh?.charts.get(chartId(xml) ?? '');
    if (!content) return { name, xml };
    const chart = file.free('xl/charts/chart', '.xml');
    file.write(chart, content);
    file.addType(chart, CHART);
    const id = file.relate(drawing, 'chart', chart);
    return { name, xml: xml.replace(CHART_ID, `$1"${id}"`) };
  });
  const pieces = [...taken.pieces.filter((piece) => !gone.includes(piece)), ...added];
  file.write(drawing, give({ ...taken, pieces }));
  if (standing !== undefined) return sheet;
  file.addType(drawing, DRAWING);
  const id = file.relate(part, 'drawing', drawing);
  const element = `<drawing r:id="${id}"/>`;
  return give(replaced(withRelations(take(sheet)), 'drawing', [element], SHEET_ORDER));
}

const SERIES = /<(?:\w+:)?tx>(?:(?!<\/(?:\w+:)?tx>)[\s\S])*?<(?:\w+:)?v>([^<]*)</g;

/** Told by its title, or where it has none, or a program has dropped it, by the names of what it shows. */
function isOurs(title: string, chart: string, ours: readonly ChartPlan[]): boolean {
  if (title !== '') return ours.some((each) => each.title === title);
  const names = [...chart.matchAll(SERIES)].map((found) => unescapeXml(found[1] ?? ''));
  return ours.some(
    ({ series }) =>
      series.length === names.length && series.every(({ name }, index) => name === names[index]),
  );
}

const CHART_ID = /(<(?:\w+:)?chart\s[^>]*\br:id=)"([^"]+)"/;

function chartId(anchor: string): string | undefined {
  return CHART_ID.exec(anchor)?.[2];
}

/** Charts carry their title as what is read aloud in their place. */
function titleOf(anchor: string): string | undefined {
  const named = /<(?:\w+:)?cNvPr\b[^>]*\bdescr="([^"]*)"/.exec(anchor)?.[1];
  return chartId(anchor) === undefined ? undefined : named;
}

/** A chart with the styles and colours that Excel keeps beside it. */
function removeChart(file: Package, chart: string): void {
  const beside = file.relations(chart);
  for (const { target } of beside) if (file.has(target)) file.remove(target);
  file.unrelate(
    chart,
    beside.map(({ id }) => id),
  );
  file.remove(chart);
}

/** The parts of our charts on a sheet. */
export function chartsOf(file: Package, sheet: string | undefined): readonly string[] {
  const drawing =
    sheet === undefined
      ? undefined
      : file.relations(sheet).find(({ type }) => type === 'drawing')?.target;
  if (drawing === undefined || !file.has(drawing)) return [];
  const charts = new Map(file.relations(drawing).map(({ id, target }) => [id, target]));
  return take(file.text(drawing)).pieces.flatMap(({ xml }) =>
    (titleOf(xml) ?? '') === '' ? [] : (charts.get(chartId(xml) ?? '') ?? []),
  );
}
