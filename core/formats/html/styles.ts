import type { Codebook, ColourPair } from '../../model/codebook.ts';
import { TLP_BACKGROUND, TLP_LABELS } from '../../tradecraft/tlp.ts';

/** Underline lanes that overlapping passages get; more than this many at one place share the last. */
export const LANE_COUNT = 4;

const UNKNOWN_LABEL: { readonly light: ColourPair; readonly dark: ColourPair } = {
  light: { ink: '#5d5d5d', tint: '#e9e9e7' },
  dark: { ink: '#bdbdbd', tint: '#393a3e' },
};

/** The whole style sheet: no font, image or script is loaded from anywhere. */
export function writeStyles(codebook: Codebook): string {
  return [
    `:root{color-scheme:light dark;${LIGHT}}`,
    writeLabelColours(codebook, 'light'),
    `@media screen and (prefers-color-scheme:dark){:root{${DARK}}\n${writeLabelColours(codebook, 'dark')}\n.chip{outline:1px solid #3a3c42}}`,
    writeBase(),
    SCREEN,
    PRINT,
  ].join('\n');
}

/** What screen and paper share, in light colours. */
export function writePageStyles(): string {
  return `:root{${LIGHT}}\n${writeBase()}`;
}

/** One class for each label of the codebook, and one for labels that it does not know. */
export function writeLabelColours(codebook: Codebook, theme: 'light' | 'dark'): string {
  const labels = codebook.labels.map(({ light, dark }, index) => ({ className: `c${index}`, light, dark }));
  return [{ className: 'c-unknown', ...UNKNOWN_LABEL }, ...labels]
    .map(({ className, [theme]: { ink, tint } }) => `.${className}{--ink-label:${ink};--tint:${tint}}`)
    .join('\n');
}

function writeBase(): string {
  const chips = TLP_LABELS.map(
    ({ colour }, index) => `.tlp${index}{color:${colour};background:${TLP_BACKGROUND}}`,
  );
  return [BASE, writeLanes(), ...chips].join('\n');
}

/** Each lane draws its underline a little lower, so that nested and crossing passages can be told apart. */
function writeLanes(): string {
  return Array.from(
    { length: LANE_COUNT },
    (_, lane) => `.u${lane}{text-underline-offset:${(0.2 + lane * 0.17).toFixed(2)}em}`,
  ).join('\n');
}

const LIGHT =
  '--ground:#f6f5f2;--paper:#fffefc;--line:#e4e1da;--ink:#1d1c1a;--ink2:#55524c;--muted:#6b675f;--accent:#3448c5';
const DARK =
  '--ground:#16171a;--paper:#1f2125;--line:#383a41;--ink:#eceae5;--ink2:#c2bfb8;--muted:#a5a299;--accent:#9aa8ff';

