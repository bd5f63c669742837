import { z } from 'zod';
import type { OffsetRange } from '../anchoring/offsets.ts';

/** More than this no importer reads. */
export const MAX_PAGES = 5000;
const MAX_RUNS = 50_000;

/**
 * One stretch of the text as a page draws it: `[start, end, item, from, itemLength, x, y, width, size, direction]`. Rows and not
 * records, because a long document has a hundred thousand of them; `PageRun` says what each number is.
 */
const packedRunSchema = z.tuple([
  z.int().min(0),
  z.int().min(1),
  z.int().min(0),
  z.int().min(0),
  z.int().min(1),
  z.number(),
  z.number(),
  z.number().min(0),
  z.number().min(0),
  z.union([z.literal(0), z.literal(1)]),
]);

const packedPageSchema = z.strictObject({
  /** Points (1/72 inch), as the page is looked at: turned upright. */
  width: z.number().positive(),
  height: z.number().positive(),
  /** In the order of the text, apart. */
  runs: z.array(packedRunSchema).max(MAX_RUNS),
});

/** Where the text of a brief stands on the pages that it was read from, page by page. */
export const pageMapSchema = z.array(packedPageSchema).max(MAX_PAGES);
export type PageMap = z.infer<typeof pageMapSchema>;
type PackedRun = PageMap[number]['runs'][number];

/** The words `text.slice(start, end)` are drawn by one item of the page, from its character `from` on. */
export interface PageRun extends OffsetRange {
  /** Number of the item among those that pdf.js finds on the page. */
  readonly item: number;
  /** UTF-16 units into the item at `start`, and how many the whole item has. */
  readonly from: number;
  readonly itemLength: number;
  /** Of the whole item, in points from the lower left corner of the upright page; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
}

export interface SourcePage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PageRun[];
}

export function packPage({ width, height, runs }: SourcePage): PageMap[number] {
  return { width: round(width), height: round(height), runs: runs.map(packRun) };
}

export function unpackPage({ width, height, runs }: PageMap[number]): SourcePage {
  return { width, height, runs: runs.map(unpackRun) };
}

function packRun(run: PageRun): PackedRun {
  const { start, end, item, from, itemLength, x, y, width, size, isRightToLeft } = run;
  const place = [round(x), round(y), round(width), round(size)] as const;
  return [start, end, item, from, itemLength, ...place, isRightToLeft ? 1 : 0];
}

function unpackRun([start, end, item, from, itemLength, x, y, width, size, direction]: PackedRun): PageRun {
  return { start, end, item, from, itemLength, x, y, width, size, isRightToLeft: direction === 1 };
}

/** A hundredth of a point is finer than any screen; the file is a third shorter. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}
