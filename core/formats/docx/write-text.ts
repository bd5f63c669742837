import type { Marking } from '../../model/marking.ts';
import { writePortion } from '../../tradecraft/marking-words.ts';
import { listBlockMarkings } from '../block-portions.ts';
import type { ExportInput } from '../format.ts';
import { type BlockLayout, type Fragment, layOutPassages, type SpanEnd } from '../lay-out-passages.ts';
import type { PassageView } from '../passage-view.ts';
import { NO_XML, type XmlMarkup, xml } from '../xml.ts';
import { type Comment, getCommentKey } from './comments.ts';
import type { ListNumbers } from './list-numbers.ts';
import { isRightToLeft, type RunStyle, writeColour, writeRun } from './runs.ts';

interface TextContext {
  readonly input: ExportInput;
  readonly comments: ReadonlyMap<string, Comment>;
  /** Starts that are still to come, in text order. */
  readonly starts: {
    readonly passage: PassageView;
    readonly part: number;
    readonly start: number;
    readonly end: number;
  }[];
  /** Comments whose range is open. */
  readonly open: Set<string>;
  readonly lists: ListNumbers;
  readonly blockStarts: ReadonlySet<number>;
}

/** The brief's text: one paragraph per block, runs cut at the borders of passages, each passage the range of a comment. */
export function writeText(
  input: ExportInput,
  passages: readonly PassageView[],
  { comments, lists }: { readonly comments: readonly Comment[]; readonly lists: ListNumbers },
): XmlMarkup {
  const context: TextContext = {
    input,
    comments: new Map(comments.map((comment) => [getCommentKey(comment.passage, comment.part), comment])),
    starts: comments
      .map(({ passage, part }) => {
        const { start = 0, end = 0 } = passage.annotation.spans[part] ?? {};
        return { passage, part, start, end };
      })
      .toSorted((left, right) => right.start - left.start || right.passage.number - left.passage.number),
    open: new Set(),
    lists,
    blockStarts: new Set(input.text.blocks.map(({ start }) => start)),
  };
  const layouts = layOutPassages(input.text, passages);
  const parts: XmlMarkup[] = [];
  for (let index = 0; index < layouts.length; ) {
    const table = takeTable(layouts, index);
    const layout = layouts[index];
    index += Math.max(table.length, 1);
    if (table.length > 0) parts.push(writeTable(table, context));
    else if (layout !== undefined) parts.push(writeBlock(layout, context));
  }
  return xml`${parts}`;
}

function takeTable(layouts: readonly BlockLayout[], from: number): readonly BlockLayout[] {
  const first = layouts[from]?.block;
  if (first?.type !== 'table-cell') return [];
  const end = layouts.findIndex(
    ({ block }, index) => index > from && !(block.type === 'table-cell' && block.table === first.table),
  );
  return layouts.slice(from, end === -1 ? layouts.length : end);
}

