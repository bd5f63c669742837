import type { Box } from './line-rects.ts';

interface ToolbarInput {
  /** The selected lines, top to bottom. */
  readonly lines: readonly Box[];
  /** The part of the window that the text has. All boxes share one origin. */
  readonly frame: Box;
  readonly width: number;
  readonly height: number;
}

export interface ToolbarPlace {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below' | 'resting';
}

const GAP_PX = 10;
const EDGE_PX = 8;
const RESTING_PX = 26;

/**
 * Above the selection, else below it, else at rest at the bottom, where it also stays when nothing selected is in view.
 * It never covers a selected word, unless the selection fills the whole window.
 */
export function placeToolbar({ lines, frame, width, height }: ToolbarInput): ToolbarPlace {
  const first = lines[0];
  const last = lines.at(-1);
  const bottom = frame.top + frame.height;
  const isInView = first && last && last.top + last.height > frame.top && first.top < bottom;
  if (isInView) {
    const above = first.top - GAP_PX - height;
    if (above >= frame.top + EDGE_PX)
      return { left: centreOver(first, frame, width), top: above, side: 'above' };
    const below = last.top + last.height + GAP_PX;
    if (below + height <= bottom - EDGE_PX)
      return { left: centreOver(last, frame, width), top: below, side: 'below' };
  }
  return { left: frame.left + (frame.width - width) / 2, top: bottom - RESTING_PX - height, side: 'resting' };
}

function centreOver(line: Box, frame: Box, width: number): number {
  const wanted = line.left + line.width / 2 - width / 2;
  const furthest = frame.left + frame.width - EDGE_PX - width;
  return Math.max(frame.left + EDGE_PX, Math.min(wanted, furthest));
}
