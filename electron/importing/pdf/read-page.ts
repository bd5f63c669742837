import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfFragment } from './pdf-fragment.ts';

/** What somebody marked on a page: the rectangles that a highlight covers, the words of a comment. */
export interface PageMark {
  readonly kind: 'highlight' | 'comment';
  readonly note: string;
  readonly author: string;
  /** `[left, bottom, right, top]` in points of the page as it is looked at. */
  readonly boxes: readonly Box[];
}

type Box = readonly [number, number, number, number];

export interface PdfPage {
  /** In points, as it is looked at: a page may be stored lying on its side. */
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly PdfFragment[];
  readonly marks: readonly PageMark[];
  /** Could not be read: what is on it is not known. */
  readonly isDamaged: boolean;
}

const MAX_FRAGMENTS = 50_000;
/** PDF ends at 14,400 units of up to 75,000 points; what damage makes is beyond. */
const MAX_POINTS = 1e7;
const DEFAULT_SIDE = 612;
const TEXT_MARKS = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);

export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { transform } = viewport;
  const [width, height] = [toSide(viewport.width), toSide(viewport.height)];
  const toUpright = turnUpright(transform, height);
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const fragments = items
    .slice(0, MAX_FRAGMENTS)
    .flatMap((item, index) => ('str' in item ? toFragment(item, { number: index, toUpright }) : []));
  const annotations: unknown[] = await page.getAnnotations();
  const marks = annotations.flatMap((annotation) => readMark(annotation, toUpright));
  return { width, height, fragments, marks, isDamaged: false };
}

/** A damaged page may be as wide as nothing, or as nothing is. */
function toSide(points: number): number {
  return isPlausible(points) && points >= 1 ? points : DEFAULT_SIDE;
}

/** Neither infinite nor so far out that no page reaches it. */
function isPlausible(points: number): boolean {
  return Number.isFinite(points) && Math.abs(points) <= MAX_POINTS;
}

type Matrix = readonly [number, number, number, number, number, number];

/** A view of the page has its origin at the top; ours is the lower left corner, as in the file. */
function turnUpright(transform: readonly unknown[], height: number): Matrix {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = height] = transform.map(Number);
  return [a, -b, c, -d, e, height - f];
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** Turned text (watermarks, labels of axes) is left out: it lies across the lines. */
function toFragment(
  { str, dir, transform, width }: TextItem,
  { number, toUpright }: { readonly number: number; readonly toUpright: Matrix },
): PdfFragment[] {
  const [g = Number.NaN, h = 0, i = 0, j = 0, k = 0, l = 0] = transform.map(Number);
  const [a, b, c, d, x, y] = multiply(toUpright, [g, h, i, j, k, l]);
  const size = Math.hypot(c, d);
  if (![a, b, x, y, size].every(isPlausible)) return [];
  const isTurned = Math.abs(b) > Math.abs(a) * 0.1;
  // One unit for one: the map of the page counts in what the item has.
  const text = str.replace(/\p{Surrogate}|[\0\ufffe\uffff]/gu, '\ufffd').replace(/[\r\n]/g, ' ');
  if (isTurned || size < 1 || text.trim() === '') return [];
  const isRightToLeft = dir === 'rtl';
  return [
    { text, item: number, x, y, width: isPlausible(width) ? Math.max(0, width) : 0, size, isRightToLeft },
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function readMark(annotation: unknown, toUpright: Matrix): PageMark[] {
  if (!isFields(annotation)) return [];
  const { subtype, quadPoints, contentsObj, titleObj } = annotation;
  if (typeof subtype !== 'string' || !TEXT_MARKS.has(subtype)) return [];
  const boxes = readBoxes(quadPoints).map((box) => turnBox(box, toUpright));
  const note = readString(contentsObj);
  if (boxes.length === 0) return [];
  return [
    { kind: note === '' ? 'highlight' : 'comment', note, author: readString(titleObj).slice(0, 200), boxes },
  ];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function readString(value: unknown): string {
  return isFields(value) && typeof value.str === 'string' ? value.str.trim().slice(0, 10_000) : '';
}

/** Eight numbers a quadrilateral, in an order that producers do not agree on: its bounds are the same in all. */
function readBoxes(quadPoints: unknown): Box[] {
  if (!isFields(quadPoints)) return [];
  const numbers = Object.values(quadPoints).map(Number).filter(Number.isFinite).slice(0, 8000);
  const boxes: Box[] = [];
  for (let index = 0; index + 7 < numbers.length; index += 8) {
    const corners = numbers.slice(index, index + 8);
    const across = corners.filter((_, position) => position % 2 === 0);
    const up = corners.filter((_, position) => position % 2 === 1);
    boxes.push([Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]);
  }
  return boxes;
}

function turnBox([left, bottom, right, top]: Box, toUpright: Matrix): Box {
  const [, , , , x, y] = multiply(toUpright, [1, 0, 0, 1, left, bottom]);
  const [, , , , otherX, otherY] = multiply(toUpright, [1, 0, 0, 1, right, top]);
  return [Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY)];
}