function writeTable(cells: readonly BlockLayout[], context: TextContext): XmlMarkup {
  const rows = new Map<number, BlockLayout[]>();
  for (const cell of cells) {
    if (cell.block.type !== 'table-cell') continue;
    const row = rows.get(cell.block.row) ?? [];
    rows.set(cell.block.row, [...row, cell]);
  }
  const width = Math.max(...[...rows.values()].map((row) => row.length));
  const grid = Array.from({ length: width }, () => xml`<w:gridCol w:w="${Math.floor(9000 / width)}"/>`);
  const written = [...rows.values()].map((row) => {
    const filled = row.map(
      (cell) =>
        xml`<w:tc><w:tcPr><w:tcW w:w="${Math.floor(9000 / width)}" w:type="dxa"/></w:tcPr>${writeBlock(cell, context)}</w:tc>`,
    );
    const empty = Array.from({ length: width - row.length }, () => xml`<w:tc><w:tcPr/><w:p/></w:tc>`);
    return xml`<w:tr>${filled}${empty}</w:tr>\n`;
  });
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>\n${written}</w:tbl>\n<w:p/>\n`;
}

function writeBlock({ block, fragments }: BlockLayout, context: TextContext): XmlMarkup {
  if (block.type === 'page-break') {
    return xml`<w:p><w:pPr><w:pStyle w:val="PageMark"/></w:pPr>${writeRun(`Page ${block.page}`)}</w:p>\n`;
  }
  const { text } = context.input.text;
  const isRtl = isRightToLeft(text.slice(block.start, block.end));
  const portion = writePortions(listBlockMarkings(fragments, context.input), context.input);
  const runs = fragments.map((fragment) => writeFragment(fragment, context, isRtl));
  const marker =
    block.type === 'list-item' && context.lists.getNumberId(block) === undefined
      ? writeRun(`${block.marker}\t`)
      : NO_XML;
  return xml`<w:p>${writeProperties(block, context, isRtl)}${marker}${portion}${runs}</w:p>\n`;
}

function writePortions(markings: readonly Marking[], { codebook }: ExportInput): XmlMarkup {
  if (markings.length === 0) return NO_XML;
  const words = markings.map((marking) => writePortion(marking, codebook.markingSchemes));
  return writeRun(`${words.join(' ')} `, { styleId: 'PortionMark' });
}

function writeProperties(block: BlockLayout['block'], { lists }: TextContext, isRtl: boolean): XmlMarkup {
  const bidi = isRtl ? xml`<w:bidi/>` : NO_XML;
  switch (block.type) {
    case 'heading':
      return xml`<w:pPr><w:pStyle w:val="Heading${block.level}"/>${bidi}</w:pPr>`;
    case 'quote':
      return xml`<w:pPr><w:pStyle w:val="Quote"/>${bidi}</w:pPr>`;
    case 'preformatted':
      return xml`<w:pPr><w:pStyle w:val="Preformatted"/>${bidi}</w:pPr>`;
    case 'list-item': {
      const number = lists.getNumberId(block);
      const level = Math.min(block.level, 9) - 1;
      if (number !== undefined) {
        return xml`<w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>${bidi}</w:pPr>`;
      }
      return xml`<w:pPr><w:pStyle w:val="ListParagraph"/>${bidi}<w:ind w:left="${(level + 1) * 360}" w:hanging="360"/></w:pPr>`;
    }
    default:
      return isRtl ? xml`<w:pPr>${bidi}</w:pPr>` : NO_XML;
  }
}

/** Comments open before the words and close after them; an end that comes before its start (a passage between blocks) opens it. */
function writeFragment(fragment: Fragment, context: TextContext, isRtl: boolean): XmlMarkup {
  const { start, end, covering, ending } = fragment;
  const opened: XmlMarkup[] = [];
  for (
    let next = context.starts.at(-1);
    next !== undefined && next.start < end;
    next = context.starts.at(-1)
  ) {
    context.starts.pop();
    // one that lies wholly before these words has its empty range where it ends
    if (next.end > start) opened.push(openComment(next.passage, next.part, context));
  }
  const words = writeRun(context.input.text.text.slice(start, end), {
    ...getStyle(covering),
    isRightToLeft: isRtl,
  });
  return xml`${opened}${words}${ending.map((spanEnd) => closeComment(spanEnd, context))}`;
}

function openComment(
  passage: PassageView,
  part: number,
  { comments, open, input, blockStarts }: TextContext,
): XmlMarkup {
  const key = getCommentKey(passage, part);
  const comment = comments.get(key);
  if (comment === undefined || open.has(key)) return NO_XML;
  open.add(key);
  // a passage that opens its paragraph would repeat the paragraph's mark
  const isFirst = blockStarts.has(passage.annotation.spans[0]?.start ?? -1);
  const portion = part > 0 || isFirst ? NO_XML : writePortions(passage.annotation.markings, input);
  return xml`${portion}<w:commentRangeStart w:id="${comment.id}"/>`;
}

function closeComment({ passage, part }: SpanEnd, context: TextContext): XmlMarkup {
  const comment = context.comments.get(getCommentKey(passage, part));
  if (comment === undefined) return NO_XML;
  const opened = openComment(passage, part, context);
  return xml`${opened}<w:commentRangeEnd w:id="${comment.id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${comment.id}"/></w:r>`;
}

/** The innermost passage gives the ground and the line; status and low confidence change the line, as on screen. */
function getStyle(covering: readonly PassageView[]): RunStyle {
  const passage = covering.at(-1);
  if (passage === undefined) return {};
  const { ink, tint } = passage.label?.light ?? { ink: '#5d5d5d', tint: '#e9e9e7' };
  const { status, assessment } = passage.annotation;
  if (status === 'rejected') return { strike: true, colour: '6B675F' };
  const line = status === 'draft' ? 'dotted' : assessment.confidence === 'low' ? 'dash' : 'single';
  return { fill: writeColour(tint), underline: { line, colour: writeColour(ink) } };
}
