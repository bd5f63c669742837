import { getMedian, getRight, type PdfFragment } from './pdf-fragment.ts';
import { buildLines } from './pdf-line.ts';

/** Both sides of a gutter must hold so much running text, or it is the gap between two columns of a table. */
const MIN_LINES = 4;
const MIN_LINE_UNITS = 16;
const MIN_FILLED_SHARE = 0.5;
const FILLED_WIDTH = 0.7;
const MIN_GUTTER_POINTS = 8;
const MAX_DEPTH = 8;
const MAX_TRIED_ROWS = 8;

/**
 * The fragments of a page, column by column in reading order (recursive X-Y cut). A page is cut at a gutter between running
 * text; where a title or picture lies across the gutter, above or below it first.
 */
export function orderColumns(fragments: readonly PdfFragment[], depth = 0): PdfFragment[][] {
  if (depth > MAX_DEPTH || fragments.length < 2 * MIN_LINES) return [[...fragments]];
  const gutter = findGutter(fragments);
  if (gutter !== undefined) {
    const left = fragments.filter(({ x }) => x < gutter);
    const right = fragments.filter(({ x }) => x >= gutter);
    return [...orderColumns(left, depth + 1), ...orderColumns(right, depth + 1)];
  }
  for (const row of findRowGaps(fragments)) {
    const above = fragments.filter(({ y }) => y > row);
    const below = fragments.filter(({ y }) => y <= row);
    if (findGutter(above) !== undefined || findGutter(below) !== undefined) {
      return [...orderColumns(above, depth + 1), ...orderColumns(below, depth + 1)];
    }
  }
  return [[...fragments]];
}

/** @returns an x between two columns of running text, or nothing */
function findGutter(fragments: readonly PdfFragment[]): number | undefined {
  if (fragments.length < 2 * MIN_LINES) return undefined;
  const minWidth = Math.max(MIN_GUTTER_POINTS, 0.7 * getMedian(fragments.map(({ size }) => size)));
  const sorted = [...fragments].sort((one, other) => one.x - other.x);
  let covered = sorted[0] === undefined ? 0 : getRight(sorted[0]);
  for (const fragment of sorted) {
    if (fragment.x - covered >= minWidth && separatesProse(fragments, fragment.x)) return fragment.x;
    covered = Math.max(covered, getRight(fragment));
  }
  return undefined;
}

function separatesProse(fragments: readonly PdfFragment[], gutter: number): boolean {
  return (
    isProse(fragments.filter(({ x }) => x < gutter)) && isProse(fragments.filter(({ x }) => x >= gutter))
  );
}

/** Lines of prose are long and nearly all reach from one edge of their column to the other. */
function isProse(fragments: readonly PdfFragment[]): boolean {
  const lines = buildLines(fragments);
  if (lines.length < MIN_LINES) return false;
  if (getMedian(lines.map(({ text }) => text.length)) < MIN_LINE_UNITS) return false;
  const left = Math.min(...lines.map(({ x }) => x));
  const width = Math.max(...lines.map(({ right }) => right)) - left;
  const filled = lines.filter((line) => line.right - line.x >= width * FILLED_WIDTH && !line.isTabular);
  return filled.length >= lines.length * MIN_FILLED_SHARE;
}

/** Baselines under which there is more room than between lines, the widest room first. */
function findRowGaps(fragments: readonly PdfFragment[]): number[] {
  const lines = buildLines(fragments);
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined ? [] : [{ y: (line.y + next.y) / 2, gap: line.y - next.y - next.size }];
  });
  return gaps
    .filter(({ gap }) => gap > 0)
    .sort((one, other) => other.gap - one.gap)
    .slice(0, MAX_TRIED_ROWS)
    .map(({ y }) => y);
}
