/** The one style sheet of the HTML report: calm in light, dark, forced colours, on paper, from 320 px on. */
export const STYLE = `
:root{color-scheme:light dark;--line:color-mix(in srgb,CanvasText 22%,Canvas);--quiet:color-mix(in srgb,CanvasText 72%,Canvas);--soft:color-mix(in srgb,CanvasText 5%,Canvas);--dead:light-dark(#a11212,#ff9a92);--fine:light-dark(#0b6b2e,#7fd99a);--open:light-dark(#7a5200,#f0c060)}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem);max-width:75rem;font:1rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.2rem;line-height:1.3;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:0}
h4{font-size:.8rem;font-weight:600;margin:0 0 .3rem;color:var(--quiet)}
p{margin:.4rem 0}
a{color:LinkText}
a:focus-visible,.scroll:focus-visible{outline:3px solid Highlight;outline-offset:2px}
.lead{font-size:1.1rem}
.quiet{color:var(--quiet)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:.5rem 0 1rem}
caption{text-align:start;font-weight:600;padding:.4rem 0}
th,td{text-align:start;vertical-align:top;padding:.3rem clamp(.6rem,2vw,1.2rem) .3rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;color:var(--quiet)}
thead th,.n{overflow-wrap:normal}
tbody th{font-weight:400;min-width:7.5rem}
td{min-width:6rem}
.n{min-width:0}
.n{text-align:end;font-variant-numeric:tabular-nums}
article{margin:1rem 0;padding:.9rem 1rem;border:1px solid var(--line);border-radius:10px}
.state{font-weight:600}
.dead{color:var(--dead)}
.fine{color:var(--fine)}
.open{color:var(--open)}
.pair{display:grid;gap:.8rem;margin-top:.7rem}
.pair>*{min-width:0}
@media (min-width:48rem){.pair{grid-template-columns:1fr 1fr}}
pre{margin:0;padding:.6rem .8rem;white-space:pre-wrap;background:var(--soft);border-radius:6px;font:.85rem/1.45 ui-monospace,monospace}
.reader{padding:.6rem .8rem;border:1px dashed var(--line);border-radius:6px}
.reader a{margin-inline-end:.8rem}
@media (forced-colors:active){:root{--line:CanvasText;--quiet:CanvasText;--soft:Canvas;--dead:CanvasText;--fine:CanvasText;--open:CanvasText}}
@media print{body{max-width:none;padding:0}article{break-inside:avoid}}
`;
