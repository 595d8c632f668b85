import { STATUS_COLORS } from '../../core/forms/palette';
import type { Status } from '../../core/assess/Assessment';

/** Dark fills with light text, for screens that are dark. */
const DARK: Readonly<Record<Status, readonly [text: string, fill: string]>> = {
  met: ['#bfe8cc', '#123d24'],
  nearlyMet: ['#d5e9b4', '#2b3d12'],
  onTrack: ['#bcdcf7', '#12324f'],
  behind: ['#ffd9ae', '#4d2b06'],
  farBehind: ['#ffc9c3', '#58170f'],
  notMet: ['#ffc9c3', '#58170f'],
  pending: ['#d4d4d4', '#3a3a3a'],
  missing: ['#d4d4d4', '#222222'],
  invalid: ['#ffffff', '#8a1c22'],
  insufficient: ['#e2cff3', '#3b2a4a'],
  notApplicable: ['#c4c4c4', '#222222'],
};

const chips = (of: (status: Status) => readonly [string, string]): string =>
  (Object.keys(DARK) as Status[])
    .map((status) => {
      const [text, fill] = of(status);
      return `.s-${status}{color:${text};background:${fill}}`;
    })
    .join('');

/** The page's style sheet: a phone's width, a desk's, paper; light and dark. */
export const STYLE = `
:root{--ink:#1b1f24;--quiet:#59636e;--rule:#d5dae0;--paper:#fff;--back:#f3f5f8;--deep:#1f4e79;--track:#e6ebf1}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;-webkit-text-size-adjust:100%}
main{max-width:960px;margin:0 auto;padding:12px}
header{padding:4px 4px 12px}
h1{font-size:21px;line-height:1.35;margin:4px 0;color:var(--deep)}
h2{font-size:17px;margin:0 0 8px;color:var(--deep)}
p{margin:0 0 8px}
.quiet{color:var(--quiet);font-size:14px}
.cards{display:grid;gap:12px;grid-template-columns:minmax(0,1fr)}
section{background:var(--paper);border:1px solid var(--rule);border-radius:6px;padding:12px;min-width:0}
ul{list-style:none;margin:0;padding:0}
li{padding:8px 0;border-top:1px solid var(--rule);overflow-wrap:anywhere}
li:first-child{border-top:0;padding-top:0}
.chip{display:inline-block;border-radius:4px;padding:0 8px;font-size:14px;white-space:nowrap}
.s-missing{box-shadow:inset 0 0 0 1px var(--rule)}
${chips((status) => [STATUS_COLORS[status].text, STATUS_COLORS[status].fill])}
.bar{display:flex;height:26px;border-radius:4px;overflow:hidden;margin:4px 0 8px}
.bar span{display:block;min-width:4px;text-align:center;font-size:13px;line-height:26px;border-right:2px solid var(--paper)}
.chips{display:flex;flex-wrap:wrap;gap:6px;margin:0}
.chips li{border:0;padding:0}
table{width:100%;border-collapse:collapse;font-size:15px}
th,td{text-align:left;padding:6px 4px;border-bottom:1px solid var(--rule);vertical-align:top;overflow-wrap:anywhere}
td:first-child{min-width:4.2em}.n:first-child{min-width:0}
th{font-weight:600;color:var(--quiet);font-size:14px}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.w{text-align:right}
.track{display:block;height:10px;background:var(--track);border-radius:3px;min-width:60px;margin-top:7px}
.track i{display:block;height:10px;background:var(--deep);border-radius:3px}
dl{margin:0;display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 12px}
dt{font-weight:600;color:var(--deep)}
dd{margin:0}
svg{width:100%;height:auto;display:block}
svg text{font-size:12px;fill:var(--ink)}
svg .c{stroke:var(--deep);stroke-width:2;fill:none}
svg circle{fill:var(--deep)}
svg .r{stroke:var(--rule)}
@media (min-width:720px){.cards{grid-template-columns:repeat(2,minmax(0,1fr))}.wide{grid-column:1/-1}}
@media (max-width:380px){table,.chip{font-size:13px}.chip{padding:0 4px}}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--quiet:#a8b0b9;--rule:#3a4149;--paper:#1c2127;--back:#12161a;--deep:#8ab8e6;--track:#2b323a}
${chips((status) => DARK[status])}}
@page{size:A4;margin:12mm}
@media print{:root{--ink:#000;--quiet:#444;--rule:#999;--paper:#fff;--back:#fff;--deep:#1f4e79;--track:#e6ebf1}
body{font-size:11px;line-height:1.45}main{max-width:none;padding:0}h1{font-size:17px}h2{font-size:13px}table,.chip,th,.quiet{font-size:10.5px}
.cards{display:block}section{border:0;border-top:1px solid var(--rule);border-radius:0;padding:6px 0;break-inside:avoid}section.long{break-inside:auto}tr,li{break-inside:avoid}thead{display:table-header-group}
td,th{padding:2px 4px}li{padding:3px 0}.bar,.track,.track i,.chip{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2{break-after:avoid}svg{max-height:45mm}
${chips((status) => [STATUS_COLORS[status].text, STATUS_COLORS[status].fill])}}
`;