const BASE = `*{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:.875rem/1.5 Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.sheet{max-width:64rem;margin:0 auto;padding:2rem 3rem 3rem;background:var(--paper)}
.banner{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;justify-content:center;padding:.5rem 1rem;color:var(--ink2);text-align:center}
.chip{display:inline-block;padding:.1em .5em;border-radius:.2em;background:var(--ink);color:var(--paper);font-weight:700;letter-spacing:.02em;white-space:nowrap}
.banner .chip{font-size:1rem}
a{color:var(--accent)}
h1,h2,h3{font-family:"Source Serif 4","Source Serif Pro",Charter,Georgia,"Times New Roman",serif;line-height:1.25;text-wrap:balance}
h1{font-size:1.75rem;font-weight:650;margin:.2rem 0 .9rem}
section>h2{font-size:1.2rem;margin:0 0 .7rem}
section{clear:both;margin-top:2.6rem;padding-top:1.6rem;border-top:1px solid var(--line)}
.muted,.lead{color:var(--muted)}
.lead{margin:0 0 .6rem}.lead>*{margin-inline-end:.9em}
.grade{display:inline-block;padding:0 .35em;border:1px solid var(--line);border-radius:.25em;color:var(--ink2);font-weight:600}
.contents{margin:0 0 1.6rem;color:var(--muted)}.contents a{margin-inline-end:1em}
.flow::after{content:"";display:block;clear:both}
.flow ul{margin:0;padding:0;list-style:none}
.text{margin:0 34% .95em 0;font:1.09rem/1.68 "Source Serif 4","Source Serif Pro",Charter,Georgia,"Times New Roman",serif;white-space:pre-wrap;overflow-wrap:break-word}
h1.text{font-size:1.75rem;line-height:1.25;font-weight:650}
h2.text{font-size:1.3rem;line-height:1.35;margin-top:1.3em;margin-bottom:.45em}
h3.text,h4.text,h5.text,h6.text{font-size:1.09rem;line-height:1.5;font-weight:650;margin-top:1.15em;margin-bottom:.3em}
.item{display:flex;gap:.6em;margin-bottom:.45em;padding-inline-start:calc((var(--level) - 1)*1.5em)}
.item>.marker{flex:none;min-width:1em;color:var(--muted)}.item>.words{flex:1;min-width:0}
blockquote.text{padding-inline-start:1em;border-inline-start:3px solid var(--line)}
pre.text{font:.82rem/1.6 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Menlo,Consolas,monospace;overflow-x:auto}
p.page{margin-top:.6em;margin-bottom:1.2em;border-bottom:1px dashed var(--line);color:var(--muted);font-size:.75rem;font-family:inherit;text-align:end}
table{border-collapse:collapse;width:100%}
th,td{padding:.45em .7em;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;overflow-wrap:break-word}
td.long,.note,.quote{overflow-wrap:anywhere}.short{white-space:nowrap}
thead th{color:var(--ink2);font-weight:600;white-space:nowrap}
tbody th{font-weight:600}
.text table{width:100%;font-size:.95rem;white-space:normal}
mark{background:var(--tint);color:inherit;border-radius:.15em;text-decoration:underline 2px solid var(--ink-label);text-decoration-skip-ink:none}
mark.low{text-decoration-style:dashed}mark.draft{text-decoration-style:dotted}
mark.rejected{background:none;text-decoration:line-through 1px var(--ink-label)}
.ref{font:600 .68rem/1 Inter,system-ui,"Segoe UI",Roboto,Arial,sans-serif;vertical-align:super;padding-inline:.15em;text-decoration:none;color:var(--ink2)}
.portion{font:600 .72em/1 Inter,system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:var(--ink2)}
.notes{float:right;clear:right;width:29%;margin:.25rem 0 .7rem;padding:0;list-style:none;font-size:.78rem;line-height:1.4}
.note{padding:.15rem 0 .15rem .8rem;margin-bottom:.55rem;border-left:3px solid var(--ink-label);break-inside:avoid;overflow-wrap:break-word}
.note p{margin:0}.note .facts{color:var(--muted)}.note .said{margin-top:.2em;color:var(--ink2);white-space:pre-wrap}
.note b{font-weight:600}.number{color:var(--ink2);font-weight:600;text-decoration:none;margin-inline-end:.35em}
.swatch{display:inline-block;width:.7em;height:.7em;margin-inline-end:.4em;border-radius:.2em;background:var(--ink-label)}
.quote{font-family:"Source Serif 4","Source Serif Pro",Charter,Georgia,serif;font-size:1rem}
.passages td,.passages th,.entities td,.entities th{font-size:.82rem}.passages .quote{font-size:.95rem}
td p{margin:0}td p+p{margin-top:.25em}
.facts-list{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.3rem 1.2rem;margin:0}
.facts-list dt{color:var(--muted)}.facts-list dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
footer{margin-top:2.6rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--muted);font-size:.78rem}
:target{outline:2px solid var(--accent);outline-offset:3px;border-radius:.2em}
a:focus-visible,.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

const SCREEN = `@media screen and (max-width:54rem){
.sheet{padding:1.2rem 1.1rem 2rem}
.row{display:flex;flex-direction:column}
.text{margin-right:0}
.notes{float:none;order:2;width:auto;margin:-.3rem 0 1.1rem;padding:.1rem 0 .1rem .2rem}
.wide{overflow-x:auto}.wide table{min-width:44rem}
.facts-list{grid-template-columns:1fr;gap:0}.facts-list dd{margin-bottom:.5rem}
}`;

/**
 * The banner stands at the top and bottom of every printed page because browsers repeat the header and footer groups
 * of a table. Paper is light whatever the screen is.
 */
const PRINT = `@page{margin:14mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#6b675f}}
@media print{
:root{--ground:#fff;--paper:#fff}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
html{font-size:10.5pt}
body{display:table;width:100%}
.banner{break-inside:avoid}.banner.top{display:table-header-group}.banner.bottom{display:table-footer-group}
.banner>div{padding:0 0 4mm;text-align:center}.banner.bottom>div{padding:4mm 0 0}
.banner .chip{font-size:12pt}
.sheet{display:table-row-group}.sheet>*{max-width:100%}
.contents{display:none}
a{color:inherit;text-decoration:none}
.text{orphans:3;widows:3}
h1,h2,h3,h4,h5,h6{break-after:avoid}
tr,.note{break-inside:avoid}
thead{display:table-header-group}
section{margin-top:8mm;padding-top:5mm}
.passages td,.passages th,.entities td,.entities th{font-size:8pt}.passages .quote{font-size:9pt}
}`;
