import type { Codebook } from '../../model/codebook.ts';
import { writeLabelColours, writePageStyles } from '../html/styles.ts';
import { DENSE_STYLES, PASSAGE_LINES_STYLES } from './passage-lines.ts';
import { TYPE_SAMPLE_STYLES } from './type-sample.ts';

/** Where the app serves its two typefaces to the page that it prints: style sheets of fixed weights. */
const PRINT_FONTS = ['inter', 'source-serif-4'].flatMap((name) =>
  [400, 600, 700].map((weight) => `fonts/${name}/${weight}.css`),
);

/** The look on paper: light, in points, with the app's own typefaces, which are embedded in the file. */
export function writePrintStyles(codebook: Codebook, density: 'loose' | 'dense' = 'loose'): string {
  const fonts = PRINT_FONTS.map((file) => `@import url("${file}");`).join('\n');
  return [
    fonts,
    writePageStyles(),
    writeLabelColours(codebook, 'light'),
    PAPER,
    PASSAGE_LINES_STYLES,
    ...(density === 'dense' ? [DENSE_STYLES] : []),
    TYPE_SAMPLE_STYLES,
  ].join('\n');
}

/**
 * The marking stands in the running lines; margins leave them room. No ligatures and no contextual forms: readers of the
 * file would find "fi" as one sign or as none, and a search for the word would miss it. On every element, since the `font`
 * of any rule sets them again.
 */
const PAPER = `@page{margin:22mm 15mm 20mm}
:root{--ground:#fff;--paper:#fff;--sans:Inter,Arial,sans-serif;--serif:"Source Serif 4",Georgia,serif}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact;font-variant-ligatures:none!important}
html{font-size:10pt}
body{font-family:var(--sans);font-size:9pt}
.banner{display:none}
.sheet{max-width:none;margin:0;padding:0}
.contents{display:none}
a{color:inherit;text-decoration:none}
h1,h2,h3,.text,.quote{font-family:var(--serif)}
h1,h1.text,h2.text,h3.text,h4.text,h5.text,h6.text{font-weight:600}
.ref{font-family:var(--sans)}
.text{font-size:10pt;line-height:1.55;orphans:3;widows:3}
h1.text,h1{font-size:17pt}h2.text{font-size:13pt}h3.text,h4.text,h5.text,h6.text{font-size:10.5pt}
.notes{font-size:7.5pt}
h1,h2,h3,h4,h5,h6{break-after:avoid}
tr,.note{break-inside:avoid}
thead{display:table-header-group}
section{margin-top:8mm;padding-top:5mm}
.wide{overflow:visible}
.passages td,.passages th,.entities td,.entities th{font-size:7.5pt;padding:1.2mm 1.6mm}.passages .quote{font-size:8.5pt}`;
