import type { Block } from '../../model/blocks.ts';
import { writeBlockPortions } from '../block-portions.ts';
import { opensWithTitle } from '../describe-source.ts';
import type { ExportInput } from '../format.ts';
import { assignLanes, type BlockLayout, type Fragment, layOutPassages } from '../lay-out-passages.ts';
import type { PassageView } from '../passage-view.ts';
import { getColourClass } from './colour-class.ts';
import { writeNotes } from './margin-notes.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { LINKED_NUMBERS, type NumberStyle } from './number-style.ts';
import { LANE_COUNT } from './styles.ts';

interface Flow {
  readonly input: ExportInput;
  readonly text: string;
  readonly lanes: ReadonlyMap<PassageView, number>;
  /** The block that is the title of the page, if the text begins with it. */
  readonly titleBlock: Block | undefined;
  readonly numbers: NumberStyle;
  readonly structure: Structure;
}

/** What assistive software is told of: everything, or of the text only its headings, where more would take too long. */
export type Structure = 'all' | 'headings';

interface FlowStyle {
  readonly numbers?: NumberStyle;
  readonly structure?: Structure;
}

/** The brief's text with marked passages, and beside each block the notes of the passages that begin in it. */
export function writeFlow(
  input: ExportInput,
  passages: readonly PassageView[],
  { numbers = LINKED_NUMBERS, structure = 'all' }: FlowStyle = {},
): Markup {
  const flow: Flow = {
    input,
    text: input.text.text,
    lanes: assignLanes(passages),
    titleBlock: findTitleBlock(input),
    numbers,
    structure,
  };
  const layouts = layOutPassages(input.text, passages);
  const parts: Markup[] = [];
  for (let index = 0; index < layouts.length; ) {
    const run = takeRun(layouts, index);
    index += run.length;
    parts.push(writeRun(run, flow));
  }
  return html`${parts}`;
}

/** Where the text itself opens with the title, that heading is the page's own. */
function findTitleBlock(input: ExportInput): Block | undefined {
  return opensWithTitle(input) ? input.text.blocks.find(({ type }) => type !== 'page-break') : undefined;
}

/** List items and cells that stand together make one list or table. */
function takeRun(layouts: readonly BlockLayout[], from: number): readonly BlockLayout[] {
  const first = layouts[from];
  if (first === undefined) return [];
  let to = from + 1;
  for (
    let next = layouts[to];
    next !== undefined && belongTogether(first.block, next.block);
    next = layouts[++to]
  );
  return layouts.slice(from, to);
}

function belongTogether(first: Block, next: Block): boolean {
  if (first.type === 'table-cell') return next.type === 'table-cell' && next.table === first.table;
  return first.type === 'list-item' && next.type === 'list-item';
}

function writeRun(run: readonly BlockLayout[], flow: Flow): Markup {
  const [first] = run;
  if (first === undefined) return NOTHING;
  const hidden = hideFrom(first.block, flow);
  if (first.block.type === 'table-cell') return writeTable(run, flow, hidden);
  if (first.block.type === 'list-item') {
    const items = run.map(
      (layout) =>
        html`<li class="row">${writeNotes(layout.opening, flow.numbers)}${writeBlock(layout, flow)}</li>\n`,
    );
    return html`<ul role="list"${hidden}>\n${items}</ul>\n`;
  }
  return html`<div class="row"${hidden}>${writeNotes(first.opening, flow.numbers)}${writeBlock(first, flow)}</div>\n`;
}

/** Bookmarks are made of headings, so these are never hidden. */
function hideFrom({ type }: Block, { structure }: Flow): Markup {
  return structure === 'all' || type === 'heading' ? NOTHING : html` aria-hidden="true"`;
}

