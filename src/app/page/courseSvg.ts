import { chartWords } from '../../core/messages/bulletinWork';
import { monthHeader } from '../../core/messages/filings';
import type { CourseChart } from '../bulletin/Block';
import { html, type Html } from './html';

const WIDTH = 640;
const HEIGHT = 170;
const EDGE = { side: 26, top: 26, bottom: 30 };

/** A course of counts over months, drawn for a page. */
export function courseSvg({ title, points, most }: CourseChart): Html {
  const months = points.map(({ month }) => month);
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const x = (month: number): number =>
    round(EDGE.side + ((month - first) / Math.max(1, last - first)) * (WIDTH - 2 * EDGE.side));
  const y = (count: number): number =>
    round(EDGE.top + (1 - count / Math.max(1, most)) * (HEIGHT - EDGE.top - EDGE.bottom));
  const lines = points.slice(1).flatMap((to, before) => {
    const from = points[before];
    if (from === undefined || to.month !== from.month + 1) return [];
    return [
      html`<path class="c" d="M${x(from.month)} ${y(from.count)}L${x(to.month)} ${y(to.count)}" />`,
    ];
  });
  const marks = points.map(
    ({ month, count }) =>
      html`<circle cx="${x(month)}" cy="${y(count)}" r="4" /><text
          x="${x(month)}"
          y="${y(count) - 10}"
          text-anchor="middle"
          >${count}</text
        ><text x="${x(month)}" y="${HEIGHT - 8}" text-anchor="middle">${monthHeader(month)}</text>`,
  );
  const label = `${title}：${points.map(({ month, count }) => chartWords.point(month, count)).join('，')}`;
  const base = HEIGHT - EDGE.bottom;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    <path class="r" d="M8 ${base}H${WIDTH - 8}" />
    ${lines}${marks}
  </svg>`;
}

const round = (at: number): number => Math.round(at * 10) / 10;
