/** The look of the manual, on the screen and on A4 paper. */
export const HELP_STYLE = `
body{margin:0 auto;padding:24px 16px;max-width:46em;color:#1a1a1a;background:#fff;
font:16px/1.75 "Microsoft YaHei","微软雅黑","PingFang SC","Noto Sans CJK SC",sans-serif}
h1{margin:0 0 .4em;color:#1f4e79;font-size:26px;line-height:1.35}
h2{margin:1.2em 0 .4em;padding-left:.5em;border-left:4px solid #1f4e79;color:#1f4e79;font-size:19px}
p{margin:.3em 0}.lead{color:#444}
ol{margin:.3em 0;padding-left:1.8em}li{margin:.25em 0}
table{width:100%;border-collapse:collapse}
th,td{padding:5px 10px;border:1px solid #c9d3de;text-align:left;vertical-align:top}
th{width:9em;background:#f5f8fb;font-weight:700}
img{display:block;width:100%;margin:.8em 0;border:1px solid #c9d3de}
a{color:#0b4f8a}.back{color:#555;font-size:14px}
.readers{padding:0;list-style:none}
.readers li{margin:.6em 0;padding:12px 16px;border:1px solid #c9d3de;border-radius:4px}
.readers a{font-size:19px;font-weight:700}
footer{margin-top:2em;color:#666;font-size:13px}
@media print{@page{size:A4;margin:15mm}body{padding:0;max-width:none;font-size:11pt;line-height:1.55}
h1{font-size:18pt}h2{font-size:13pt}section{page-break-inside:avoid}img{max-height:80mm;width:auto}
.back{display:none}footer{margin-top:1em}}
`.trim();
