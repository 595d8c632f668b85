import * as React from 'react';
import type { ShownChart } from '../../app/ShownSheet';
import { CATEGORY_HEADER, drawingFailed, NO_FIGURE, seriesName } from '../../core/messages/charts';
import { nameOf, summaryOf } from './chartWords';
import { drawnSeries } from './chartConfig';

interface SheetChartsProps {
  readonly charts: readonly ShownChart[];
}

/** The charts of a sheet below each other, as wide as their place; each also as a table for screen readers. */
export function SheetCharts({ charts }: SheetChartsProps): React.ReactElement {
  return (
    <>
      {charts.map((chart, index) => (
        <SheetChart key={index} chart={chart} />
      ))}
    </>
  );
}

const FIGURE: React.CSSProperties = {
  margin: '0 0 12px',
  padding: 8,
  background: '#FFFFFF',
  color: '#1A1A1A',
  position: 'relative',
};

const CAPTION: React.CSSProperties = { fontWeight: 600, color: '#1F4E79', marginBottom: 4 };

const HIDDEN: React.CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/** Pixels of writing in the pane. */
const FONT_SIZE = 14;

interface SheetChartProps {
  readonly chart: ShownChart;
}

function SheetChart({ chart }: SheetChartProps): React.ReactElement {
  const place = React.useRef<HTMLDivElement>(null);
  const canvas = React.useRef<HTMLCanvasElement>(null);
  const [hasFailed, setFailed] = React.useState(false);
  React.useEffect(() => {
    const [around, target] = [place.current, canvas.current];
    if (!around || !target) return undefined;
    let isOver = false;
    const draw = async (): Promise<void> => {
      const { drawChart } = await import('./drawChart');
      const width = Math.floor(around.clientWidth);
      if (isOver || width === 0) return;
      drawChart(target, chart, {
        width,
        height: heightOf(chart, width),
        fontSize: FONT_SIZE,
        title: false,
        sharpness: Math.max(2, window.devicePixelRatio),
      });
    };
    const redraw = (): void => {
      draw().catch(() => {
        if (!isOver) setFailed(true);
      });
    };
    redraw();
    const observer = 'ResizeObserver' in window ? new ResizeObserver(redraw) : undefined;
    observer?.observe(around);
    return () => {
      isOver = true;
      observer?.disconnect();
    };
  }, [chart]);
  return (
    <figure style={FIGURE}>
      <figcaption style={CAPTION}>{nameOf(chart)}</figcaption>
      <div ref={place}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={summaryOf(chart)}
          style={{ display: 'block', maxWidth: '100%' }}
        />
      </div>
      {hasFailed && <p role="status">{drawingFailed}</p>}
      <div style={hasFailed ? undefined : HIDDEN}>
        <ChartTable chart={chart} />
      </div>
    </figure>
  );
}

function ChartTable({ chart }: SheetChartProps): React.ReactElement {
  const { categories, series } = chart;
  return (
    <table>
      <caption>{nameOf(chart)}</caption>
      <thead>
        <tr>
          <th scope="col">{CATEGORY_HEADER}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {seriesName(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, index) => (
          <tr key={index}>
            <th scope="row">{category}</th>
            {series.map(({ name, texts }) => (
              <td key={name}>{texts[index] === '' ? NO_FIGURE : texts[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Room for the bars, and for the lines of the legend below them. */
function heightOf(chart: ShownChart, width: number): number {
  const { type, stacked, categories, legend } = chart;
  const perLine = Math.max(1, Math.floor(width / 120));
  const lines = legend ? Math.ceil(drawnSeries(chart).length / perLine) : 0;
  const rows = type === 'bar' ? Math.max(1, categories.length) * (stacked === true ? 44 : 26) : 160;
  const axis = stacked === true && categories.length === 1 ? 0 : 28;
  return FONT_SIZE + rows + axis + lines * 25;
}
