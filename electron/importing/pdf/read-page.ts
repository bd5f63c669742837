import type { PDFPageProxy } from 'pdfjs-dist';
import type { PdfFragment } from './pdf-fragment.ts';

/** What somebody marked on a page: the rectangles that a highlight covers, the words of a comment. */
export interface PageMark {
  readonly kind: 'highlight' | 'comment';
  readonly note: string;
  readonly author: string;
  /** `[left, bottom, right, top]` in points. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

export interface PdfPage {
  readonly fragments: readonly PdfFragment[];
  readonly marks: readonly PageMark[];
  readonly hasPictures: boolean;
}

const MAX_FRAGMENTS = 50_000;
const TEXT_MARKS = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);

export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const fragments = items.slice(0, MAX_FRAGMENTS).flatMap((item) => ('str' in item ? toFragment(item) : []));
  const annotations: unknown[] = await page.getAnnotations();
  return { fragments, marks: annotations.flatMap(readMark), hasPictures: fragments.length === 0 };
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** Turned text (watermarks, labels of axes) is left out: it lies across the lines. */
function toFragment({ str, dir, transform, width }: TextItem): PdfFragment[] {
  const [a, b, c, d, x, y] = transform.map(Number);
  if ([a, b, c, d, x, y].some((value) => value === undefined || !Number.isFinite(value))) return [];
  const size = Math.hypot(c ?? 0, d ?? 0);
  const isTurned = Math.abs(b ?? 0) > Math.abs(a ?? 0) * 0.1;
  const text = str.replace(/\p{Surrogate}|[\0\ufffe\uffff]/gu, '\ufffd');
  if (isTurned || size < 1 || text.trim() === '') return [];
  return [{ text, x: x ?? 0, y: y ?? 0, width: Math.max(0, width), size, isRightToLeft: dir === 'rtl' }];
}

type Fields = Readonly<Record<string, unknown>>;

function readMark(annotation: unknown): PageMark[] {
  if (!isFields(annotation)) return [];
  const { subtype, quadPoints, contentsObj, titleObj } = annotation;
  if (typeof subtype !== 'string' || !TEXT_MARKS.has(subtype)) return [];
  const boxes = readBoxes(quadPoints);
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
function readBoxes(quadPoints: unknown): (readonly [number, number, number, number])[] {
  if (!isFields(quadPoints)) return [];
  const numbers = Object.values(quadPoints).map(Number).filter(Number.isFinite).slice(0, 8000);
  const boxes: (readonly [number, number, number, number])[] = [];
  for (let index = 0; index + 7 < numbers.length; index += 8) {
    const corners = numbers.slice(index, index + 8);
    const across = corners.filter((_, position) => position % 2 === 0);
    const up = corners.filter((_, position) => position % 2 === 1);
    boxes.push([Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]);
  }
  return boxes;
}
