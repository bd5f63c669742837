import type { OffsetRange } from '../anchoring/offsets.ts';
import { surround } from '../geometry/surround.ts';
import type { Advances } from './char-advances.ts';
import type { PageRun, SourcePage } from './page-map.ts';

/** In points from the upper left corner of the page. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How the characters of a run's item are spread; nothing for an item whose font is not known (yet). */
export type FindAdvances = (run: PageRun) => Advances | undefined;

/** How far letters reach above and below their baseline, in parts of the size: what most typefaces have. */
const ASCENT = 0.86;
const DESCENT = 0.24;
/** Between two words of a line, in parts of the size; wider gaps are between columns. */
const MAX_WORD_GAP = 1.2;
const LINE_WEIGHT = 20;

interface Piece extends OffsetRange {
  readonly run: PageRun;
}

/** What the characters of a piece cover. */
export function getPieceBox(
  { height }: Pick<SourcePage, 'height'>,
  { run, start, end }: Piece,
  advances?: Advances,
): PageBox {
  const from = getShare(run, start, advances);
  const to = getShare(run, end, advances);
  const [near, far] = run.isRightToLeft ? [1 - to, 1 - from] : [from, to];
  return {
    left: run.x + near * run.width,
    top: height - run.y - ASCENT * run.size,
    width: (far - near) * run.width,
    height: (ASCENT + DESCENT) * run.size,
  };
}

/** The boxes of pieces of one page, those of one line joined over the gaps between its words. */
export function listBoxes(
  page: Pick<SourcePage, 'height'>,
  pieces: readonly Piece[],
  findAdvances: FindAdvances,
): PageBox[] {
  const boxes: PageBox[] = [];
  let previous: Piece | undefined;
  for (const piece of pieces) {
    const box = getPieceBox(page, piece, findAdvances(piece.run));
    const last = boxes.at(-1);
    if (last && previous && isSameLine(previous.run, piece.run) && areNear(last, box, piece.run.size))
      boxes.splice(-1, 1, surround(last, box));
    else boxes.push(box);
    previous = piece;
  }
  return boxes;
}

/** The offset whose character begins nearest to a point, in the run nearest to it; `null` on a page without text. */
export function findOffsetAt(
  page: SourcePage,
  point: { readonly x: number; readonly y: number },
  findAdvances: FindAdvances,
): number | null {
  let best: { readonly run: PageRun; readonly distance: number } | undefined;
  for (const run of page.runs) {
    const distance = measureDistance(getPieceBox(page, { run, ...toRange(run) }, findAdvances(run)), point);
    if (best === undefined || distance < best.distance) best = { run, distance };
  }
  if (best === undefined) return null;
  const { run } = best;
  const share = Math.min(1, Math.max(0, (point.x - run.x) / Math.max(run.width, 0.01)));
  return findNearestUnit(run, run.isRightToLeft ? 1 - share : share, findAdvances(run));
}

/** The offset of the character that is drawn under a point; `null` where there is none. */
export function findCharacterAt(
  page: SourcePage,
  point: { readonly x: number; readonly y: number },
  findAdvances: FindAdvances,
): number | null {
  for (const run of page.runs) {
    const advances = findAdvances(run);
    if (measureDistance(getPieceBox(page, { run, ...toRange(run) }, advances), point) > 0) continue;
    for (let offset = run.start; offset < run.end; offset += 1) {
      const { left, width } = getPieceBox(page, { run, start: offset, end: offset + 1 }, advances);
      if (point.x >= left && point.x < left + width) return offset;
    }
  }
  return null;
}

function toRange({ start, end }: OffsetRange): OffsetRange {
  return { start, end };
}

function getShare({ start, from, itemLength }: PageRun, offset: number, advances?: Advances): number {
  const unit = from + offset - start;
  return advances?.[unit] ?? unit / itemLength;
}

function findNearestUnit(run: PageRun, share: number, advances?: Advances): number {
  let nearest = run.start;
  let least = Number.POSITIVE_INFINITY;
  for (let offset = run.start; offset <= run.end; offset += 1) {
    const distance = Math.abs(getShare(run, offset, advances) - share);
    if (distance >= least) break;
    least = distance;
    nearest = offset;
  }
  return nearest;
}

/** Up and down counts far more: a point beside a short line means that line and not the long one below. */
function measureDistance({ left, top, width, height }: PageBox, { x, y }: { x: number; y: number }): number {
  const across = Math.max(left - x, 0, x - left - width);
  const down = Math.max(top - y, 0, y - top - height);
  return Math.hypot(across, LINE_WEIGHT * down);
}

function isSameLine(one: PageRun, other: PageRun): boolean {
  return Math.abs(one.y - other.y) < 0.5 * Math.min(one.size, other.size);
}

function areNear(one: PageBox, other: PageBox, size: number): boolean {
  const gap = Math.max(other.left - one.left - one.width, one.left - other.left - other.width);
  return gap < MAX_WORD_GAP * size;
}
