import { findTlpLabel, TLP_BACKGROUND, TLP_SCHEME } from '../../tradecraft/tlp.ts';
import { type BannerMarking, chooseBanner } from '../choose-banner.ts';
import type { ExportInput } from '../format.ts';
import { html, type Markup, NOTHING } from '../html/markup.ts';

/** The print engine starts from a size of zero and knows none of the page's styles. */
const LINE =
  'box-sizing:border-box;width:100%;padding:0 15mm;font:7.5pt Inter,Arial,sans-serif;color:#6b675f;-webkit-print-color-adjust:exact';

/** Above every page: the marking, as the banner of the whole. */
export function writePageHeader(input: ExportInput): string {
  return html`<div style="${LINE};text-align:center">${writeChips(input)}</div>`.source;
}

/** Below every page: the marking again, what this is, and which page of how many. */
export function writePageFooter(input: ExportInput): string {
  const title = html`<span style="flex:1;min-width:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis" dir="auto">${input.brief.title}</span>`;
  const page = html`<span style="flex:1;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></span>`;
  return html`<div style="${LINE};display:flex;align-items:center;gap:6mm">${title}<span>${writeChips(input)}</span>${page}</div>`
    .source;
}

function writeChips(input: ExportInput): Markup {
  const { markings } = chooseBanner(input);
  return markings.length === 0 ? NOTHING : html`${markings.map(writeChip)}`;
}

/** FIRST: TLP is coloured text on black, at the top and bottom of each page, in 12 points or more. */
function writeChip({ marking, words }: BannerMarking): Markup {
  const label = marking.scheme === TLP_SCHEME.id ? findTlpLabel(marking.level) : undefined;
  const look =
    label === undefined
      ? 'background:#1d1c1a;color:#ffffff'
      : `background:${TLP_BACKGROUND};color:${label.colour}`;
  return html`<span style="${look};display:inline-block;margin:0 1.5mm;padding:0.4mm 2mm;border-radius:0.8mm;font-size:12pt;font-weight:700">${words}</span>`;
}
