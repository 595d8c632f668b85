import type { Measured } from './Bench';

const WIDTH = 760;
const BAR = 22;
const LEFT = 300;
const RIGHT = 90;

/** Bars of seconds, shortest first, in the colours of whoever looks at them, light or dark. */
export function plot({ title, measures }: Measured): string {
  const bars = measures
    .flatMap(({ name, seconds }) => (seconds === undefined ? [] : [{ name, seconds }]))
    .sort((one, other) => one.seconds - other.seconds);
  const most = Math.max(...bars.map(({ seconds }) => seconds));
  const height = 56 + bars.length * (BAR + 8);
  const rows = bars.map(({ name, seconds }, index) => {
    const y = 44 + index * (BAR + 8);
    const width = Math.max(2, (seconds / most) * (WIDTH - LEFT - RIGHT));
    const own = name.includes('annex check') || name.includes('本产品') ? ' own' : '';
    return [
      `<text x="${LEFT - 10}" y="${y + 16}" text-anchor="end">${escaped(name)}</text>`,
      `<rect class="bar${own}" x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="3"/>`,
      `<text x="${(LEFT + width + 8).toFixed(1)}" y="${y + 16}">${seconds.toFixed(2)} 秒</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="'Microsoft YaHei','Noto Sans CJK SC',sans-serif" font-size="13">
<style>
text { fill: #1f2328 } .bar { fill: #8c9bb0 } .own { fill: #1f6feb } .page { fill: #ffffff }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .bar { fill: #6e7c91 } .own { fill: #58a6ff } .page { fill: #0d1117 } }
</style>
<rect class="page" width="${WIDTH}" height="${height}" rx="6"/>
<text x="16" y="28" font-size="16" font-weight="bold">${escaped(title)}</text>
${rows.join('\n')}
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
