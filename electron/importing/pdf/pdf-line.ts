import { getMedian, getMiddle, getRight, type PdfFragment } from './pdf-fragment.ts';

/** Fragments side by side, as one line of text. */
export interface PdfLine {
  readonly text: string;
  /** Where in `text` each fragment stands, UTF-16 units. */
  readonly pieces: readonly { readonly fragment: PdfFragment; readonly start: number }[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Has wide gaps, like a row of a table. */
  readonly isTabular: boolean;
}

/** Of the font size: narrower gaps are between letters, wider ones between words, the widest between columns. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 1.5;
/** A bullet or a number, set apart from its item by a tab. */
const MARKER = /^([^\p{L}\p{N}]|\(?[\p{L}\p{N}]{1,3}[.)])$/u;
/** What stands for a wide gap in the text. */
const COLUMN_SPACE = '   ';

/** Lines from top to bottom. Expects the fragments of one column. */
export function buildLines(fragments: readonly PdfFragment[]): PdfLine[] {
  const waiting = [...fragments].sort((one, other) => getMiddle(other) - getMiddle(one));
  const rows: PdfFragment[][] = [];
  let rowMiddle = 0;
  for (const fragment of waiting) {
    const row = rows.at(-1);
    const size = Math.max(fragment.size, row?.[0]?.size ?? 0);
    if (row !== undefined && rowMiddle - getMiddle(fragment) < size * 0.5) row.push(fragment);
    else rows.push([fragment]);
    if (rows.at(-1)?.length === 1) rowMiddle = getMiddle(fragment);
  }
  return rows.map(buildLine);
}

function buildLine(row: readonly PdfFragment[]): PdfLine {
  const isRightToLeft = row.filter((fragment) => fragment.isRightToLeft).length * 2 > row.length;
  const ordered = orderByReading(row, isRightToLeft);
  const sizes = ordered.flatMap(({ size, text }) => new Array<number>(Math.min(50, text.length)).fill(size));
  const size = getMedian(sizes);
  const pieces: { fragment: PdfFragment; start: number }[] = [];
  let text = '';
  let wideGapCount = 0;
  let previous: PdfFragment | undefined;
  for (const fragment of ordered) {
    const gap = previous === undefined ? 0 : measureGap(previous, fragment, row) / size;
    const isAfterMarker = pieces.length === 1 && MARKER.test(text.trim());
    const isWide = gap > COLUMN_GAP && !isAfterMarker;
    if (isWide) wideGapCount += 1;
    if (isWide) text += COLUMN_SPACE;
    else if (gap > WORD_GAP && !/\s$/.test(text) && !/^\s/.test(fragment.text)) text += ' ';
    pieces.push({ fragment, start: text.length });
    text += fragment.text;
    previous = fragment;
  }
  return {
    text: text.trimEnd(),
    pieces,
    x: Math.min(...row.map(({ x }) => x)),
    right: Math.max(...row.map(getRight)),
    y: getMedian(row.map(({ y }) => y)),
    size,
    isTabular: wideGapCount > 0,
  };
}

/**
 * From the side where reading begins; within it, stretches that run the other way are turned round. Numbers run from left to
 * right in either script and go with what surrounds them (a short form of UAX #9: what a page draws is in visual order).
 */
function orderByReading(row: readonly PdfFragment[], isRightToLeft: boolean): PdfFragment[] {
  const visual = [...row].sort((one, other) => (isRightToLeft ? other.x - one.x : one.x - other.x));
  const ordered: PdfFragment[] = [];
  let against: PdfFragment[] = [];
  let neutrals: PdfFragment[] = [];
  for (const fragment of visual) {
    const isNeutral = !fragment.isRightToLeft && !/\p{L}/u.test(fragment.text);
    if (isNeutral && against.length > 0) neutrals.push(fragment);
    else if (fragment.isRightToLeft !== isRightToLeft && !isNeutral) {
      against.push(...neutrals, fragment);
      neutrals = [];
    } else {
      ordered.push(...against.reverse(), ...neutrals, fragment);
      against = [];
      neutrals = [];
    }
  }
  return [...ordered, ...against.reverse(), ...neutrals];
}

/** Empty room between two fragments. Where the reading turns round, what was drawn between them does not count as room. */
function measureGap(one: PdfFragment, other: PdfFragment, row: readonly PdfFragment[]): number {
  const [left, right] = one.x <= other.x ? [one, other] : [other, one];
  const from = getRight(left);
  const between = row.filter((fragment) => fragment.x >= from && getRight(fragment) <= right.x);
  const drawn = between.reduce((sum, { width }) => sum + width, 0);
  return Math.max(right.x - from - drawn, 0);
}
