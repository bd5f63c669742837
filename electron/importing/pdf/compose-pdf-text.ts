import type { BriefText } from '#core/model/blocks.ts';
import type { PageRun, SourcePage } from '#core/pages/page-map.ts';
import type { ParsedMark } from '../parsed-document.ts';
import { createTextBuilder, type NewBlock, type TextBuilder } from '../text-builder.ts';
import { buildParagraphs, type PdfParagraph } from './build-paragraphs.ts';
import { collectHyphenated, type JoinedPiece, joinLines } from './join-lines.ts';
import { orderColumns } from './order-columns.ts';
import type { PdfFragment } from './pdf-fragment.ts';
import { buildLines, type PdfLine } from './pdf-line.ts';
import { type PlacedFragment, placeMarks } from './place-marks.ts';
import type { PdfPage } from './read-page.ts';

export interface ComposedPdf {
  readonly text: BriefText;
  readonly marks: readonly ParsedMark[];
  /** Where the text stands on each page. */
  readonly pages: readonly SourcePage[];
  readonly joinedWordCount: number;
}

/** Larger than the text around it by so much, a short paragraph is a heading. */
const MIN_HEADING_RATIO = 1.12;
const MAX_HEADING_UNITS = 200;
const MAX_HEADING_LEVEL = 6;
/** Items further to the right are nested. */
const NESTING_POINTS = 12;

interface Composing {
  readonly builder: TextBuilder;
  readonly hyphenated: ReadonlySet<string>;
  /** 1–6 for sizes of headings, nothing for running text. */
  readonly findLevel: (paragraph: PdfParagraph, text: string) => number | undefined;
  joinedWordCount: number;
}

/** @param running fragments of headers, footers and page numbers, to be left out */
export function composePdfText(pages: readonly PdfPage[], running: ReadonlySet<PdfFragment>): ComposedPdf {
  const columns = pages.map(({ fragments }) =>
    orderColumns(fragments.filter((fragment) => !running.has(fragment))).map(buildLines),
  );
  const lines = columns.flat(2);
  const paragraphs = columns.map((page) => page.flatMap(buildParagraphs));
  const composing: Composing = {
    builder: createTextBuilder({ keepsSpaces: true }),
    hyphenated: collectHyphenated(lines),
    findLevel: rankSizes(lines, paragraphs.flat()),
    joinedWordCount: 0,
  };
  const placed = pages.map((_page, index) => {
    if (index > 0) composing.builder.addPageBreak(index + 1);
    return addPage(composing, paragraphs[index] ?? []);
  });
  return {
    text: composing.builder.build(),
    marks: pages.flatMap((page, index) => placeMarks(page.marks, placed[index] ?? [])),
    pages: pages.map(({ width, height }, index) => ({
      width,
      height,
      runs: (placed[index] ?? []).map(describeRun),
    })),
    joinedWordCount: composing.joinedWordCount,
  };
}

function addPage(composing: Composing, paragraphs: readonly PdfParagraph[]): PlacedFragment[] {
  const leftmost = paragraphs
    .filter(({ kind }) => kind === 'list-item')
    .reduce((least, { lines }) => Math.min(least, lines[0]?.x ?? least), Number.POSITIVE_INFINITY);
  return paragraphs.flatMap((paragraph) => {
    const { text, pieces, joinedWordCount } = joinLines(paragraph.lines, {
      skip: paragraph.markerLength,
      keepsLines: paragraph.kind === 'table',
      hyphenated: composing.hyphenated,
    });
    composing.joinedWordCount += joinedWordCount;
    const added = composing.builder.add(describeBlock(composing, { paragraph, text, leftmost }), text);
    if (added === undefined) return [];
    return placePieces(pieces, text, added.place);
  });
}

/** White space at either end of a block is not in the text: what a fragment has of it is left out. */
function placePieces(
  pieces: readonly JoinedPiece[],
  text: string,
  place: (offset: number) => number,
): PlacedFragment[] {
  const first = Math.max(0, text.search(/\S/));
  const last = text.trimEnd().length;
  return pieces.flatMap(({ fragment, from, start, end }) => {
    const trueStart = Math.max(start, first);
    const trueEnd = Math.min(end, last);
    if (trueStart >= trueEnd) return [];
    return [{ fragment, from: from + trueStart - start, start: place(trueStart), end: place(trueEnd) }];
  });
}

function describeRun({ fragment, from, start, end }: PlacedFragment): PageRun {
  const { item, text, x, y, width, size, isRightToLeft } = fragment;
  return { start, end, item, from, itemLength: text.length, x, y, width, size, isRightToLeft };
}

interface Described {
  readonly paragraph: PdfParagraph;
  readonly text: string;
  readonly leftmost: number;
}

function describeBlock({ findLevel }: Composing, { paragraph, text, leftmost }: Described): NewBlock {
  if (paragraph.kind === 'table') return { type: 'preformatted' };
  if (paragraph.kind === 'list-item') {
    const nesting = Math.round(((paragraph.lines[0]?.x ?? leftmost) - leftmost) / NESTING_POINTS);
    const level = Math.min(6, 1 + Math.max(0, Math.floor(nesting)));
    return { type: 'list-item', level, marker: paragraph.marker };
  }
  const level = findLevel(paragraph, text);
  return level === undefined ? { type: 'paragraph' } : { type: 'heading', level };
}

/** The size of most of the text is that of running text; larger ones are headings, the largest of the first level. */
function rankSizes(lines: readonly PdfLine[], paragraphs: readonly PdfParagraph[]): Composing['findLevel'] {
  const units = new Map<number, number>();
  for (const { size, text } of lines) units.set(round(size), (units.get(round(size)) ?? 0) + text.length);
  const [bodySize = 0] = [...units].sort(([, one], [, other]) => other - one)[0] ?? [];
  const isLarge = ({ kind, size }: PdfParagraph) => kind === 'prose' && size >= bodySize * MIN_HEADING_RATIO;
  const sizes = [...new Set(paragraphs.filter(isLarge).map(({ size }) => round(size)))].sort(
    (one, other) => other - one,
  );
  return (paragraph, text) => {
    if (!isLarge(paragraph) || text.length > MAX_HEADING_UNITS) return undefined;
    return Math.min(MAX_HEADING_LEVEL, sizes.indexOf(round(paragraph.size)) + 1);
  };
}

/** Sizes differ in the third decimal for no reason. */
function round(size: number): number {
  return Math.round(size * 2) / 2;
}
