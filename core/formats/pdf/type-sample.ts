import { html, type Markup } from '../html/markup.ts';

/** One sign of each subset that the two typefaces are split into: Latin, its extension, Vietnamese, Greek and Cyrillic with theirs. */
const SIGNS = 'AłạαἀЖҊ';
const WEIGHTS = ['w4', 'w6', 'w7'];

/**
 * All that is on screen before the page is printed. A page is laid out once when it has loaded, again when its typefaces have, and
 * once more for paper; with ten thousand passages each time takes seconds. So the screen shows only these signs, which
 * load the typefaces, and the text is laid out for paper alone.
 */
export function writeTypeSample(): Markup {
  const lines = WEIGHTS.map(
    (weight) => html`<p class="${weight}">${SIGNS}<span class="serif">${SIGNS}</span></p>`,
  );
  return html`<div class="type-sample" aria-hidden="true">${lines}</div>\n`;
}

export const TYPE_SAMPLE_STYLES = `@media screen{.sheet,.banner{display:none}}
@media print{.type-sample{display:none}}
.type-sample .serif{font-family:var(--serif)}.w4{font-weight:400}.w6{font-weight:600}.w7{font-weight:700}`;
