import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { snapToGraphemes } from '#core/anchoring/snap-to-graphemes.ts';

/**
 * What a person meant by a selection: whole graphemes, without the white space that a double click or a dragged line
 * end brings along. `null` when only white space is left.
 */
export function toPassageRange(text: string, range: OffsetRange): OffsetRange | null {
  const { start, end } = snapToGraphemes(text, range);
  const words = text.slice(start, end);
  const trimmedStart = start + (words.length - words.trimStart().length);
  const trimmedEnd = trimmedStart + words.trim().length;
  return trimmedStart < trimmedEnd ? { start: trimmedStart, end: trimmedEnd } : null;
}
