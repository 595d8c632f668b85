import * as React from 'react';
import { TREND } from '../../../core/messages/paneReport';

export interface ChartPoint {
  readonly month: number;
  readonly value: number;
  readonly text: string;
}

interface LineChartProps {
  readonly label: string;
  /** At least one, oldest first. */
  readonly points: readonly ChartPoint[];
  /** The scale runs from 0 to 1. */
  readonly fromZero: boolean;
}

const WIDTH = 300;
const HEIGHT = 130;
const EDGE = { left: 18, right: 18, top: 26, bottom: 24 };

/** A year's course as a line; the first and the last point carry their figures. */
export function LineChart({ label, points, fromZero }: LineChartProps): React.ReactElement {
  const { x, y } = scales(points, fromZero);
  const line = points.map((point) => `${x(point.month)},${y(point.value)}`).join(' ');
  const words = points.map(({ month, text }) => TREND.one(month, text));
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={TREND.label(label, words)}
    >
      <line
        className="chart-axis"
        x1={EDGE.left - 8}
        x2={WIDTH - EDGE.right + 8}
        y1={HEIGHT - EDGE.bottom}
        y2={HEIGHT - EDGE.bottom}
      />
      <polyline className="chart-line" points={line} />
      {points.map((point, index) => (
        <g key={point.month}>
          <circle className="chart-point" cx={x(point.month)} cy={y(point.value)} r={3.5} />
          <text className="chart-text" x={x(point.month)} y={HEIGHT - 6} textAnchor="middle">
            {showsMonth(points, index) ? TREND.month(point.month) : ''}
          </text>
          {(index === 0 || index === points.length - 1) && (
            <text
              className="chart-text chart-value"
              x={x(point.month)}
              y={y(point.value) - 9}
              textAnchor={index === 0 && points.length > 1 ? 'start' : 'end'}
            >
              {point.text}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Every second month where the year is long; the last one always. */
function showsMonth(points: readonly ChartPoint[], index: number): boolean {
  return points.length <= 7 || (points.length - 1 - index) % 2 === 0;
}

function scales(points: readonly ChartPoint[], fromZero: boolean) {
  const months = points.map(({ month }) => month);
  const values = points.map(({ value }) => value);
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const [low, high] = fromZero ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const across = WIDTH - EDGE.left - EDGE.right;
  const down = HEIGHT - EDGE.top - EDGE.bottom;
  return {
    x: (month: number): number =>
      EDGE.left + (last === first ? across : ((month - first) / (last - first)) * across),
    y: (value: number): number =>
      EDGE.top + (high === low ? down / 2 : (1 - (value - low) / (high - low)) * down),
  };
}
