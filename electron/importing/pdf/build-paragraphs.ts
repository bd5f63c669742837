import { findListMarker } from '../plain-text/list-markers.ts';
import { getMedian } from './pdf-fragment.ts';
import type { PdfLine } from './pdf-line.ts';

/** Lines that belong together. */
export interface PdfParagraph {
  readonly kind: 'prose' | 'list-item' | 'table';
  readonly lines: readonly PdfLine[];
  readonly marker: string;
  /** UTF-16 units of the first line that the marker takes. */
  readonly markerLength: number;
  readonly size: number;
}

interface Column {
  readonly left: number;
  readonly right: number;
  /** From baseline to baseline. */
  readonly leading: number;
}

const SYMBOL_BULLET = /^[\uf0a7\uf0b7\uf0d8\uf02d■□➢➤✓✔▶►◆❖○o]\s+(?=\S)/u;

/** Paragraphs of one column, by distance, size, indentation and markers. */
export function buildParagraphs(lines: readonly PdfLine[]): PdfParagraph[] {
  const column = measureColumn(lines);
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const previous = open?.at(-1);
    if (
      open === undefined ||
      previous === undefined ||
      startsParagraph(previous, line, { column, first: open[0] ?? line })
    ) {
      groups.push([line]);
    } else {
      open.push(line);
    }
  }
  return groups.map(describeGroup);
}

function measureColumn(lines: readonly PdfLine[]): Column {
  const steps = lines.slice(1).map((line, index) => (lines[index]?.y ?? line.y) - line.y);
  return {
    left: lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, { right }) => Math.max(most, right), 0),
    leading: getMedian(steps.filter((step) => step > 0)),
  };
}

interface Context {
  readonly column: Column;
  /** First line of the open paragraph. */
  readonly first: PdfLine;
}

function startsParagraph(previous: PdfLine, line: PdfLine, { column, first }: Context): boolean {
  if (Math.abs(previous.size - line.size) > 0.12 * Math.max(previous.size, line.size)) return true;
  if (previous.isTabular !== line.isTabular) return true;
  const step = previous.y - line.y;
  if (step < 0 || step > Math.max(1.35 * column.leading, 1.1 * line.size)) {
    // Headings of two lines stand wider than the text around them.
    if (step < 0 || step > 1.6 * line.size) return true;
  }
  if (line.isTabular) return false;
  if (findMarkerLength(line) > 0) return true;
  const isInItem = findMarkerLength(first) > 0;
  const isIndented = line.x - previous.x > line.size && previous.x - column.left < line.size;
  if (isIndented && !isInItem) return true;
  return endsParagraph(previous, line, column);
}

/** A last line is short, and the sentence ends with it or the next begins anew. */
function endsParagraph(previous: PdfLine, line: PdfLine, { left, right }: Column): boolean {
  const filled = (previous.right - left) / Math.max(1, right - left);
  const endsSentence = /[.!?:;。！？]["'”’)\]]?$/u.test(previous.text);
  const beginsAnew = /^["'“‘(]?[\p{Lu}\p{N}]/u.test(line.text);
  if (filled < 0.85 && endsSentence && beginsAnew) return true;
  return filled < 0.5 && beginsAnew && !/[,-]$/.test(previous.text);
}

function findMarkerLength({ text }: PdfLine): number {
  return findListMarker(text)?.length ?? SYMBOL_BULLET.exec(text)?.[0].length ?? 0;
}

function describeGroup(lines: readonly PdfLine[]): PdfParagraph {
  const [first] = lines;
  const size = getMedian(lines.map((line) => line.size));
  if (first === undefined || (first.isTabular && lines.length > 1)) {
    return { kind: 'table', lines, marker: '', markerLength: 0, size };
  }
  const markerLength = findMarkerLength(first);
  if (markerLength === 0) return { kind: 'prose', lines, marker: '', markerLength: 0, size };
  const marker = findListMarker(first.text)?.marker ?? '•';
  return { kind: 'list-item', lines, marker, markerLength, size };
}
