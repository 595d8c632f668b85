import {
  IUniverInstanceService,
  UniverInstanceType,
  type IDisposable,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  IRenderManagerService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { ShownChart } from '../../app/ShownSheet';
import type { Area } from '../../core/values/address';
import { summaryOf } from '../print/chartWords';

export interface ChartLayerParts {
  readonly univer: Univer;
  /** The element that the spreadsheet fills. */
  readonly container: HTMLElement;
  /** The charts of a sheet with the numbers that they show now. */
  readonly chartsOf: (sheet: string) => Promise<readonly ShownChart[]>;
  /** Told of every change; gives a function that ends this. */
  readonly onChanged: (listener: () => void) => () => void;
}

interface PlacedChart {
  readonly chart: ShownChart;
  readonly canvas: HTMLCanvasElement;
  /** Where and how large it was drawn last. */
  drawn: string;
}

/** Milliseconds without a change after which charts are drawn anew. */
const PAUSE = 300;
/** Pixels of writing at a zoom of one. */
const FONT_SIZE = 13;

/** The spreadsheet knows no charts: they are laid over their cells and follow them. */
export function chartLayer(parts: ChartLayerParts): IDisposable {
  const { univer, container, chartsOf, onChanged } = parts;
  const layer = document.createElement('div');
  layer.className = 'chart-layer';
  container.appendChild(layer);
  let placed: readonly PlacedChart[] = [];
  let sheet = '';
  let timer = 0;
  let frame = 0;

  const load = async (): Promise<void> => {
    const wanted = sheet;
    const charts = wanted === '' ? [] : await chartsOf(wanted);
    if (wanted !== sheet) return;
    placed = charts.map((chart) => ({ chart, canvas: newCanvas(chart), drawn: '' }));
    layer.replaceChildren(...placed.map(({ canvas }) => canvas));
  };
  const loadSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void load(), PAUSE);
  };

  const follow = (): void => {
    frame = window.requestAnimationFrame(follow);
    const shown = workbookOf(univer)?.getActiveSheet(true)?.getName() ?? '';
    if (shown !== sheet) {
      sheet = shown;
      placed = [];
      layer.replaceChildren();
      loadSoon();
    }
    const view = placed.length > 0 ? viewOf(univer, container) : undefined;
    if (!view) return;
    Object.assign(layer.style, boxStyle(view.body));
    for (const each of placed) void draw(each, view);
  };

  const stop = onChanged(loadSoon);
  frame = window.requestAnimationFrame(follow);
  return {
    dispose() {
      stop();
      window.clearTimeout(timer);
      window.cancelAnimationFrame(frame);
      layer.remove();
    },
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface View {
  readonly zoom: number;
  /** Where the cells are shown, without their headers, in the container. */
  readonly body: Box;
  /** Where an area stands in the body. */
  readonly boxOf: (area: Area) => Box;
}

function workbookOf(univer: Univer): Workbook | undefined {
  const instances = univer.__getInjector().get(IUniverInstanceService);
  return instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? undefined;
}

/** What is shown at this moment; undefined while nothing is. */
function viewOf(univer: Univer, container: HTMLElement): View | undefined {
  const injector = univer.__getInjector();
  const workbook = workbookOf(univer);
  const sheet = workbook?.getActiveSheet(true);
  const render =
    workbook && injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const canvas = render?.engine.getCanvasElement();
  if (!sheet || !skeleton || !canvas) return undefined;
  const scroll = render?.with(SheetScrollManagerService).validViewportScrollInfo$.getValue();
  const zoom = sheet.getZoomRatio();
  const [outer, inner] = [container.getBoundingClientRect(), canvas.getBoundingClientRect()];
  const header = {
    left: skeleton.rowHeaderWidthAndMarginLeft * zoom,
    top: skeleton.columnHeaderHeightAndMarginTop * zoom,
  };
  const at = (sums: readonly number[], index: number): number => sums[index - 1] ?? 0;
  const { columnWidthAccumulation: columns, rowHeightAccumulation: rows } = skeleton;
  return {
    zoom,
    body: {
      left: inner.left - outer.left + header.left,
      top: inner.top - outer.top + header.top,
      width: inner.width - header.left,
      height: inner.height - header.top,
    },
    boxOf: ({ row, column, rows: tall, columns: wide }) => ({
      left: (at(columns, column) - (scroll?.viewportScrollX ?? 0)) * zoom,
      top: (at(rows, row) - (scroll?.viewportScrollY ?? 0)) * zoom,
      width: (at(columns, column + wide) - at(columns, column)) * zoom,
      height: (at(rows, row + tall) - at(rows, row)) * zoom,
    }),
  };
}

function newCanvas(chart: ShownChart): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', summaryOf(chart));
  return canvas;
}

/** Draws a chart where its size has changed, and moves it where only its place has. */
async function draw(placed: PlacedChart, { boxOf, zoom }: View): Promise<void> {
  const { chart, canvas } = placed;
  const box = boxOf(chart.anchor);
  const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
  if (size !== placed.drawn) {
    placed.drawn = size;
    const { drawChart } = await import('../print/drawChart');
    drawChart(canvas, chart, {
      width: Math.round(box.width),
      height: Math.round(box.height),
      fontSize: Math.round(FONT_SIZE * zoom),
      title: true,
      sharpness: window.devicePixelRatio,
    });
  }
  Object.assign(canvas.style, boxStyle(box));
}

function boxStyle({ left, top, width, height }: Box): Partial<CSSStyleDeclaration> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
