import type { PdfFragment } from './pdf-fragment.ts';
import { buildLines, type PdfLine } from './pdf-line.ts';

/** How many lines at the head and foot of a page may be running ones. */
const EDGE_LINES = 3;
const MIN_PAGES = 2;
const MIN_SHARE = 0.4;
/** Running lines stand at the same height on each page, give or take. */
const HEIGHT_STEP_POINTS = 12;

export interface RunningLines {
  /** Fragments that belong to headers, footers and page numbers. */
  readonly fragments: ReadonlySet<PdfFragment>;
  /** What they say, each text once, page numbers left out. */
  readonly texts: readonly string[];
}

/**
 * Headers, footers and page numbers: lines at the edge of pages that come back at the same height with the same words,
 * numbers aside. A document of one page has none.
 */
export function findRunningLines(pages: readonly (readonly PdfFragment[])[]): RunningLines {
  const edges = pages.map(listEdges);
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map(describeLine))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(MIN_PAGES, Math.ceil(pages.length * MIN_SHARE));
  const running = edges.flat().filter((line) => (counts.get(describeLine(line)) ?? 0) >= needed);
  return {
    fragments: new Set(running.flatMap(({ pieces }) => pieces.map(({ fragment }) => fragment))),
    texts: [
      ...new Set(running.map(({ text }) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim())),
    ].filter((text) => /\p{L}{2}/u.test(text)),
  };
}

function listEdges(fragments: readonly PdfFragment[]): PdfLine[] {
  const lines = buildLines(fragments);
  return [...new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)])];
}

function describeLine({ text, y }: PdfLine): string {
  return `${Math.round(y / HEIGHT_STEP_POINTS)} ${text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
}