function writeBlock({ block, fragments }: BlockLayout, flow: Flow): Markup {
  const words = writeFragments(fragments, flow);
  switch (block.type) {
    case 'heading':
      return writeHeading(getHeadingLevel(block, flow), words);
    case 'list-item':
      return html`<div class="text item" style="--level:${block.level}" dir="auto"><span class="marker">${block.marker}</span><span class="words">${words}</span></div>`;
    case 'quote':
      return html`<blockquote class="text" dir="auto">${words}</blockquote>`;
    case 'preformatted':
      return html`<pre class="text" dir="auto">${words}</pre>`;
    case 'page-break':
      return html`<p class="text page">Page ${block.page}</p>`;
    case 'paragraph':
    case 'table-cell':
      return html`<p class="text" dir="auto">${words}</p>`;
  }
}

/** The page has one first heading: the title. Where the text holds it, its other headings keep their level. */
function getHeadingLevel(block: Extract<Block, { type: 'heading' }>, { titleBlock }: Flow): number {
  if (block === titleBlock) return 1;
  return titleBlock === undefined ? Math.min(block.level + 1, 6) : Math.max(block.level, 2);
}

function writeHeading(level: number, words: Markup): Markup {
  switch (level) {
    case 1:
      return html`<h1 class="text" dir="auto">${words}</h1>`;
    case 2:
      return html`<h2 class="text" dir="auto">${words}</h2>`;
    case 3:
      return html`<h3 class="text" dir="auto">${words}</h3>`;
    case 4:
      return html`<h4 class="text" dir="auto">${words}</h4>`;
    case 5:
      return html`<h5 class="text" dir="auto">${words}</h5>`;
    default:
      return html`<h6 class="text" dir="auto">${words}</h6>`;
  }
}

function writeTable(run: readonly BlockLayout[], flow: Flow, hidden: Markup): Markup {
  const rows: Markup[] = [];
  for (let index = 0; index < run.length; ) {
    const row = getRow(run[index]);
    const cells: Markup[] = [];
    for (; index < run.length && getRow(run[index]) === row; index += 1)
      cells.push(writeCell(run[index], flow));
    rows.push(html`<tr>${cells}</tr>\n`);
  }
  const notes = writeNotes(
    run.flatMap(({ opening }) => opening),
    flow.numbers,
  );
  return html`<div class="row"${hidden}>${notes}<div class="text"><table><tbody>\n${rows}</tbody></table></div></div>\n`;
}

function getRow(layout: BlockLayout | undefined): number {
  return layout?.block.type === 'table-cell' ? layout.block.row : -1;
}

function writeCell(layout: BlockLayout | undefined, flow: Flow): Markup {
  if (layout === undefined) return NOTHING;
  const words = writeFragments(layout.fragments, flow);
  const isHeader = layout.block.type === 'table-cell' && layout.block.isHeader;
  return isHeader ? html`<th scope="col" dir="auto">${words}</th>` : html`<td dir="auto">${words}</td>`;
}

function writeFragments(fragments: readonly Fragment[], flow: Flow): Markup {
  const portions = writeBlockPortions(fragments, flow.input);
  const portion = portions === '' ? NOTHING : html`<bdi class="portion">${portions} </bdi>`;
  return html`${portion}${fragments.map((fragment) => writeFragment(fragment, flow))}`;
}

/** Marks nest from the longest passage inward, so the ground shows the innermost and each underline its own lane. */
function writeFragment({ start, end, covering, ending }: Fragment, { text, lanes, numbers }: Flow): Markup {
  let words = html`${text.slice(start, end)}`;
  for (const passage of covering.toReversed()) {
    const lane = Math.min(lanes.get(passage) ?? 0, LANE_COUNT - 1);
    words = html`<mark class="${getColourClass(passage)} u${lane}${getLineClass(passage)}">${words}</mark>`;
  }
  return html`${words}${ending.map(({ passage, isLast }) => numbers.inText(passage, isLast))}`;
}

/** The line tells status and low confidence without colour. */
function getLineClass({ annotation }: PassageView): string {
  if (annotation.status === 'rejected') return ' rejected';
  if (annotation.status === 'draft') return ' draft';
  return annotation.assessment.confidence === 'low' ? ' low' : '';
}
