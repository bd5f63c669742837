import { writeDate } from '../describe-source.ts';
import { getColourClass } from '../html/colour-class.ts';
import type { Structure } from '../html/flow.ts';
import { html, type Markup, NOTHING } from '../html/markup.ts';
import { writeSection } from '../html/tables.ts';
import { describeOrigin, type PassageView } from '../passage-view.ts';

/**
 * The index of a brief with very many passages: a line each, in columns. As a table it would fill more pages than the
 * text; assessment and note stand beside the text, under the same number.
 */
export function writePassageLines(passages: readonly PassageView[], structure: Structure = 'all'): Markup {
  const hidden = structure === 'all' ? NOTHING : html` aria-hidden="true"`;
  const placed = passages.filter(({ isOrphan }) => !isOrphan);
  if (placed.length === 0) return NOTHING;
  const authors = new Set(placed.map(({ annotation }) => annotation.author));
  const [only] = authors.size === 1 ? authors : [];
  const who = only === undefined || only === '' ? NOTHING : html` All were marked by <bdi>${only}</bdi>.`;
  const lead = html`<p class="lead">A line for each passage, by its number; assessments and notes stand beside the text.${who}</p>\n`;
  return writeSection(
    'passages',
    'Index of passages',
    html`${lead}<ol class="lines"${hidden}>\n${placed.map((passage) => writeLine(passage, only === undefined))}</ol>`,
  );
}

function writeLine(passage: PassageView, withAuthor: boolean): Markup {
  const { number, quote, labelName, entity, markings, annotation, position } = passage;
  const facts = [
    entity === undefined ? labelName : `${labelName}: ${entity.name}`,
    ...markings,
    annotation.status === 'accepted' ? '' : annotation.status,
    withAuthor ? describeOrigin(passage) : writeDate(annotation.created),
    position,
  ];
  // spaces stand inside of elements: between them, each would be one more part in the structure of the file
  return html`<li><b class="${getColourClass(passage)}">${number} </b><bdi class="quote">${quote} </bdi><bdi class="muted">${facts.filter((fact) => fact !== '').join(' · ')}</bdi></li>\n`;
}

export const PASSAGE_LINES_STYLES = `.lines{columns:2;column-gap:8mm;margin:0;padding:0;list-style:none;font-size:7pt;line-height:1.35}
.lines li{break-inside:avoid;margin-bottom:.8mm;overflow-wrap:anywhere}
.lines b{padding-inline:.25em;border-inline-start:1.6mm solid var(--ink-label)}
.lines .quote{font-size:8pt}`;

/** With very many passages type is a little smaller, since every page takes its time, and deep underlines stay off the line below. */
export const DENSE_STYLES = `.text{font-size:9pt;line-height:1.58;margin-bottom:.75em}.u2,.u3{text-underline-offset:.37em}
.notes{font-size:7pt;line-height:1.3;margin:.1rem 0 .45rem}.note{padding-block:.05rem;margin-bottom:.35rem}`;
