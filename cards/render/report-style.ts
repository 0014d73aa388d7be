import { palettes, type Theme } from '../host-config.ts';

function variables(theme: Theme): string {
  const { page, card, emphasis, text, subtle, line, accent, good, warning, attention, tint } =
    palettes[theme];
  const all = {
    page,
    card,
    emphasis,
    text,
    subtle,
    line,
    accent,
    good,
    warning,
    attention,
    'good-tint': tint.good,
    'warning-tint': tint.warning,
    'attention-tint': tint.attention,
    'accent-tint': tint.accent,
  };
  return Object.entries(all)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}

/** Everything that a report needs to look right: light and dark, narrow and printed; nothing is fetched. */
export const reportStyle = `
:root{color-scheme:light dark;${variables('light')}}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.55 "Segoe UI",system-ui,-apple-system,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer,nav{max-width:900px;margin-inline:auto;padding:0 20px}
header{padding-top:28px}
h1{font-size:26px;line-height:1.25;margin:0 0 6px}
h2{font-size:19px;margin:0 0 12px;line-height:1.3}
h3{font-size:16px;margin:20px 0 6px;line-height:1.35}
.subtle+h3{margin-top:2px}
h3 .cites{font-weight:400}
h4,h5,h6{font-size:15px;margin:16px 0 6px}
p{margin:6px 0}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-999px}
.skip:focus{inset-inline-start:12px;top:8px;background:var(--card);padding:8px 12px;border-radius:8px}
.meta,.subtle,.cites,footer{color:var(--subtle)}
.cites{font-size:12.5px;white-space:nowrap}
.strong{font-weight:600}
nav ul{list-style:none;margin:16px 0 0;padding:0;display:flex;flex-wrap:wrap;gap:6px 16px}
main>section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:18px 0}
section section{border-top:1px solid var(--line);margin-top:20px;padding-top:2px}
section section.item{padding-top:8px}
.mark{display:inline-block;font-weight:600;padding:3px 12px;border-radius:99px;margin:0 0 8px;background:var(--accent-tint);color:var(--accent)}
.mark.good{background:var(--good-tint);color:var(--good)}
.mark.bad{background:var(--attention-tint);color:var(--attention)}
.mark.partly{background:var(--warning-tint);color:var(--warning)}
.sign{font-weight:700}
.sign.good{color:var(--good);fill:var(--good)}
.sign.bad{color:var(--attention);fill:var(--attention)}
.sign.partly{color:var(--warning);fill:var(--warning)}
.sign.unknown,.sign.busy{color:var(--accent);fill:var(--accent)}
.sign.waiting{color:var(--subtle);fill:var(--subtle)}
dl{margin:8px 0;display:grid;gap:6px}
dl div{display:grid;grid-template-columns:minmax(120px,3fr) 8fr;gap:2px 14px}
dt{color:var(--subtle)}
dd{margin:0}
.scroll{overflow-x:auto;margin:10px 0}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:start;vertical-align:top;padding:6px 10px;border-bottom:1px solid var(--line);min-width:84px}
tbody th{font-weight:500}
thead th{color:var(--subtle);font-weight:600}
.number{text-align:end;font-variant-numeric:tabular-nums;min-width:0}
.plot .wide{width:38%;min-width:110px}
.bar{display:block;width:100%;height:18px}
[dir=rtl] .bar{transform:scaleX(-1)}
.bar .rail{fill:var(--emphasis)}
.bar .good{fill:var(--good)}
.bar .bad{fill:var(--attention)}
.bar .unknown{fill:var(--accent)}
.bar .now{fill:var(--text)}
pre{margin:6px 0;padding:12px 14px;background:var(--emphasis);border:1px solid var(--line);border-radius:8px;font:13px/1.5 ui-monospace,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
summary{cursor:pointer;color:var(--accent);font-size:13.5px}
figure{margin:12px 0}
figure.code figcaption{font-weight:600}
.route{display:block;width:100%;max-width:520px;height:auto;margin:8px auto}
.route text{font-family:inherit;font-size:13.5px;fill:var(--text)}
.route .head{font-weight:600}
.route .sign{font-size:17px}
.route .box{fill:var(--emphasis);stroke:var(--line);stroke-width:1.5}
.route .box.good{fill:var(--good-tint);stroke:var(--good)}
.route .box.bad{fill:var(--attention-tint);stroke:var(--attention);stroke-width:2.5}
.route .box.unknown{fill:var(--accent-tint);stroke:var(--accent);stroke-dasharray:6 4}
.route .box.waiting{stroke-dasharray:3 4}
.route .way,.route .tip{fill:none;stroke:var(--subtle);stroke-width:2}
.route .way.good,.route .tip.good{stroke:var(--good)}
.route .way.bad,.route .tip.bad{stroke:var(--attention)}
.route .way.unknown,.route .way.waiting{stroke-dasharray:5 4}
ol.told{margin:8px 0;padding-inline-start:24px}
.choices{padding-inline-start:22px;margin:4px 0}
footer{padding-bottom:32px;font-size:13px}
@media (max-width:560px){header,main,footer,nav{padding-inline:12px}main>section{padding:14px 12px}dl div{grid-template-columns:1fr}h1{font-size:22px}}
@media print{
:root{${variables('light')}color-scheme:light}
body{background:#fff;font-size:11pt}
nav,.skip{display:none}
header,main,footer{max-width:none;padding-inline:0}
main>section{border:0;padding:0;margin:14pt 0}
section.item,figure,tr,dl div,.route{break-inside:avoid}
h2,h3,h4{break-after:avoid}
.scroll{overflow:visible}
}
`;
